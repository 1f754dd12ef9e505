import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import type { Money } from '@/lib/shared/money'
import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { readAmount, readSigned, readWord, remember, type LocalTools } from '../local-cells'
import type { ReadTime } from '../platform-time'
import { readCount, readItem, readNumber, readTime, warnOfTime } from '../row-cells'
import { createWrittenTimes, dayMonth, dayMonthName } from '../written-times'

/** Sites name their currency in the headers of amounts. */
const ZONES: Readonly<Record<string, string>> = {
  ARS: 'America/Argentina/Buenos_Aires',
  BRL: 'America/Sao_Paulo',
  MXN: 'America/Mexico_City',
  CLP: 'America/Santiago',
  COP: 'America/Bogota',
  UYU: 'America/Montevideo',
  PEN: 'America/Lima',
}
const priced = (...names: string[]): string[] =>
  names.flatMap((name) => Object.keys(ZONES).map((code) => `${name} (${code})`)).concat(names)

/** The first two rows are a title and who made it; the sites in Portuguese are from memory. */
const COLUMNS = {
  number: ['# de venta', 'N.º de venta', 'Número de venta', '# da venda', 'N.º de venda'],
  placed: ['Fecha de venta', 'Data da venda'],
  /** The state of the order, and, in a second column of the same name, the buyer's province. */
  state: ['Estado'],
  detail: ['Descripción del estado', 'Descrição do status'],
  pieces: ['Unidades'],
  income: priced('Ingresos por productos', 'Receita por produtos'),
  postage: priced('Ingresos por envío', 'Receita por envio'),
  back: priced('Anulaciones y reembolsos', 'Cancelamentos e reembolsos'),
  total: priced('Total'),
  title: ['Título de la publicación', 'Título do anúncio', 'Título'],
  sku: ['SKU'],
  listing: ['# de publicación', '# do anúncio'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/devuelt|devolvid|te devolvimos|reembolsad|reembolso realizado/iu, 'refunded'],
  [/devoluci|devoluç|reclamo|reclamaç|mediaci|mediaç/iu, 'refunding'],
  [/cancel(?:ad|ast|aron|ó|ou)|anulad/iu, 'closed'],
  [/pago pendiente|pagamento pendente|esperando (?:el )?pago/iu, 'unpaid'],
  [/entregad|entregue|retirad[oa] por/iu, 'received'],
  [/en camino|a caminho|despachad|enviad|en tránsito/iu, 'shipped'],
  [
    /para preparar|para enviar|por enviar|listo|pronta|etiqueta|acuerdas|acord|pagad|pag[oa] |procesando|concretad|aprobad/iu,
    'paid',
  ],
]

/** Two columns go by one name: the cell that says how far an order has come is the one meant. */
function readState(row: Row): OrderState | null | undefined {
  const cells = [...row.texts('state'), row.text('detail')].filter((text) => text !== '')
  if (cells.length === 0) return null
  return cells.map((text) => readWord(text, STATES)).find((state) => state !== undefined)
}

/** The currency that the header of an amount names. */
const currencyOf = (row: Row): string =>
  (['income', 'total'] as const)
    .map((column) => /\(([A-Z]{3})\)$/u.exec(row.name(column))?.[1])
    .find((code) => code !== undefined) ?? PLATFORMS.mercadolibre.currency

const add = (a: Money | null, b: Money | null): Money | null =>
  a === null || b === null ? (a ?? b) : { ...a, minor: a.minor + b.minor }

/** What the buyer came up for, products and postage, and what of it went back, which stands below zero. */
function readAmounts(row: Row, state: OrderState | null | undefined, tools: LocalTools) {
  const total = row.has('income')
    ? add(readAmount(row, 'income', tools), readAmount(row, 'postage', tools))
    : readAmount(row, 'total', tools)
  if (total === null) return null
  const back = Math.abs(readSigned(row, 'back', tools)?.minor ?? 0)
  const paid = state === 'refunded' || state === 'closed' ? total.minor : total.minor - back
  return { total, paid: state === 'unpaid' ? 0 : Math.max(0, paid) }
}

interface Tools {
  readonly timesOf: (currency: string) => ReadTime
}

function readRow(row: Row, number: string, { timesOf }: Tools): RowFinding {
  const currency = currencyOf(row)
  const time = readTime(row, ['placed'], timesOf(currency))
  const pieces = readCount(row, 'pieces')
  const state = readState(row)
  const amounts = readAmounts(row, state, { currency })
  const title = row.text('title')
  const sku = row.text('sku') === '' ? 'listing' : 'sku'
  const facts: OrderFacts = {
    number,
    ...(state === null || state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku }, pieces),
    ...(amounts === null ? {} : { paidMinor: amounts.paid, currency: amounts.total.currency }),
  }
  return {
    order: { facts, items: 1, ...(amounts === null ? {} : { total: amounts.total }) },
    warnings: [...(state === undefined ? (['unknown-state'] as const) : []), ...warnOfTime(time)],
  }
}

/** The sales report of Mercado Libre (`Ventas AR`): one row a sale, no account of the buyer; costs stand below zero. */
export const mercadolibreOrders = defineFormat<Column>({
  id: 'mercadolibre-orders',
  platform: 'mercadolibre',
  grain: 'order',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [
    ['number', 'placed', 'state', 'income'],
    ['number', 'placed', 'state', 'total'],
  ],
  readNumber: (row) => {
    const number = readNumber(row, 'number')
    if (!/^\d{8,24}$/u.test(number)) throw new RowRefused('wrong-number', 'number')
    return number
  },
  createReader: () => {
    const timesOf = remember((currency) =>
      createWrittenTimes(ZONES[currency] ?? PLATFORMS.mercadolibre.zone, [dayMonth, dayMonthName]),
    )
    const tools: Tools = { timesOf }
    return (row, number) => readRow(row, number, tools)
  },
})
