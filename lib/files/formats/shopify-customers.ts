import { readContact, type ContactColumns } from '../contact-cells'
import { defineFormat, type RowFinding, type RowView } from '../import-format'

const COLUMNS = {
  firstName: ['First Name'],
  lastName: ['Last Name'],
  email: ['Email'],
  company: ['Company'],
  street: ['Address1', 'Default Address Address1'],
  more: ['Address2', 'Default Address Address2'],
  city: ['City', 'Default Address City'],
  province: ['Province', 'Province Code', 'Default Address Province Code'],
  country: ['Country', 'Country Code', 'Default Address Country Code'],
  zip: ['Zip', 'Default Address Zip'],
  phone: ['Phone', 'Default Address Phone'],
  spent: ['Total Spent'],
  orders: ['Total Orders'],
  tags: ['Tags'],
  note: ['Note'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const CONTACT: ContactColumns<Column> = {
  name: [],
  phone: ['phone'],
  email: ['email'],
  address: [['street', 'more', 'zip', 'city', 'province', 'country']],
}

/** Characters of a tag and of a note that Tillside keeps, and tags of one customer. */
const TAG_LIMIT = 24
const TAGS_MOST = 20

/** Notes are not sealed as contacts are: numbers and addresses in them are covered but for their ends. */
const coverContacts = (text: string): string =>
  text
    .replace(/\S+@\S+\.\w{2,}/gu, (found) => `${found.slice(0, 1)}***`)
    .replace(/\+?\d[\d\s()./-]{5,}\d/gu, (found) => `${found.slice(0, 2)}***${found.slice(-2)}`)

const readTags = (row: Row): string[] => {
  const tags = row
    .text('tags')
    .split(',')
    .map((tag) => tag.trim().slice(0, TAG_LIMIT).trim())
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, TAGS_MOST)
}

/** The e-mail address is who the buyer is, as in the shop's orders; a customer without one cannot be known again. */
function readRow(row: Row): RowFinding {
  const nativeId = row.text('email').toLowerCase()
  if (!/^\S{1,62}@\S+$/u.test(nativeId) || nativeId.length > 64)
    return { order: null, warnings: ['no-buyer'] }
  const name = [row.text('firstName'), row.text('lastName')].filter((part) => part !== '').join(' ')
  const note = coverContacts(row.text('note'))
  const contact = readContact(row, CONTACT)
  return {
    order: null,
    warnings: [],
    buyer: {
      buyer: {
        nativeId,
        nick: name === '' ? nativeId : name,
        ...contact,
        ...(name === '' ? {} : { name }),
      },
      tags: readTags(row),
      ...(note === '' ? {} : { note }),
    },
  }
}

/**
 * Shopify's `customers_export` (20 columns, 21 with `Customer ID`): one row a customer, with the shop's tags and note. Sums
 * of orders are not taken from it: the orders themselves tell them.
 */
export const shopifyCustomers = defineFormat<Column>({
  id: 'shopify-customers',
  platform: 'shopify',
  grain: 'buyer',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [['firstName', 'lastName', 'email', 'spent', 'orders', 'tags']],
  readNumber: () => '',
  createReader: () => readRow,
})
