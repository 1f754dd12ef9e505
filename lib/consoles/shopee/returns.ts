import type { CaseRule, Evidence, FieldRule, PageProfile } from '../profile'
import { orderAt, requestAt } from './numbers'

const RETURN_LINK = '[href*="/portal/sale/return/"]'

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
  emptyWords: ['Không có yêu cầu', 'No Request', 'Tidak Ada Permintaan', 'Nenhuma solicitação'],
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
    'Return and Refund': 'return-refund',
    'Hoàn tiền': 'refund-only',
    'Trả hàng/Hoàn tiền': 'return-refund',
  },
  // Only ends are known for sure: whose turn it is, no source tells.
  statuses: [
    { text: 'Đã hoàn tiền', owner: 'platform', closed: true }, // measured
    { text: 'Đã hủy', owner: 'buyer', closed: true },
    { text: 'Refunded', owner: 'platform', closed: true },
    { text: 'Cancelled', owner: 'buyer', closed: true },
    { text: 'Dana Dikembalikan', owner: 'platform', closed: true },
    { text: 'Dibatalkan', owner: 'buyer', closed: true },
    { text: 'Reembolsado', owner: 'platform', closed: true },
    { text: 'Cancelad', owner: 'buyer', closed: true },
    { text: '已退款', owner: 'platform', closed: true },
    { text: '已取消', owner: 'buyer', closed: true },
  ],
  countdown: {
    // A span of time counts down only where words say that it is left; a rule's span stands still.
    pattern:
      String.raw`(?<=(?:Time left|Còn lại|Sisa waktu|Tempo restante|剩餘時間?)\s*[:：]?\s*)` +
      String.raw`(?:(?<d>\d{1,3})\s*(?:days?|ngày|hari|dias?|天)\s*,?\s*)?` +
      String.raw`(?<h>\d{1,4})\s*(?:hours?|hrs?|giờ|jam|horas?|小時)` +
      String.raw`(?:\s*,?\s*(?<m>\d{1,4})\s*(?:minutes?|mins?|phút|menit|minutos?|分鐘?))?`,
    expiries: [],
    evidence: 'guess', // no source shows a remaining time here, nor what happens at its end
  },
}

export const returnList: PageProfile = {
  kind: 'aftersale-list',
  path: '^/portal/sale/returnrefundcancel/?$',
  example: 'https://banhang.shopee.vn/portal/sale/returnrefundcancel',
  watch: [{ css: '.return-table-content' }],
  fields: [],
  idle: {
    present: '.return-table-content, .return-list-summary-title',
    absent: ['.return-id', RETURN_LINK],
    evidence: 'measured', // the list holds cancellations as well, which have no request's number
  },
  orders: [
    {
      id: 'return-row',
      card: 'a.return-row-item',
      number: orderAt('orders', '.order-id .id-content', 'measured'),
      buyer: { from: 'css', css: '.buyer-username' },
      evidence: 'measured', // the buyer's name is a guess
    },
  ],
  cases: {
    ...cases,
    row: `a.return-row-item${RETURN_LINK}, .return-row-item:has(.return-id)`,
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
      optional: true,
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
