import { Dexie } from 'dexie'

import type { OrderFacts } from '@/lib/shared/orders'

import { amendOrders, restoreAmended, type AmendedOrders, type Amendment } from './amend-orders'
import { readCustomerOrders, readOrdersOfAll } from './customer-runs'
import { claimsOn } from './claims'
import {
  eachOrder,
  eachOwned,
  listArrivals,
  type ArrivedOrders,
  type OwnedOrder,
} from './each-order'
import { eachPerson, type ShopPerson } from './each-person'
import { findOrders, segmentsOf } from './find-orders'
import { gatherRuns } from './gather-runs'
import { heal, healShop, type HealTools } from './heal'
import type { Joins } from './joins'
import type { LongJob } from './matches'
import type { Order, SegmentRow } from './rows'
import { createPageOrders, type PageOrders, type PageOrderTools } from './page-orders'
import { createSegmentWriter, projectSegment, type SegmentWriter } from './segment-writer'
import { NO_EFFECT, ownerOf } from './standing'
import { undoImport } from './undo-import'

/** Orders of all shops. */
export interface Orders extends PageOrders {
  /** Orders by number, joined over all arrivals; unknown numbers are missing from the map. */
  readonly find: (shopId: string, numbers: readonly string[]) => Promise<Map<string, Order>>
  /** Orders of one customer, in no particular order. */
  readonly ofCustomer: (shopId: string, customerId: string) => Promise<Order[]>
  /** The same for several customers at once, by customer id. */
  readonly ofCustomers: (
    shopId: string,
    customerIds: readonly string[],
  ) => Promise<Map<string, Order[]>>
  /** Goes through all persons of a shop who have orders; throws the signal's reason once it is aborted. */
  readonly eachPerson: (
    shopId: string,
    visit: (person: ShopPerson) => void | Promise<void>,
    job: LongJob,
  ) => Promise<void>
  /** Arrivals of a shop that are whole. */
  readonly arrivals: (shopId: string) => Promise<ArrivedOrders[]>
  /** Goes through the orders that lie in some arrivals of a shop, each once, as all arrivals together tell it; throws the signal's reason once it is aborted. */
  readonly eachOrder: (
    about: { readonly shopId: string; readonly arrivals: readonly string[] },
    visit: (order: OrderFacts) => void,
    job: LongJob,
  ) => Promise<void>
  /** Goes through all orders of a shop in batches, each with its owner; throws the signal's reason once it is aborted. */
  readonly eachOwned: (
    shopId: string,
    visit: (orders: readonly OwnedOrder[]) => void | Promise<void>,
    job: LongJob,
  ) => Promise<void>
  /** Customer ids by number, for those whose buyer is known. */
  readonly ownersOf: (shopId: string, numbers: readonly string[]) => Promise<Map<string, string>>
  /** Who said of these orders whose they are, by number; those that only an export tells of are missing. */
  readonly claimedBy: (
    shopId: string,
    numbers: readonly string[],
  ) => Promise<ReadonlyMap<string, 'page' | 'agent'>>
  /** Amends orders at every place where they lie, in slices; gives what brings each slice back. Throws `ShopBusyError`. */
  readonly amend: (
    shopId: string,
    amendments: readonly Amendment[],
  ) => AsyncGenerator<AmendedOrders>
  /** Brings amended orders back to how they were. */
  readonly restore: (amended: AmendedOrders) => Promise<void>
  /** Opens an arrival; a cut-off one of the same shop is brought to its end before. */
  readonly openArrival: (arrival: Arrival) => Promise<SegmentWriter>
  /** Brings to their end what a stopped browser cut off; what somebody is at work on is left alone. */
  readonly heal: () => Promise<void>
  /** Takes out what one import brought, telling the share done, 0 to 1; gives its shop, or undefined where nothing was to undo. */
  readonly undoImport: (
    importId: string,
    watch: (share: number) => void,
  ) => Promise<string | undefined>
  /** Gathers what large files have laid in several runs, for quicker reading; broken off anywhere, it can be called anew. */
  readonly gatherRuns: (shopId: string, job: LongJob) => Promise<void>
  /** Makes the customers of a shop anew from its orders and claims. */
  readonly rebuildCustomers: (shopId: string) => Promise<void>
}

/** A file, or the sample, about to come in. */
interface Arrival {
  readonly shopId: string
  readonly importId: string
  readonly source: 'file' | 'sample'
}

const emptySegment = (arrival: Arrival, id: string): SegmentRow => ({
  ...arrival,
  id,
  state: 'open',
  packs: 0,
  orders: 0,
  pageBits: null,
  from: null,
  to: null,
  counters: NO_EFFECT,
})

/** Builds the repository: pages and agents write through the strict connection, files through the relaxed one. */
export function createOrders(pages: PageOrderTools, files: HealTools, joins: Joins): Orders {
  const { db, leases } = files
  const { newId } = pages

  return {
    ...createPageOrders(pages),
    find: (shopId, numbers) => findOrders(db, shopId, numbers),
    ofCustomer: (shopId, customerId) => readCustomerOrders(db, shopId, customerId),
    ofCustomers: (shopId, customerIds) => readOrdersOfAll(db, shopId, customerIds),
    eachPerson: (shopId, visit, job) => eachPerson({ db, joins }, shopId, visit, job),
    arrivals: (shopId) => listArrivals(db, shopId),
    eachOrder: (about, visit, job) => eachOrder(db, about, visit, job),
    amend: (shopId, amendments) => amendOrders(db, shopId, amendments),
    restore: (amended) => restoreAmended(db, amended),
    eachOwned: (shopId, visit, job) => eachOwned(db, shopId, visit, job),
    ownersOf: async (shopId, numbers) => {
      const keys = numbers.map((number): [string, string] => [shopId, number])
      const [orders, claims] = await Promise.all([
        findOrders(db, shopId, numbers),
        db.claims.bulkGet(keys),
      ])
      const owners = numbers.map(
        (number, index) => [number, ownerOf(orders.get(number), claims[index])] as const,
      )
      return new Map(
        owners.flatMap(([number, owner]) => (owner === undefined ? [] : [[number, owner]])),
      )
    },
    claimedBy: async (shopId, numbers) => {
      const claims = await claimsOn(db, shopId, numbers)
      const standing = [...claims.values()].filter(({ deleted }) => !deleted)
      return new Map(standing.map(({ number, by }) => [number, by]))
    },
    openArrival: async (arrival) => {
      await healShop(files, arrival.shopId)
      const segment = emptySegment(arrival, newId())
      const endLease = await leases.take(segment.id)
      await db.segments.put(segment)
      const writer = createSegmentWriter(files, segment)
      return {
        ...writer,
        finish: () => writer.finish().finally(endLease),
        abort: () => writer.abort().finally(endLease),
      }
    },
    heal: () => heal(files),
    undoImport: (importId, watch) => undoImport(files, importId, watch),
    gatherRuns: (shopId, job) => gatherRuns(files, shopId, job),
    rebuildCustomers: async (shopId) => {
      await db.customers
        .where('[shopId+bucket+run]')
        .between([shopId], [shopId, Dexie.maxKey])
        .delete()
      for (const segment of await segmentsOf(db, shopId)) await projectSegment(files, segment)
    },
  }
}
