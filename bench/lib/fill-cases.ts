import { createAlertDesk, type AlertDesk } from '@/lib/aftersales/alert-desk'
import { DEFAULT_ALERT_OFFSETS_MS, policyOf } from '@/lib/aftersales/alert-policy'
import { describeChange } from '@/lib/aftersales/case-log'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import { observeClock } from '@/lib/aftersales/observe-clock'
import { en } from '@/lib/i18n/en'
import { createFormats } from '@/lib/i18n/formats'
import { createAlarms } from '@/lib/platform/alarms'
import { createBadge } from '@/lib/platform/badge'
import { createNotifications } from '@/lib/platform/notifications'
import { CASE_KINDS, CLOCK_OWNERS } from '@/lib/shared/cases'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'
import { STORE_NAME } from '@/lib/store/name'
import { openStore, type Store } from '@/lib/store/store'

import { createRandom } from './make-queues'

/** Cases a transaction: as many as a long list of a console would bring at once, many times over. */
const BATCH = 5_000
/** Cases that a page shows anew before a sweep. */
const SHOWN = 20
/** Clocks run out over so many days from now. */
const SPREAD_MS = 14 * DAY_MS

const clock = (): number => Date.now()
let opening: Promise<Store> | undefined
const open = (): Promise<Store> =>
  (opening ??= openStore({ name: STORE_NAME, clock, newId: () => crypto.randomUUID() }))

const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

function makeRecord(
  about: Pick<CaseRecord, 'id' | 'shopId' | 'number' | 'orderNumber'>,
  random: () => number,
  now: number,
): CaseRecord {
  const owner = random() < 0.6 ? 'seller' : pick(CLOCK_OWNERS, random)
  const reading = {
    id: owner,
    owner,
    dueAt: now + Math.round(random() * SPREAD_MS),
    source: 'page',
    text: '23:59:59',
    observedAt: now,
    granularityMs: 1_000,
    onExpiry: 'auto-refund',
  } as const
  return {
    ...about,
    platform: 'pinduoduo',
    kind: pick(CASE_KINDS, random),
    status: '待商家处理',
    amount: { minor: Math.round(500 * Math.exp(4.5 * random() ** 1.5)), currency: 'CNY' },
    closed: false,
    clocks: [observeClock(undefined, reading)],
    firstSeenAt: now,
    observedAt: now,
  }
}

/** Runs in a page of the extension: puts open cases on orders of a shop into the store, as reading pages would. */
export async function fill(
  nativeShop: string,
  count: number,
  orderNumbers: readonly string[],
): Promise<void> {
  const store = await open()
  const shopId = await store.ids.shop('pinduoduo', nativeShop)
  const random = createRandom(1)
  const now = clock()
  for (let from = 0; from < count; from += BATCH) {
    const records = new Map<string, CaseRecord>()
    for (let at = from; at < Math.min(count, from + BATCH); at += 1) {
      const number = String(20_000_000_000_000 + at)
      const id = await store.ids.case('pinduoduo', nativeShop, number)
      const orderNumber = orderNumbers[at % orderNumbers.length] ?? null
      records.set(id, makeRecord({ id, shopId, number, orderNumber }, random, now))
    }
    await store.cases.update(
      [...records.keys()],
      (id) => records.get(id),
      (before, after) => describeChange(before, after, now),
    )
  }
}

/** Whether a sweep has yet to look at any case. */
export const isWaking = async (): Promise<boolean> =>
  (await (await open()).alerts.listWaking(clock(), 1)).length > 0

function buildDesk(store: Store): AlertDesk {
  const formats = createFormats('en', en.common.time)
  return createAlertDesk({
    ledger: store.alerts,
    notifier: createNotifications({ iconUrl: '/icon/128.png' }),
    alarms: createAlarms(),
    badge: createBadge(),
    bell: { ring: () => Promise.resolve() },
    sound: () => Promise.resolve('off' as const),
    clock,
    session: () => Promise.resolve('bench'),
    shopName: () => Promise.resolve('bench'),
    wording: () => Promise.resolve({ words: en, formats }),
    // Another policy than the background's would make each look at every case anew.
    policy: async () => {
      const watch = await store.alerts.readWatch()
      return watch === null
        ? policyOf(DEFAULT_ALERT_OFFSETS_MS)
        : (JSON.parse(watch.policy) as ReturnType<typeof policyOf>)
    },
  })
}

/** How long sweeps take, ms, each after a page has shown some cases with new countdowns. */
export async function sweep(times: number): Promise<number[]> {
  const store = await open()
  const desk = buildDesk(store)
  const took: number[] = []
  const later = await store.cases.column('seller', { to: Infinity, skip: 0, limit: SHOWN * times })
  for (let each = 0; each < times; each += 1) {
    const ids = later.slice(each * SHOWN, (each + 1) * SHOWN).map(({ id }) => id)
    await store.cases.update(ids, (_id, known) => {
      const [first] = known?.clocks ?? []
      if (known === undefined || first === undefined) return known
      const reading = { ...first, dueAt: first.dueAt + HOUR_MS, observedAt: clock() }
      return { ...known, clocks: [observeClock(first, reading)] }
    })
    const start = performance.now()
    await desk.sweep()
    took.push(performance.now() - start)
  }
  return took
}
