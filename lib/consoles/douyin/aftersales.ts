import { CASE_KINDS, EXPIRIES, TIME_LEFT } from '../chinese'
import type { CaseRule, FieldRule, PageProfile } from '../profile'
import { ORDER_NUMBER, WHOLE_CASE_NUMBER, WHOLE_ORDER_NUMBER } from './words'

const TABLE = '.auxo-table-tbody'

/** A number behind its label, in the next piece of text or in the label's own. */
const numbered = (
  field: FieldRule['field'],
  label: string,
  whole: string,
  shape: string,
): FieldRule => ({
  field,
  anchors: [
    { id: `${field}-label`, from: 'label', label, match: whole, evidence: 'measured' },
    {
      id: `${field}-text`,
      from: 'text',
      shape: `^${label} ?:? ?${shape}$`,
      match: `(${shape})$`,
      evidence: 'measured',
    },
  ],
})

const CASE_NUMBER = String.raw`\d{10,20}`
const caseNumber = numbered('caseNumber', '售后编号', WHOLE_CASE_NUMBER, CASE_NUMBER)
const caseOrder = numbered('caseOrder', '订单编号', WHOLE_ORDER_NUMBER, ORDER_NUMBER)

const cases: Omit<CaseRule, 'row'> = {
  emptyWords: ['暂无数据', '暂无售后'],
  fields: {
    number: caseNumber,
    order: caseOrder,
    kind: {
      field: 'caseKind',
      anchors: [
        {
          id: 'caseKind-label',
          from: 'label',
          label: '售后类型',
          evidence: 'measured', // page of one case
        },
        {
          id: 'caseKind-text',
          from: 'text',
          shape: '^(?:[未已]发货|退货)?仅?退款$|^(?:换货|补寄|维修)$',
          evidence: 'measured', // the list's own filters
        },
      ],
    },
    status: {
      field: 'caseStatus',
      anchors: [
        { id: 'caseStatus-label', from: 'label', label: '售后状态', evidence: 'guess' },
        {
          id: 'caseStatus-text',
          from: 'text',
          shape: '^待(?:商家|买家|平台).{1,8}$',
          evidence: 'guess', // 待商家处理 heads the list
        },
      ],
    },
    amount: {
      field: 'caseAmount',
      anchors: [
        {
          id: 'caseAmount-label',
          from: 'label',
          label: ['售后退款', '退款金额'],
          evidence: 'measured', // list and page of one case
        },
      ],
    },
  },
  kinds: CASE_KINDS,
  statuses: [
    { text: '待商家', owner: 'seller' },
    { text: '待买家', owner: 'buyer' },
    { text: '平台', owner: 'platform' },
    { text: '退款成功', owner: 'platform', closed: true },
    { text: '售后完成', owner: 'platform', closed: true },
    { text: '关闭', owner: 'buyer', closed: true },
  ],
  countdown: {
    pattern: `${TIME_LEFT}后(?:系统)?将?自动(?:同意|退款|关闭)`,
    expiries: EXPIRIES,
    evidence: 'measured', // 47小时59分10秒后自动同意; what else may happen is a guess
  },
}

export const aftersaleList: PageProfile = {
  kind: 'aftersale-list',
  path: '^/ffa/(?:merchant-aftersale-workbench|maftersale|morder)/aftersale/list/?$',
  example: 'https://fxg.jinritemai.com/ffa/merchant-aftersale-workbench/aftersale/list',
  watch: [{ css: TABLE }],
  fields: [],
  cases: { ...cases, row: '.auxo-table-row-level-0', scope: TABLE },
}

/** The page sends no word of another case while it loads one: its address has to agree. */
const ownNumber: FieldRule = {
  ...caseNumber,
  anchors: [
    ...caseNumber.anchors,
    {
      id: 'address-aftersale',
      from: 'address',
      part: 'search',
      match: `[?&]aftersale_id=(${CASE_NUMBER})(?!\\d)`,
      witness: true,
      evidence: 'measured', // two public programs open it so
    },
  ],
}

export const aftersaleDetail: PageProfile = {
  kind: 'aftersale-detail',
  path: String.raw`^/ffa/(?:maftersale|morder)/aftersale/detail-v\d/?$`,
  example:
    'https://fxg.jinritemai.com/ffa/maftersale/aftersale/detail-v3?aftersale_id=7100000000000000018',
  watch: [{ css: 'body' }],
  subject: ownNumber,
  fields: [],
  orders: [
    {
      id: 'aftersale-page',
      card: 'body',
      number: { ...caseOrder, field: 'orders' },
      title: { from: 'css', css: '[class*="style_name"]' },
      evidence: 'measured', // pairs of label and value; the product is a guess
    },
  ],
  cases: { ...cases, row: 'body', fields: { ...cases.fields, number: ownNumber } },
}
