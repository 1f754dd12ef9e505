import type { OrderFacts, OrderState } from '@/lib/shared/orders'

import { cleanId } from '../cells'
import { readContact } from '../contact-cells'
import {
  defineFormat,
  OWN_COLUMNS,
  RowRefused,
  type BindFormat,
  type FileOrder,
  type RowFinding,
  type RowView,
} from '../import-format'
import type { ReadTime } from '../platform-time'
import { digitsOf, readItem, readNumber, readTime, warnOfTime } from '../row-cells'
import type { ColumnMapping, MappedField } from './column-mapping'
import { headerShape } from './header-shape'
import { readMappedMoney, readPriceTimes } from './mapped-money'
import { meetsRule } from './mapped-rules'
import { createMappedTime } from './mapped-time'

/** Columns that rules look at, by the rule's place, beside those that hold something. */
type Column = MappedField | `rule${number}`
type Row = RowView<Column>

const PIECES = /^-?\d{1,9}(?:[.,]0+)?$/u
const NATIVE_ID_LIMIT = 64

interface Tools {
  readonly mapping: ColumnMapping
  readonly states: ReadonlyMap<string, OrderState>
  readonly parseTime: ReadTime
}

/** Whether the row is none of a sale, or takes something back; the first rule that it meets decides. */
function treatmentOf(row: Row, { rules }: ColumnMapping): 'sale' | 'leave-out' | 'return' {
  return rules.find((rule, at) => meetsRule(rule, row.text(`rule${at}`)))?.effect ?? 'sale'
}

/** Pieces as they stand, below zero where a return is printed so; null where none are told. */
function readPieces(row: Row, isReturn: boolean): number | null {
  const text = row.text('pieces')
  if (text === '') return null
  const pieces = PIECES.test(text) ? Number.parseInt(text, 10) : Number.NaN
  if (Number.isNaN(pieces) || (pieces < 0 && !isReturn)) throw new RowRefused('bad-count', 'pieces')
  return pieces
}

/** What the row came to: its amount, else its price times its pieces; null where it tells neither. */
function readAmount(
  row: Row,
  pieces: number | null,
  { money: { decimal } }: ColumnMapping,
  digits: number,
): number | null {
  const column = row.text('amount') === '' ? 'price' : 'amount'
  const text = row.text(column)
  if (text === '') return null
  const minor =
    column === 'amount'
      ? readMappedMoney(text, decimal, digits)
      : readPriceTimes(text, pieces ?? 1, decimal, digits)
  if (minor === null) throw new RowRefused('bad-money', column)
  return minor
}

/** Undefined where the file has a word that nobody has explained. */
function readState(row: Row, { mapping, states }: Tools): OrderState | null | undefined {
  const word = row.text('state').toLowerCase()
  return word === '' ? mapping.stateOfAll : states.get(word)
}

function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const contact = readContact<Column>(row, {
    name: ['name'],
    phone: ['phone'],
    email: ['email'],
    address: [],
  })
  const nativeId = cleanId(row.text('buyer')) || (contact.email?.toLowerCase() ?? '')
  if (nativeId === '' || nativeId.length > NATIVE_ID_LIMIT) return {}
  return { buyer: { nativeId, nick: contact.name ?? nativeId, ...contact } }
}

/** A return tells of nothing but what goes off the order that carries its number, and back to its buyer. */
function returnOf(number: string, minor: number | null, currency: string): FileOrder {
  const back = Math.abs(minor ?? 0)
  const money = minor === null ? {} : { paidMinor: -back, refundedMinor: back, currency }
  return { facts: { number, ...money }, items: 0, isReturn: true }
}

function readRow(row: Row, number: string, tools: Tools): RowFinding {
  const { mapping, parseTime } = tools
  const treatment = treatmentOf(row, mapping)
  if (treatment === 'leave-out') return { order: null, warnings: ['left-out'] }
  const currency = row.text('currency').toUpperCase() || mapping.money.currency
  const digits = digitsOf(currency)
  if (digits === null) throw new RowRefused('bad-currency', 'currency')
  const pieces = readPieces(row, treatment === 'return')
  const minor = readAmount(row, pieces, mapping, digits)
  if (treatment === 'return')
    return {
      order: returnOf(number, mapping.moneyOf === 'item' ? minor : null, currency),
      warnings: ['return-row'],
    }
  if (minor !== null && minor < 0)
    throw new RowRefused('bad-money', row.text('amount') === '' ? 'price' : 'amount')
  const time = readTime(row, ['time'], parseTime)
  const state = readState(row, tools)
  const title = row.text('title')
  const facts: OrderFacts = {
    number,
    ...(state === null || state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku: 'sku' }, pieces),
    ...(minor === null ? {} : { paidMinor: minor, currency }),
  }
  return {
    order: {
      facts,
      ...readBuyer(row),
      items: 1,
      ...(minor === null ? {} : { total: { minor, currency } }),
    },
    warnings: [
      ...(state === undefined ? (['unknown-state'] as const) : []),
      ...(row.has('time') ? warnOfTime(time) : []),
    ],
  }
}

/** Which names each column goes by: those that were told, and those that rules look at. */
function columnsOf({ columns, rules }: ColumnMapping): Partial<Record<Column, readonly string[]>> {
  const told = Object.entries(columns).map(([field, name]) => [field, [name]] as const)
  const tried = rules.map(({ column }, at) => [`rule${at}`, [column]] as const)
  return Object.fromEntries([...told, ...tried])
}

const NO_COLUMNS: Readonly<Record<MappedField, readonly string[]>> = {
  number: [],
  buyer: [],
  name: [],
  phone: [],
  email: [],
  title: [],
  sku: [],
  pieces: [],
  price: [],
  amount: [],
  currency: [],
  time: [],
  state: [],
}

/**
 * Makes a format of what the owner said of a table's columns, bound like those that come with Tillside. It takes tables
 * with just this set of column names, in whatever order.
 */
export function bindMapping(mapping: ColumnMapping): BindFormat {
  const shape = headerShape(mapping.header)
  const bind = defineFormat<Column>({
    id: OWN_COLUMNS,
    platform: mapping.platform,
    grain: mapping.grain,
    moneyOf: mapping.grain === 'order' ? 'order' : mapping.moneyOf,
    columns: { ...NO_COLUMNS, ...columnsOf(mapping) },
    fingerprints: [['number']],
    readNumber: (row) => readNumber(row, 'number'),
    createReader: () => {
      const tools: Tools = {
        mapping,
        states: new Map(
          Object.entries(mapping.states).map(([word, state]) => [word.toLowerCase(), state]),
        ),
        parseTime: createMappedTime(mapping.time.pattern, mapping.time.zone),
      }
      return (row, number) => readRow(row, number, tools)
    },
  })
  return (cells) => (headerShape(cells) === shape ? bind(cells) : null)
}
