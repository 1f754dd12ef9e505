import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openBackup } from '@/lib/backup/open-backup'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { DAY_MS } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'
import { DEFAULT_RETENTION, NOTHING_PURGED } from '@/lib/vault/retention'
import {
  bring,
  everythingIn,
  fillWithPerson,
  MARKED,
  orderAt,
  OTHER,
} from '@/tests/fixtures/store/marked-person'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const about = {
  passphrase: null,
  app: '1.2.3',
  now: NOON,
  crypto,
  tell: (): void => undefined,
  signal: new AbortController().signal,
}

async function textOf(store: Store): Promise<string> {
  return [...(await everythingIn(store)).values()].join('\n')
}

/** A shop whose owner keeps contacts for 90 days, and a clock that is moved by hand. */
async function open() {
  let now = NOON
  const store = await openTestStore({ clock: () => now })
  await fillWithPerson(store)
  const everywhere = { ...DEFAULT_RETENTION.everywhere, contact: 90 }
  await store.settings.save({ retention: { everywhere, byPlatform: {} } })
  await store.purge.runIfDue()
  return {
    store,
    leap: (days: number) => {
      now += days * DAY_MS
    },
  }
}

describe('a purge under a clock that leaps', () => {
  it.each([365, -30, -3_650])('takes nothing out by itself or by hand (%i days)', async (days) => {
    const { store, leap } = await open()
    leap(days)
    await store.purge.runIfDue()
    expect(await store.purge.run()).toEqual(NOTHING_PURGED)
    expect(await store.purge.clock.heldSince()).toBe(NOON)
    expect(await textOf(store)).toContain(MARKED.email)
  })

  it('does not come to believe it by being asked again', async () => {
    const { store, leap } = await open()
    leap(365)
    for (let days = 0; days < 5; days += 1) {
      await store.purge.runIfDue()
      leap(1)
    }
    expect(await textOf(store)).toContain(MARKED.email)
  })

  it('goes on once a marketplace tells of an order of these days', async () => {
    const { store, leap } = await open()
    leap(365)
    await store.purge.runIfDue()
    await bring(store, 'fresh', [orderAt('fresh', -365, OTHER)])
    await store.purge.runIfDue()
    expect(await textOf(store)).not.toContain(MARKED.email)
  })

  it('goes on once somebody says that the date is right', async () => {
    const { store, leap } = await open()
    leap(365)
    await store.purge.clock.trust()
    await store.purge.runIfDue()
    expect(await textOf(store)).not.toContain(MARKED.email)
    expect(await store.purge.clock.heldSince()).toBeNull()
  })

  it('is none where the clock is put right again', async () => {
    const { store, leap } = await open()
    leap(365)
    await store.purge.runIfDue()
    leap(-364)
    await store.purge.runIfDue()
    expect(await store.purge.clock.heldSince()).toBeNull()
    expect(await textOf(store)).toContain(MARKED.email)
  })

  it('keeps to the limits through any days that pass, and takes out nothing of a day that never was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 12 }),
        fc.integer({ min: 15, max: 5_000 }),
        async (days, leapt) => {
          const { store, leap } = await open()
          let passed = 0
          for (const day of days) {
            leap(day)
            passed += day
            await store.purge.runIfDue()
          }
          // The last order was placed ten days before.
          const isDue = passed > 80
          expect((await textOf(store)).includes(MARKED.email)).toBe(!isDue)
          leap(leapt)
          await store.purge.runIfDue()
          expect((await textOf(store)).includes(MARKED.email)).toBe(!isDue)
        },
      ),
      { numRuns: 5 },
    )
  })
})

it('does not take the age of a backup for a leap', async () => {
  const name = freshName()
  const { store } = await open()
  const { file } = await writeBackup(await store.takeSnapshot(), about)
  const backup = await openBackup(file, about)
  if (!backup.ok) throw new Error(backup.error)
  const later = { name, clock: () => NOON + 60 * DAY_MS }
  await restoreBackup(await openTestStore(later), backup.value, about.tell, about.signal)
  const restored = await openTestStore(later)
  await restored.purge.runIfDue()
  expect(await restored.purge.clock.heldSince()).toBeNull()
})
