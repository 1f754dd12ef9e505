import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import Papa from 'papaparse'

/** UCI Online Retail: a basket is an invoice with its stock codes; sales to known customers, cancellations left out. */
function invoicesOf(text: string): string[][] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const invoices = new Map<string, Set<string>>()
  for (const { InvoiceNo = '', StockCode = '', CustomerID = '', Quantity, UnitPrice } of data) {
    if (CustomerID === '' || InvoiceNo.startsWith('C')) continue
    if (!(Number(Quantity) > 0 && Number(UnitPrice) > 0)) continue
    const codes = invoices.get(InvoiceNo)
    if (codes === undefined) invoices.set(InvoiceNo, new Set([StockCode]))
    else codes.add(StockCode)
  }
  return Array.from(invoices.values(), (codes) => Array.from(codes))
}

const byComma = (line: string): string[] => {
  const items = line.split(',').map((item) => item.trim())
  return items.filter((item) => item !== '')
}

/**
 * One basket a line, items by commas if the line has one, else by blanks. A line without a comma that is word for word an
 * item of a line with commas is that one item: the groceries have baskets of nothing but "whole milk".
 */
function linesOf(text: string): string[][] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const filled = lines.filter((line) => line !== '')
  const named = new Set(filled.filter((line) => line.includes(',')).flatMap(byComma))
  return filled.map((line) => {
    if (line.includes(',')) return byComma(line)
    return named.has(line) ? [line] : line.split(/\s+/)
  })
}

/** Reads baskets of a file, also .gz: one a line, or the invoices of UCI Online Retail. An item counts once in a basket. */
export function readBaskets(file: string): string[][] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const baskets = text.startsWith('InvoiceNo,') ? invoicesOf(text) : linesOf(text)
  if (baskets.length === 0) throw new Error(`no baskets in ${file}`)
  return baskets.map((items) => Array.from(new Set(items)))
}
