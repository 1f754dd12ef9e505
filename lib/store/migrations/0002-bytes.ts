import type { Migration } from './migration'

/** A pack before and after. */
type Pack = { lines: string[] | Uint8Array }
/** A bucket of customers before and after. */
type Customers = { orders: Record<string, string[]> | Uint8Array }
/** A segment before and after. */
type Segment = { touchedAt?: number; counters?: { orders: number; unclaimed: number } }

/** Orders lie as bytes; an arrival keeps what it does to its shop's counters until it is whole. */
export const bytes: Migration = {
  version: 2,
  stores: {},
  upgrade: async (transaction) => {
    const encoder = new TextEncoder()
    await transaction
      .table<Pack>('packs')
      .toCollection()
      .modify((row) => {
        if (Array.isArray(row.lines)) row.lines = encoder.encode(row.lines.join('\n'))
      })
    await transaction
      .table<Customers>('customers')
      .toCollection()
      .modify((row) => {
        const customers = Object.entries(row.orders).map(([id, lines]) => [id, ...lines].join('\t'))
        row.orders = encoder.encode(customers.join('\n'))
      })
    await transaction
      .table<Segment>('segments')
      .toCollection()
      .modify((row) => {
        delete row.touchedAt
        row.counters = { orders: 0, unclaimed: 0 }
      })
  },
}
