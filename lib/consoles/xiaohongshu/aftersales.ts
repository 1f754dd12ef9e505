import { CASE_KINDS, EXPIRIES, TIME_LEFT_UNTIL } from '../chinese'
import { labelled } from '../field-rules'
import type { CaseRule, FieldRule, PageProfile } from '../profile'
import { CASE_NUMBER, ORDER_NUMBER } from './words'

/** A number behind its labels, and by its own shape, which no other number of the console has. */
const numbered = (
  field: FieldRule['field'],
  label: readonly string[],
  shape: string,
): FieldRule => ({
  field,
  anchors: [
    { id: `${field}-label`, from: 'label', label, match: `^(${shape})(?!\\d)`, evidence: 'guess' },
    {
      id: `${field}-text`,
      from: 'text',
      shape: String.raw`^(?:\D{0,8}[: ])?${shape}$`,
      match: `(${shape})$`,
      evidence: 'fixture', // shape of the number in what the console itself asks its server
    },
  ],
})

const caseNumber = numbered('caseNumber', ['售后单号', '售后编号', '退货单号'], CASE_NUMBER)
const caseOrder = numbered('caseOrder', ['订单号', '订单编号', '包裹号'], ORDER_NUMBER)

const cases: Omit<CaseRule, 'row'> = {
  emptyWords: ['暂无数据', '暂无售后'],
  fields: {
    number: caseNumber,
    order: caseOrder,
    kind: labelled('caseKind', ['售后类型', '退款类型'], 'guess'),
    status: labelled('caseStatus', ['售后状态', '退款状态'], 'guess'),
    amount: labelled('caseAmount', ['申请金额', '退款金额'], 'guess'),
  },
  kinds: CASE_KINDS,
  statuses: [
    { text: '待商家', owner: 'seller' },
    { text: '待审核', owner: 'seller' },
    { text: '待买家', owner: 'buyer' },
    { text: '待用户', owner: 'buyer' },
    { text: '平台', owner: 'platform' },
    { text: '退款成功', owner: 'platform', closed: true },
    { text: '已完成', owner: 'platform', closed: true },
    { text: '取消', owner: 'buyer', closed: true },
    { text: '关闭', owner: 'buyer', closed: true },
  ],
  countdown: {
    pattern: TIME_LEFT_UNTIL,
    expiries: EXPIRIES,
    evidence: 'guess', // the console sorts by a deadline; how it prints one is not known
  },
}

export const aftersaleList: PageProfile = {
  kind: 'aftersale-list',
  path: '^/app-order/aftersale/list/?$',
  example: 'https://ark.xiaohongshu.com/app-order/aftersale/list',
  watch: [{ css: 'tbody, [class*="table-body"], main' }],
  fields: [],
  cases: {
    ...cases,
    row: 'tbody tr, [class*="table-row"]',
    scope: 'tbody, [class*="table-body"], main',
  },
}

/** What the page shows and what its address asks for: pages change without a new document. */
const ownNumber: FieldRule = {
  ...caseNumber,
  anchors: [
    ...caseNumber.anchors,
    {
      id: 'address-return',
      from: 'address',
      part: 'search',
      match: `[?&]returnId=(${CASE_NUMBER})(?!\\d)`,
      witness: true,
      evidence: 'fixture', // a public program builds it so
    },
  ],
}

export const aftersaleDetail: PageProfile = {
  kind: 'aftersale-detail',
  path: '^/app-order/aftersale/detail/?$',
  example: 'https://ark.xiaohongshu.com/app-order/aftersale/detail?returnId=R7000000000000000018',
  watch: [{ css: 'body' }],
  subject: ownNumber,
  fields: [],
  orders: [
    {
      id: 'return-page',
      card: 'body',
      number: { ...caseOrder, field: 'orders' },
      evidence: 'guess', // labels and values as text
    },
  ],
  cases: { ...cases, row: 'body', fields: { ...cases.fields, number: ownNumber } },
}
