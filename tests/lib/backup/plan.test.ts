import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  afterGood,
  generationName,
  isDue,
  isLate,
  type BackupPlan,
  type Generation,
} from '@/lib/backup/plan'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'
import { NOON } from '@/tests/fixtures/store/open-store'

const made = (madeAt: number): Generation => ({
  name: generationName(madeAt),
  madeAt,
  bytes: 1,
  downloadId: null,
})
const plan = (change: Partial<BackupPlan> = {}): BackupPlan => ({
  everyDays: 7,
  place: 'folder',
  folder: null,
  lock: null,
  since: NOON,
  triedAt: null,
  fault: null,
  generations: [],
  ...change,
})

describe('a backup that is made by itself', () => {
  it.each([
    [true, 'none was made yet', plan()],
    [false, 'the last is six days old', plan({ generations: [made(NOON - 6 * DAY_MS)] })],
    [true, 'the last is seven days old', plan({ generations: [made(NOON - 7 * DAY_MS)] })],
    [false, 'it was tried half an hour ago', plan({ triedAt: NOON - HOUR_MS / 2 })],
    [true, 'it was tried an hour ago', plan({ triedAt: NOON - HOUR_MS })],
    [true, 'the clock was put back since', plan({ generations: [made(NOON + 90 * DAY_MS)] })],
  ])('is due: %s, when %s', (due, _when, given) => {
    expect(isDue(given, NOON)).toBe(due)
  })

  it.each([
    [false, plan({ since: NOON - 8 * DAY_MS })],
    [true, plan({ since: NOON - 9 * DAY_MS })],
    [false, plan({ generations: [made(NOON - 8 * DAY_MS)] })],
    [true, plan({ since: 0, generations: [made(NOON - 9 * DAY_MS)] })],
  ])('is late a day after it was due: %s', (late, given) => {
    expect(isLate(given, NOON)).toBe(late)
  })

  it('leaves three, whatever goes before, and never takes the newest away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }), (days) => {
        let current = plan({ fault: 'failed' })
        const standing = new Set<string>()
        for (const day of days.toSorted((a, b) => a - b)) {
          const generation = made(NOON + day * DAY_MS)
          standing.add(generation.name)
          const after = afterGood(current, generation)
          for (const { name } of after.outdated) standing.delete(name)
          current = after.plan
          expect(current.generations[0]).toEqual(generation)
          expect(current.fault).toBeNull()
          expect(new Set(current.generations.map(({ name }) => name))).toEqual(standing)
          expect(standing.size).toBeLessThanOrEqual(3)
        }
      }),
    )
  })

  it('has a name that sorts by when it was made', () => {
    expect(generationName(NOON)).toBe('tillside-auto-20260601-0400.tillside')
  })
})
