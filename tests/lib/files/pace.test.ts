import { describe, expect, it } from 'vitest'

import { createPace } from '@/lib/files/pace'

function setUp() {
  let now = 1_000
  const control = new AbortController()
  const pace = createPace(() => now, control.signal)
  const passed: string[] = []
  return {
    pace,
    passed,
    control,
    later: (ms: number): void => {
      now += ms
    },
    goOn: () => pace.wait().then(() => passed.push('gone on')),
  }
}

describe('the pace of a job', () => {
  it('holds nobody until it is held', async () => {
    const { goOn, passed } = setUp()
    await goOn()
    expect(passed).toEqual(['gone on'])
  })
  it('holds whoever comes until it lets go, and tells for how long it did', async () => {
    const { pace, goOn, passed, later } = setUp()
    pace.hold()
    later(40)
    pace.hold()
    const waiting = goOn()
    await Promise.resolve()
    expect([passed, pace.heldMs()]).toEqual([[], 40])
    later(10)
    pace.letGo()
    await waiting
    later(500)
    expect([passed, pace.heldMs()]).toEqual([['gone on'], 50])
  })
  it('ends with the job', async () => {
    const { pace, goOn, passed, control } = setUp()
    pace.hold()
    const waiting = goOn()
    control.abort()
    await waiting
    pace.hold()
    await goOn()
    expect(passed).toHaveLength(2)
  })
})
