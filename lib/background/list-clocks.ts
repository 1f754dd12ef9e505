import type { AlertDesk } from '@/lib/aftersales/alert-desk'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import {
  leadingClock,
  sortByDue,
  viewAlert,
  viewClock,
  type ClockSurroundings,
} from '@/lib/aftersales/view-clock'
import type { ClocksView } from '@/lib/messaging/panel-view'
import { groupBy } from '@/lib/shared/group-by'
import type { Store } from '@/lib/store/store'

/** Cases that lists of clocks hold; the board pages through all of them. */
const LISTED_CASES = 200
/** Cases that are given a name beside them; lists show fewer. */
const NAMED_CASES = 60

/** Finds shop, buyer and nick of a case, as far as anything links them. */
export async function surroundingsOf(store: Store, record: CaseRecord): Promise<ClockSurroundings> {
  const { shopId, orderNumber } = record
  const shop = await store.shops.read(shopId)
  const owners = orderNumber === null ? null : await store.orders.ownersOf(shopId, [orderNumber])
  const customerId = (orderNumber !== null && owners?.get(orderNumber)) || null
  const contact = customerId === null ? null : await store.contacts.read(shopId, customerId)
  return { shopName: shop?.name ?? null, nick: contact?.nick ?? null, customerId }
}

/**
 * `surroundingsOf` for many cases at once, by case id: shops and owners are asked for once, each buyer once. While the
 * vault is locked nobody learns whose they are.
 */
export async function surroundingsOfAll(
  store: Store,
  records: readonly CaseRecord[],
): Promise<ReadonlyMap<string, ClockSurroundings>> {
  const found = new Map<string, ClockSurroundings>()
  const isLocked = (await store.door.state()) === 'locked'
  const shopNames = new Map((await store.shops.list()).map(({ id, name }) => [id, name]))
  for (const [shopId, some] of groupBy(records, (record) => record.shopId)) {
    const numbers = some.flatMap(({ orderNumber }) =>
      orderNumber === null || isLocked ? [] : [orderNumber],
    )
    const owners = await store.orders.ownersOf(shopId, [...new Set(numbers)])
    const contacts = await store.contacts.readAll(shopId, [...new Set(owners.values())])
    for (const { id, orderNumber } of some) {
      const customerId = (orderNumber !== null && owners.get(orderNumber)) || null
      const nick = customerId === null ? null : (contacts.get(customerId)?.nick ?? null)
      found.set(id, { shopName: shopNames.get(shopId) ?? null, nick, customerId })
    }
  }
  return found
}

/** Open clocks, the shortest first, and the alerts nobody has dealt with, as far as lists hold them. */
export async function listClocks(
  store: Store,
  desk: AlertDesk,
  notificationsAllowed: () => Promise<boolean>,
): Promise<ClocksView> {
  const [cases, { alerts, hasMore }, allowed] = await Promise.all([
    store.cases.listOpen(LISTED_CASES),
    desk.listAlerts(),
    notificationsAllowed(),
  ])
  // What somebody called done is no clock to watch; news of the case bring it back.
  const open = cases.filter(({ doneAt }) => doneAt === undefined)
  const named = await surroundingsOfAll(store, open.slice(0, NAMED_CASES))
  const around = (record: CaseRecord): ClockSurroundings =>
    named.get(record.id) ?? { shopName: null, nick: null, customerId: null }
  return {
    clocks: sortByDue(
      open.map((record) => viewClock(record, leadingClock(record), around(record))),
    ),
    alerts: alerts.map((alert) => viewAlert(alert, around(alert.case))),
    ...(hasMore ? { hasMoreAlerts: true } : {}),
    notificationsAllowed: allowed,
  }
}
