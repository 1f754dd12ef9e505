import type { CaseRule, Evidence, FieldRule, PageProfile } from '../profile'
import { orderAt, requestAt } from './numbers'

const RETURN_LINK = '[href*="/portal/sale/return/"]'
const TABLE = '.return-table-content'

const at = (
  field: 'caseKind' | 'caseStatus' | 'caseAmount',
  css: string,
  label: readonly string[],
  evidence: Evidence,
): FieldRule => ({
  field,
  anchors: [
    { id: `${field}-mark`, from: 'css', css, evidence },
    { id: `${field}-label`, from: 'label', label, evidence: 'guess' },
  ],
})

const cases: Omit<CaseRule, 'row'> = {
  emptyWords: ['Không có yêu cầu', 'No Request'],
  fields: {
    number: requestAt('.return-id .id-content', 'measured'),
    order: orderAt('caseOrder', '.order-id .id-content', 'measured'),
    // Whether a list says what is asked for, no source tells.
    kind: at(
      'caseKind',
      '.item-request-type',
      ['Request Type', 'Solution', 'Loại yêu cầu'],
      'guess',
    ),
    status: at(
      'caseStatus',
      '.item-request-status',
      ['Request Status', 'Return Status'],
      'measured',
    ),
    amount: at(
      'caseAmount',
      '.item-refund-amount .amount-content',
      ['Refund Amount', 'Số tiền hoàn'],
      'measured',
    ),
  },
  kinds: {
    'Refund Only': 'refund-only',
    'Return/Refund': 'return-refund',
    'Trả hàng/Hoàn tiền': 'return-refund',
  },
  // Only ends are known for sure: whose turn it is, no source tells.
  statuses: [
    { text: 'Đã hoàn tiền', owner: 'platform', closed: true }, // measured
    { text: 'Đã hủy', owner: 'buyer', closed: true },
    { text: 'Refunded', owner: 'platform', closed: true },
    { text: 'Cancelled', owner: 'buyer', closed: true },
  ],
  // No source shows a remaining time on these pages, nor the words around it: nothing is taken for one.
  countdown: { pattern: '(?!)', expiries: [], evidence: 'guess' },
}

export const returnList: PageProfile = {
  kind: 'aftersale-list',
  path: '^/portal/sale/returnrefundcancel/?$',
  example: 'https://banhang.shopee.vn/portal/sale/returnrefundcancel',
  watch: [{ css: TABLE }],
  fields: [],
  idle: {
    present: `${TABLE}, .return-list-summary-title`,
    absent: ['.return-id', RETURN_LINK],
    evidence: 'measured', // the list holds cancellations as well, which have no request's number
  },
  orders: [
    {
      id: 'return-row',
      card: `.return-row-item, ${TABLE} a[href*="/portal/sale/"]`,
      scope: TABLE,
      number: orderAt('orders', '.order-id .id-content', 'measured'),
      buyer: { from: 'css', css: '.buyer-username' },
      evidence: 'measured', // the buyer's name is a guess
    },
  ],
  cases: {
    ...cases,
    row: `a${RETURN_LINK}, .return-row-item:has(.return-id)`,
    scope: TABLE,
  },
}

const NUMBER = requestAt('.return-id .id-content', 'guess')

export const returnDetail: PageProfile = {
  kind: 'aftersale-detail',
  path: String.raw`^/portal/sale/return/\d+/?$`,
  example: 'https://banhang.shopee.vn/portal/sale/return/238920294239139',
  watch: [{ css: 'body' }],
  subject: NUMBER,
  fields: [
    {
      field: 'buyer',
      anchors: [
        { id: 'return-username', from: 'css', css: '.buyer-username', evidence: 'guess' },
        {
          id: 'return-buyer-label',
          from: 'label',
          label: ['Buyer Name', 'Người mua'],
          evidence: 'guess', // the list is searched by a word like it
        },
      ],
    },
  ],
  orders: [
    {
      id: 'return-page',
      card: 'body',
      number: orderAt('orders', '.order-id .id-content', 'guess'),
      evidence: 'guess', // no source shows this page
    },
  ],
  cases: { ...cases, row: 'body' },
}
