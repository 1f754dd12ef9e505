import { describe, expect, it } from 'vitest'

import { tellUse } from '@/lib/platform/tell-use'

function setUp() {
  const target = new EventTarget()
  let now = 0
  let told = 0
  const use = tellUse({
    window: target,
    monotonic: () => now,
    tell: () => (told += 1),
  })
  const press = (type: string, isTrusted = true) => {
    const event = new Event(type)
    Object.defineProperty(event, 'isTrusted', { value: isTrusted })
    target.dispatchEvent(event)
  }
  return { use, press, pass: (ms: number) => (now += ms), told: () => told }
}

describe('what tells that somebody is at work', () => {
  it.each(['keydown', 'pointerdown'])('hears %s of a hand, and of no script', (type) => {
    const { press, told } = setUp()
    press(type, false)
    expect(told()).toBe(0)
    press(type)
    expect(told()).toBe(1)
  })

  it('tells twice a minute at most', () => {
    const { press, use, pass, told } = setUp()
    press('keydown')
    pass(29_999)
    press('keydown')
    use()
    expect(told()).toBe(1)
    pass(1)
    use()
    expect(told()).toBe(2)
  })
})
