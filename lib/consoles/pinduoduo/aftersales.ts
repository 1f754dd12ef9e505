import type { CaseRule, Evidence, FieldRule, PageProfile } from '../profile'
import { ORDER_NUMBER } from './shapes'

const CASE_NUMBER = String.raw`^(\d{10,20})(?!\d)`

const labelled = (
  field: FieldRule['field'],
  label: string,
  match?: string,
  evidence: Evidence = 'measured',
): FieldRule => ({
  field,
  anchors: [
    {
      id: `label-${label}`,
      from: 'label',
      label,
      ...(match === undefined ? {} : { match }),
      evidence, // label and value as text
    },
  ],
})

const cases: Omit<CaseRule, 'row'> = {
  emptyWords: ['暂无售后', '暂无数据'],
  fields: {
    number: labelled('caseNumber', '售后编号', CASE_NUMBER),
    order: labelled('caseOrder', '订单编号', `^(${ORDER_NUMBER})(?![\\d-])`),
    kind: labelled('caseKind', '售后类型'),
    status: labelled('caseStatus', '售后状态'),
    amount: labelled('caseAmount', '退款金额'),
  },
  kinds: {
    仅退款: 'refund-only',
    退货退款: 'return-refund',
    换货: 'exchange',
    补寄: 'resend',
    维修: 'repair',
  },
  statuses: [
    { text: '待商家', owner: 'seller' },
    { text: '待买家', owner: 'buyer' },
    { text: '平台处理', owner: 'platform' },
    { text: '退款成功', owner: 'platform', closed: true },
    { text: '已撤销', owner: 'buyer', closed: true },
  ],
  countdown: {
    pattern:
      String.raw`(?:(?<d>\d{1,4})天\s*)?(?:(?<h>\d{1,4})小?时\s*)?` +
      String.raw`(?:(?<m>\d{1,4})分钟?\s*)?(?:(?<s>\d{1,5})秒\s*)?` +
      String.raw`(?<=[天时分钟秒]\s*)[^，,。（）()\d]{0,20}[，,]\s*系统将自动[^，,。（）()\s]{2,8}`,
    expiries: [
      { text: '自动退款', onExpiry: 'auto-refund' },
      { text: '自动同意', onExpiry: 'auto-approve' },
      { text: '自动关闭', onExpiry: 'auto-close' },
    ],
    evidence: 'fixture', // （6天2时3分30秒未处理，系统将自动退款）
  },
}

/** The list of after-sale cases. */
export const aftersaleList: PageProfile = {
  kind: 'aftersale-list',
  path: '^/aftersales/aftersale_list/?$',
  example: 'https://mms.pinduoduo.com/aftersales/aftersale_list',
  watch: [{ css: ':has(> [class*="after-sales-table_order_item"])' }],
  fields: [],
  cases: { ...cases, row: '[class*="after-sales-table_order_item"]', scope: 'body' },
}

/** What a page shows of itself, and what its address says: it may change without a new document. */
const asked = (shown: FieldRule, match: string): FieldRule => ({
  ...shown,
  anchors: [
    ...shown.anchors,
    {
      id: 'address-id',
      from: 'address',
      part: 'search',
      match,
      witness: true,
      evidence: 'measured', // address of the page
    },
  ],
})

const ownNumber = asked(cases.fields.number, String.raw`[?&]id=(\d{10,20})(?!\d)`)

/** The page of one after-sale case. */
export const aftersaleDetail: PageProfile = {
  kind: 'aftersale-detail',
  path: '^/aftersales-ssr/detail/?$',
  example:
    'https://mms.pinduoduo.com/aftersales-ssr/detail?id=30061118073501&orderSn=261118-073512345670273',
  watch: [{ css: 'body' }],
  subject: ownNumber,
  fields: [],
  cases: { ...cases, row: 'body', fields: { ...cases.fields, number: ownNumber } },
}

const workNumber = labelled('caseNumber', '工单编号', CASE_NUMBER, 'guess')

const workCases: Omit<CaseRule, 'row'> = {
  ...cases,
  emptyWords: ['暂无工单', '暂无数据'],
  fields: {
    ...cases.fields,
    number: workNumber,
    kind: labelled('caseKind', '工单类型', undefined, 'guess'),
    status: labelled('caseStatus', '工单状态', undefined, 'guess'),
    amount: { ...cases.fields.amount, optional: true },
  },
  kinds: { 投诉: 'complaint', 平台介入: 'dispute' },
  statuses: [
    { text: '待商家', owner: 'seller' },
    { text: '待处理', owner: 'seller' },
    { text: '平台处理', owner: 'platform' },
    { text: '已完结', owner: 'platform', closed: true },
  ],
}

/** The list of work orders: what the platform asks the seller about. */
export const workOrders: PageProfile = {
  kind: 'aftersale-list',
  path: '^/aftersales/work_order/list/?$',
  example: 'https://mms.pinduoduo.com/aftersales/work_order/list',
  watch: [{ css: ':has(> :has(> :has(> [class*="tableItemHeader_sn"])))' }],
  fields: [],
  cases: { ...workCases, row: ':has(> :has(> [class*="tableItemHeader_sn"]))', scope: 'body' },
}

const ownWorkNumber = asked(workNumber, String.raw`[?&]id=(\d{10,20})(?!\d)`)

/** The page of one work order. */
export const workOrder: PageProfile = {
  kind: 'aftersale-detail',
  path: '^/aftersales/work_order/tododetail/?$',
  example: 'https://mms.pinduoduo.com/aftersales/work_order/tododetail?id=40061118073501',
  watch: [{ css: 'body' }],
  subject: ownWorkNumber,
  fields: [],
  cases: { ...workCases, row: 'body', fields: { ...workCases.fields, number: ownWorkNumber } },
}
