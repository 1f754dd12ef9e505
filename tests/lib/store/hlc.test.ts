import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { receive, tick } from '@/lib/store/hlc'

const time = fc.integer({ min: 0, max: 4_000_000_000_000 })

describe('the edit clock', () => {
  it('rises with every tick, however the device clock jumps', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 2 }), (times) => {
        let last: string | undefined
        for (const now of times) {
          const next = tick(last, now, 'a')
          expect(last === undefined || next > last).toBe(true)
          last = next
        }
      }),
    )
  })

  it('is later than everything that was received', () => {
    fc.assert(
      fc.property(time, time, time, (here, there, now) => {
        const own = tick(undefined, here, 'a')
        const remote = tick(undefined, there, 'b')
        const next = receive(own, remote, now, 'a')
        expect(next > own && next > remote).toBe(true)
      }),
    )
  })

  it('stays at real time while real time moves on', () => {
    const last = tick(undefined, 1000, 'a')
    expect(Number.parseInt(tick(last, 2000, 'a').slice(0, 12), 16)).toBe(2000)
  })

  it('borrows from the next millisecond when a counter is used up', () => {
    const full = '0000000003e8-ffff-a'
    expect(tick(full, 1000, 'a')).toBe('0000000003e9-0000-a')
  })
})
