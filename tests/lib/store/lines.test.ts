import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  encodeLines,
  joinCustomerBytes,
  joinCustomers,
  joinCutLines,
  joinLines,
  linesOfCustomer,
  readLine,
  splitCustomers,
  splitLines,
} from '@/lib/store/lines'

/** Lines as `packOrder` makes them, of any text. */
const line = fc.array(fc.string({ unit: 'binary' })).map((texts) => JSON.stringify(texts))
const id = fc.stringMatching(/^[\w-]{1,8}$/)
const customers = fc
  .uniqueArray(fc.tuple(id, fc.array(line, { minLength: 1, maxLength: 4 })), {
    selector: ([key]) => key,
    maxLength: 6,
  })
  .map((entries) => new Map(entries))

describe('lines as bytes', () => {
  it('are read back as they were joined', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(splitLines(joinLines(lines))).toEqual(lines)
      }),
    )
  })
})

describe('lines that are bytes each', () => {
  it('are read and joined as the texts are', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const cut = encodeLines(lines)
        expect(cut.map(readLine)).toEqual(lines)
        expect(joinCutLines(cut)).toEqual(joinLines(lines))
      }),
    )
  })
})

describe('customers as bytes', () => {
  it('are the same made of lines that are bytes already', () => {
    fc.assert(
      fc.property(customers, (orders) => {
        const cut = new Map(Array.from(orders, ([key, lines]) => [key, encodeLines(lines)]))
        expect(joinCustomerBytes(cut)).toEqual(joinCustomers(orders))
      }),
    )
  })

  it('are read back as they were joined', () => {
    fc.assert(
      fc.property(customers, (orders) => {
        expect(splitCustomers(joinCustomers(orders))).toEqual(orders)
      }),
    )
  })

  it('give one customer’s lines alone, and none of a stranger', () => {
    fc.assert(
      fc.property(customers, id, (orders, asked) => {
        const bytes = joinCustomers(orders)
        for (const [known, lines] of orders) expect(linesOfCustomer(bytes, known)).toEqual(lines)
        expect(linesOfCustomer(bytes, asked)).toEqual(orders.get(asked) ?? [])
      }),
    )
  })
})
