import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import Papa from 'papaparse'

import type { CustomerSummary } from '@/lib/customers/prediction/prediction'
import type { DatedOrder } from '@/lib/customers/prediction/summarise'
import { DAY_MS } from '@/lib/shared/time'

/** Orders of a file by customer, and the last day of them; amounts stay in the file's own unit. */
export interface Transactions {
  readonly customers: readonly (readonly DatedOrder[])[]
  readonly lastDay: number
}

interface Row {
  readonly customer: string
  readonly date: string
  readonly value: number
}
type Fields = readonly string[]
/** Reads one row; null for a row that is no sale to a known customer. */
type RowReader = (fields: Fields) => Row | null

/** Days since 1970-01-01 of 19970118, 1997-01-18 or 1997/1/18, with or without a time after it. */
export function dayOf(date: string): number {
  const parts = /^(\d{4})[-/]?(\d{1,2})[-/]?(\d{1,2})(?:[T ].*)?$/.exec(date.trim())
  if (parts === null) throw new Error(`not a date: ${date}`)
  const [year, month, day] = parts.slice(1).map(Number)
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0) / DAY_MS
}

const at = (fields: Fields, index: number): string => fields[index]?.trim() ?? ''

function columnOf(header: Fields, names: RegExp): number {
  const index = header.findIndex((name) => names.test(name.trim()))
  if (index === -1) throw new Error(`no column ${names.source} in: ${header.join(', ')}`)
  return index
}

/** UCI Online Retail: sales to known customers, cancellations left out. */
function invoiceReader(header: Fields): RowReader {
  const [invoice, pieces, date, price, customer] = [
    /^InvoiceNo$/,
    /^Quantity$/,
    /^InvoiceDate$/,
    /^UnitPrice$/,
    /^CustomerID$/,
  ].map((name) => columnOf(header, name)) as [number, number, number, number, number]
  return (fields) => {
    const [count, each] = [Number(at(fields, pieces)), Number(at(fields, price))]
    if (at(fields, customer) === '' || at(fields, invoice).startsWith('C')) return null
    if (!(count > 0 && each > 0)) return null
    return { customer: at(fields, customer), date: at(fields, date), value: count * each }
  }
}

function namedReader(header: Fields): RowReader {
  const [customer, date, value] = [
    columnOf(header, /customer|^(?:user_?|buyer_?)?id$/i),
    columnOf(header, /date|^day$|time/i),
    columnOf(header, /value|amount|spend|price|sales|dollar/i),
  ]
  return (fields) => ({
    customer: at(fields, customer),
    date: at(fields, date),
    value: Number(at(fields, value)),
  })
}

/** CDNOW_sample.txt: master id, sample id, date, CDs, dollars; without a header. */
const readSample: RowReader = (fields) => ({
  customer: at(fields, 0),
  date: at(fields, 2),
  value: Number(at(fields, 4)),
})

function readText(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
}

/** Rows of a file with commas, tabs or semicolons, or of columns set apart by blanks. */
function rowsOf(text: string): string[][] {
  const firstLine = text.slice(0, text.indexOf('\n'))
  if (/[,;\t]/.test(firstLine)) return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/))
}

function readerFor(first: Fields): { readonly read: RowReader; readonly headed: boolean } {
  if (first.includes('InvoiceNo')) return { read: invoiceReader(first), headed: true }
  if (first.some((name) => /[a-z]/i.test(name))) return { read: namedReader(first), headed: true }
  if (first.length === 5) return { read: readSample, headed: false }
  throw new Error('the file has neither a header nor the five columns of CDNOW_sample.txt')
}

/** Reads a transaction file: customer, date, value under a header; the CDNOW files; UCI Online Retail; each also .gz. */
export function readTransactions(file: string): Transactions {
  const rows = rowsOf(readText(file))
  const { read, headed } = readerFor(rows[0] ?? [])
  const customers = new Map<string, DatedOrder[]>()
  let lastDay = -Infinity
  for (const [index, fields] of rows.entries()) {
    const row = headed && index === 0 ? null : read(fields)
    if (row === null) continue
    if (row.customer === '' || !Number.isFinite(row.value))
      throw new Error(`row ${index + 1} cannot be read: ${fields.join(' ')}`)
    const order = { day: dayOf(row.date), minor: row.value }
    lastDay = Math.max(lastDay, order.day)
    const known = customers.get(row.customer)
    if (known === undefined) customers.set(row.customer, [order])
    else known.push(order)
  }
  if (customers.size === 0) throw new Error(`no transactions in ${file}`)
  return { customers: [...customers.values()], lastDay }
}

/** Reads `id,x,t_x,T` (or ID,frequency,recency,T), and the mean amount where there is a column zbar. */
export function readSummaries(file: string): CustomerSummary[] {
  const [header = [], ...rows] = rowsOf(readText(file))
  const [x, tx, T] = [
    columnOf(header, /^(?:x|frequency)$/i),
    columnOf(header, /^(?:t_?x|recency)$/i),
    columnOf(header, /^T$/),
  ]
  const amount = header.findIndex((name) => /^(?:zbar|m_?x|monetary_value)$/i.test(name.trim()))
  return rows.map((fields) => ({
    x: Number(at(fields, x)),
    tx: Number(at(fields, tx)),
    T: Number(at(fields, T)),
    meanMinor: amount === -1 ? null : Number(at(fields, amount)),
  }))
}
