import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

import Papa from 'papaparse'

import type { IncomingOrder } from '@/lib/intake/order-import'

import { buyerAt, makeOrders, type Buyer, type OrderPlan } from './make-orders'

/** Orders to measure with, and whom they belong to. */
export interface OrderSet {
  readonly orders: IncomingOrder[]
  /** Rows of the file that they come from. */
  readonly rows?: number
  readonly buyers: Buyer[]
}

/** All orders of a plan at once. */
export const makeOrderSet = (plan: OrderPlan): OrderSet => ({
  orders: [...makeOrders(plan)],
  buyers: Array.from({ length: plan.customers }, (_, index) => buyerAt(index)),
})

interface Invoice {
  readonly customer: string
  readonly at: number
  title: string
  pieces: number
  minor: number
}

/**
 * Reads the invoices of UCI Online Retail (CSV, or .gz of it): sales to known customers, cancellations left out. They end in
 * 2011: with `now` they are moved as a whole, so that they end then and tiers mean something.
 */
export async function readInvoices(file: string, now: number | null): Promise<OrderSet> {
  const raw = createReadStream(file)
  const source = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
  const invoices = new Map<string, Invoice>()
  let [last, rows] = [0, 0]
  const parser = source.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }))
  for await (const row of Readable.from(parser) as AsyncIterable<Record<string, string>>) {
    rows += 1
    const { InvoiceNo: number = '', CustomerID: customer = '', Quantity = '', UnitPrice = '' } = row
    const [pieces, minor] = [Number(Quantity), Math.round(Number(UnitPrice) * 100)]
    if (customer === '' || number.startsWith('C') || pieces <= 0 || Number(UnitPrice) <= 0) continue
    const at = Date.parse(`${row['InvoiceDate']?.replace(' ', 'T')}Z`)
    last = Math.max(last, at)
    const known = invoices.get(number)
    if (known === undefined)
      invoices.set(number, {
        customer,
        at,
        pieces,
        minor: pieces * minor,
        title: row['Description'] ?? '',
      })
    else {
      known.pieces += pieces
      known.minor += pieces * minor
    }
  }
  const end = now ?? last
  const shift = end - last
  const customers = [...new Set([...invoices.values()].map(({ customer }) => customer))]
  return {
    rows,
    buyers: customers.map((uid) => ({ uid, nick: `customer ${uid}` })),
    orders: [...invoices].map(([number, { customer, at, title, pieces, minor }]) => ({
      facts: {
        number,
        state: 'received',
        placedAt: at + shift,
        title: title.slice(0, 200),
        pieces,
        paidMinor: minor,
        currency: 'CNY',
      },
      observedAt: end,
      buyer: { nativeId: customer, nick: `customer ${customer}` },
    })),
  }
}
