import type { Anchor, Evidence, FieldRule } from '../profile'

/** Day (YYMMDD) and eight letters or digits, 260723E428EY8X: within a longer word it is another number. */
export const ORDER_NUMBER = String.raw`\b\d{6}[A-Z0-9]{8}\b`
/** The same or a little longer, 2607280TS2VYAW3. */
const REQUEST_NUMBER = String.raw`\b\d{6}[A-Z0-9]{8,10}\b`

/** Words before an order's number, country by country; those that a source shows are marked. */
const ORDER_LABELS = [
  'Order ID', // Philippines, measured
  'No. Pesanan', // Indonesia, measured
  'Mã đơn hàng', // Vietnam, measured
  'ID do Pedido', // Brazil, measured
  '訂單編號',
]

/** Words before a request's number; how the other countries call it, no source tells. */
const REQUEST_LABELS = [
  'Request ID', // Philippines, measured
  'Mã yêu cầu trả hàng', // Vietnam, measured
]

/** A number at its own mark, and behind its label in whatever language: where both are there, they have to agree. */
const numberAt = (
  field: 'orders' | 'caseOrder' | 'caseNumber',
  css: string,
  shape: string,
  label: readonly string[],
  evidence: Evidence,
): FieldRule => ({
  field,
  anchors: [
    { id: `${field}-mark`, from: 'css', css, match: `(${shape})`, evidence },
    { id: `${field}-label`, from: 'label', label, match: `^(${shape})`, evidence },
  ],
})

/** The number of an order at `css`. */
export const orderAt = (
  field: 'orders' | 'caseOrder',
  css: string,
  evidence: Evidence,
): FieldRule => numberAt(field, css, ORDER_NUMBER, ORDER_LABELS, evidence)

/** The number of a request for return or refund at `css`. */
export const requestAt = (css: string, evidence: Evidence): FieldRule =>
  numberAt('caseNumber', css, REQUEST_NUMBER, REQUEST_LABELS, evidence)

/** An order's number by its shape, where nothing but its label stands with it. */
export const orderByShape = (id: string): Anchor => ({
  id,
  from: 'text',
  shape: `^(?:${ORDER_LABELS.join('|')})?\\s*${ORDER_NUMBER}$`,
  match: `(${ORDER_NUMBER})`,
  evidence: 'guess',
})
