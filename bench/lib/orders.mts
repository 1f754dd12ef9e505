import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

import Papa from 'papaparse'

import type { IncomingOrder } from '@/lib/intake/order-import'
import { DAY_MS } from '@/lib/shared/time'

/** Orders to measure with, and whom they belong to. */
export interface OrderSet {
  readonly orders: IncomingOrder[]
  readonly buyers: { readonly uid: string; readonly nick: string }[]
}

const SEED = 20_261_121

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Orders over the last two years; a few customers have many, each has at least one. */
export function makeOrders(orderCount: number, customerCount: number, now: number): OrderSet {
  const random = createRandom(SEED)
  const buyers = Array.from({ length: customerCount }, (_, index) => ({
    uid: String(8_000_000_000 + index),
    nick: `买家${index}号`,
  }))
  const orders = Array.from({ length: orderCount }, (_, index): IncomingOrder => {
    const place = index < customerCount ? index : Math.floor(customerCount * random() ** 3)
    const buyer = buyers[place]
    if (buyer === undefined) throw new Error('more customers than orders')
    const placedAt = now - Math.floor(random() * 730 * DAY_MS)
    const day = new Date(placedAt + DAY_MS / 3).toISOString().slice(2, 10).replaceAll('-', '')
    return {
      facts: {
        number: `${day}-${String(index).padStart(15, '0')}`,
        state: random() < 0.06 ? 'refunded' : 'received',
        placedAt,
        title: `铸铁炒锅 ${20 + (index % 14)} cm 平底不粘 电磁炉通用`,
        pieces: 1 + Math.floor(random() * 3),
        paidMinor: 1_900 + Math.floor(random() * 40_000),
        currency: 'CNY',
      },
      observedAt: now,
      buyer: { nativeId: buyer.uid, nick: buyer.nick },
    }
  })
  return { orders, buyers }
}

interface Invoice {
  readonly customer: string
  readonly at: number
  title: string
  pieces: number
  minor: number
}

/** Reads the invoices of UCI Online Retail (CSV, or .gz of it): sales to known customers, cancellations left out. */
export async function readInvoices(file: string, now: number): Promise<OrderSet> {
  const raw = createReadStream(file)
  const source = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
  const invoices = new Map<string, Invoice>()
  let last = 0
  const parser = source.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }))
  for await (const row of Readable.from(parser) as AsyncIterable<Record<string, string>>) {
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
  // The invoices end in 2011: moved as a whole, so that they end now and tiers mean something.
  const shift = now - last
  const customers = [...new Set([...invoices.values()].map(({ customer }) => customer))]
  return {
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
      observedAt: now,
      buyer: { nativeId: customer, nick: `customer ${customer}` },
    })),
  }
}
