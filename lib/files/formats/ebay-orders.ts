import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { readContact, type ContactColumns } from '../contact-cells'
import {
  defineFormat,
  RowRefused,
  type FileOrder,
  type RowFinding,
  type RowView,
} from '../import-format'
import { readAccount, readAmount, remember, type LocalTools } from '../local-cells'
import type { ReadTime } from '../platform-time'
import { readCount, readItem, readNumber, readTime, warnOfTime } from '../row-cells'
import { createWrittenTimes, dayMonthName, monthNameDay } from '../written-times'

/** The French and German names are from memory: no file of these sites was seen with names of its own. */
const COLUMNS = {
  number: ['Order Number', 'Numéro de commande', 'Bestellnummer'],
  record: ['Sales Record Number', 'Numéro de vente', 'Verkaufsprotokollnummer'],
  buyer: [
    'Buyer Username',
    'Pseudo de l’acheteur',
    "Nom d'utilisateur de l'acheteur",
    'Nutzername des Käufers',
  ],
  name: ['Buyer Name', "Nom de l'acheteur", 'Name des Käufers'],
  email: ['Buyer Email', "Email de l'acheteur", 'E-Mail des Käufers'],
  street: ['Buyer Address 1'],
  street2: ['Buyer Address 2'],
  city: ['Buyer City'],
  province: ['Buyer State'],
  zip: ['Buyer Zip', 'Buyer Postcode'],
  country: ['Buyer Country'],
  shipStreet: ['Ship To Address 1'],
  shipStreet2: ['Ship To Address 2'],
  shipCity: ['Ship To City'],
  shipProvince: ['Ship To State'],
  shipZip: ['Ship To Zip', 'Ship To Postcode'],
  shipCountry: ['Ship To Country'],
  phone: ['Ship To Phone'],
  item: ['Item Number', "Numéro de l'objet", 'Artikelnummer'],
  title: ['Item Title', "Titre de l'objet", 'Angebotstitel'],
  sku: ['Custom Label', 'Custom Label (SKU)', 'Étiquette personnalisée', 'Bestandseinheit'],
  pieces: ['Quantity', 'Quantité', 'Anzahl'],
  soldFor: ['Sold For', 'Vendu pour', 'Prix de vente', 'Verkauft für'],
  total: ['Total Price', 'Prix total', 'Gesamtpreis'],
  placed: ['Sale Date', 'Date de vente', 'Verkauft am', 'Verkaufsdatum'],
  paidOn: ['Paid On Date', 'Date de paiement', 'Bezahlt am', 'Zahlungsdatum'],
  shippedOn: ['Shipped On Date', "Date d'expédition", 'Versanddatum'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

/** Who pays is who buys; parcels may go to others. */
const CONTACT: ContactColumns<Column> = {
  name: ['name'],
  phone: ['phone'],
  email: ['email'],
  address: [
    ['street', 'street2', 'city', 'province', 'zip', 'country'],
    ['shipStreet', 'shipStreet2', 'shipCity', 'shipProvince', 'shipZip', 'shipCountry'],
  ],
}

const ORDER_NUMBER = /^\d{2}-\d{5}-\d{5}$/u
/** A report ends with how many records it has and whose they are, in a cell or two. */
const FOOTER =
  /record\(?s|enregistrement|datens[äa]tz|seller id|identifiant du vendeur|verk[äa]ufer/iu

/** Sites print days of their own zone; their money tells which site it is. */
const ZONES: Readonly<Record<string, string>> = {
  GBP: 'Europe/London',
  EUR: 'Europe/Berlin',
  AUD: 'Australia/Sydney',
  CAD: 'America/Toronto',
}

function isFooter(row: Row, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const isShort = filled.length <= 3 && row.text('placed') === '' && row.text('title') === ''
  return isShort && FOOTER.test(filled.join(' '))
}

/** Days stand in the file only where something was done; without the column nothing is known of it. */
function readState(row: Row): OrderState | undefined {
  if (row.text('shippedOn') !== '') return 'shipped'
  if (row.text('paidOn') !== '') return 'paid'
  return row.has('paidOn') ? 'unpaid' : undefined
}

function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const nativeId = readAccount(row.text('buyer'))
  return nativeId === undefined
    ? {}
    : { buyer: { nativeId, nick: nativeId, ...readContact(row, CONTACT) } }
}

interface Tools extends LocalTools {
  readonly timesOf: (currency: string) => ReadTime
}

/** The summary of an order of several products names none of them: it carries the order's money, and no line. */
const isSummary = (row: Row): boolean => row.text('item') === '' && row.text('title') === ''

/** The line of a product; the seller's own number for it before eBay's. */
function readLine(row: Row, pieces: number | null): Pick<OrderFacts, 'title' | 'pieces' | 'items'> {
  const title = row.text('title')
  const sku = row.text('sku') === '' ? 'item' : 'sku'
  return {
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku }, pieces),
  }
}

function readRow(row: Row, number: string, tools: Tools): RowFinding {
  const total = readAmount(row, 'total', tools)
  const currency = (total ?? readAmount(row, 'soldFor', tools))?.currency ?? tools.currency
  const time = readTime(row, ['placed', 'paidOn'], tools.timesOf(currency))
  const pieces = readCount(row, 'pieces')
  const state = readState(row)
  const paid = total === null ? null : state === 'unpaid' ? 0 : total.minor
  const facts: OrderFacts = {
    number,
    ...(state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(isSummary(row) ? {} : readLine(row, pieces)),
    ...(paid === null ? {} : { paidMinor: paid, currency }),
  }
  return {
    order: {
      facts,
      ...readBuyer(row),
      items: isSummary(row) ? 0 : 1,
      ...(total === null ? {} : { total }),
    },
    warnings: [
      ...(ORDER_NUMBER.test(number) ? [] : (['odd-number'] as const)),
      ...warnOfTime(time),
    ],
  }
}

/**
 * eBay's All Orders report (82 columns in 2026, fewer where the seller chose so). An order of one product is one row; one of
 * several has a row of its own with its money, and a row a product without. An order that has no number yet goes by the
 * seller's sales record.
 */
export const ebayOrders = defineFormat<Column>({
  id: 'ebay-orders',
  platform: 'ebay',
  grain: 'item',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [
    ['record', 'number', 'title', 'total', 'placed'],
    ['record', 'item', 'title', 'total', 'placed'],
  ],
  isFurniture: isFooter,
  readNumber: (row) => {
    const column = row.text('number') === '' ? 'record' : 'number'
    const number = readNumber(row, column)
    if (!/^[\w-]+$/u.test(number)) throw new RowRefused('wrong-number', column)
    return number
  },
  createReader: () => {
    const { zone, currency } = PLATFORMS.ebay
    const timesOf = remember((own) =>
      createWrittenTimes(ZONES[own] ?? zone, [monthNameDay, dayMonthName]),
    )
    const tools: Tools = { currency, timesOf }
    return (row, number) => readRow(row, number, tools)
  },
})
