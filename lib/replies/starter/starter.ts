import type { Library } from '../library'
import { abroadReplies } from './abroad'
import { apologyReplies } from './apology'
import { autoReplyReplies } from './auto-reply'
import { boundariesReplies } from './boundaries'
import { bulkReplies } from './bulk'
import { closingReplies } from './closing'
import { complaintReplies } from './complaint'
import { dispatchReplies } from './dispatch'
import { exchangeReplies } from './exchange'
import { faultsReplies } from './faults'
import { followUpReplies } from './follow-up'
import { greetingsReplies } from './greetings'
import { invoiceReplies } from './invoice'
import { membersReplies } from './members'
import { needsReplies } from './needs'
import { notesReplies } from './notes'
import { objectionsReplies } from './objections'
import { offersReplies } from './offers'
import { orderChangeReplies } from './order-change'
import { orderCheckReplies } from './order-check'
import { paymentReplies } from './payment'
import { productReplies } from './product'
import { productUseReplies } from './product-use'
import { refundReplies } from './refund'
import { refundRulesReplies } from './refund-rules'
import { repairReplies } from './repair'
import { returnReplies } from './return'
import { reviewsReplies } from './reviews'
import { stockReplies } from './stock'
import { trackingReplies } from './tracking'
import { welcomeReplies } from './welcome'
import { winBackReplies } from './win-back'
import { starterLibrary, type StarterGroup } from './starter-reply'

/** The kinds of quick replies, in the order of a sale. */
const GROUPS: readonly StarterGroup[] = [
  {
    id: 'greeting',
    name: { en: 'Greeting', 'zh-CN': '欢迎', 'zh-TW': '歡迎' },
    groups: [
      {
        id: 'welcome',
        name: { en: 'Welcome', 'zh-CN': '欢迎语', 'zh-TW': '歡迎語' },
        replies: welcomeReplies,
      },
      {
        id: 'auto-reply',
        name: { en: 'Automatic replies', 'zh-CN': '自动回复', 'zh-TW': '自動回覆' },
        replies: autoReplyReplies,
      },
    ],
  },
  {
    id: 'pre-sale',
    name: { en: 'Before the sale', 'zh-CN': '售前', 'zh-TW': '售前' },
    groups: [
      {
        id: 'needs',
        name: { en: 'Needs and advice', 'zh-CN': '问需求、推荐', 'zh-TW': '問需求、推薦' },
        replies: needsReplies,
      },
      {
        id: 'product',
        name: { en: 'Product data', 'zh-CN': '商品参数', 'zh-TW': '商品規格' },
        replies: productReplies,
      },
      {
        id: 'product-use',
        name: { en: 'Use and care', 'zh-CN': '使用和保养', 'zh-TW': '使用和保養' },
        replies: productUseReplies,
      },
      {
        id: 'stock',
        name: { en: 'Stock', 'zh-CN': '库存', 'zh-TW': '庫存' },
        replies: stockReplies,
      },
      {
        id: 'offers',
        name: { en: 'Prompts to buy', 'zh-CN': '催单促成', 'zh-TW': '促成下單' },
        replies: offersReplies,
      },
      {
        id: 'objections',
        name: { en: 'Doubts', 'zh-CN': '异议处理', 'zh-TW': '疑慮處理' },
        replies: objectionsReplies,
      },
      {
        id: 'bulk',
        name: { en: 'Large orders', 'zh-CN': '批量采购', 'zh-TW': '大量採購' },
        replies: bulkReplies,
      },
    ],
  },
  {
    id: 'order',
    name: { en: 'Order', 'zh-CN': '下单', 'zh-TW': '下單' },
    groups: [
      {
        id: 'order-check',
        name: { en: 'Checking the order', 'zh-CN': '核对订单', 'zh-TW': '核對訂單' },
        replies: orderCheckReplies,
      },
      {
        id: 'payment',
        name: { en: 'Payment', 'zh-CN': '付款', 'zh-TW': '付款' },
        replies: paymentReplies,
      },
      {
        id: 'order-change',
        name: { en: 'Changes, cancelling', 'zh-CN': '修改和取消', 'zh-TW': '修改和取消' },
        replies: orderChangeReplies,
      },
      {
        id: 'invoice',
        name: { en: 'Invoice', 'zh-CN': '发票', 'zh-TW': '發票' },
        replies: invoiceReplies,
      },
      {
        id: 'notes',
        name: { en: 'Notes and summing up', 'zh-CN': '记录和小结', 'zh-TW': '記錄和總結' },
        replies: notesReplies,
      },
    ],
  },
  {
    id: 'shipping',
    name: { en: 'Shipping', 'zh-CN': '发货', 'zh-TW': '出貨' },
    groups: [
      {
        id: 'dispatch',
        name: { en: 'Dispatch', 'zh-CN': '发货进度', 'zh-TW': '出貨進度' },
        replies: dispatchReplies,
      },
      {
        id: 'tracking',
        name: { en: 'On the way', 'zh-CN': '物流', 'zh-TW': '物流' },
        replies: trackingReplies,
      },
      {
        id: 'abroad',
        name: { en: 'Across borders', 'zh-CN': '跨境', 'zh-TW': '跨境' },
        replies: abroadReplies,
      },
    ],
  },
  {
    id: 'after-sale',
    name: { en: 'After the sale', 'zh-CN': '售后', 'zh-TW': '售後' },
    groups: [
      {
        id: 'exchange',
        name: { en: 'Exchange', 'zh-CN': '换货', 'zh-TW': '換貨' },
        replies: exchangeReplies,
      },
      {
        id: 'repair',
        name: { en: 'Repair and warranty', 'zh-CN': '维修和保修', 'zh-TW': '維修和保固' },
        replies: repairReplies,
      },
      {
        id: 'faults',
        name: {
          en: 'Damaged, wrong, missing',
          'zh-CN': '破损、错发、少件',
          'zh-TW': '破損、寄錯、缺件',
        },
        replies: faultsReplies,
      },
      {
        id: 'refund',
        name: { en: 'Refund', 'zh-CN': '退款', 'zh-TW': '退款' },
        replies: refundReplies,
      },
      {
        id: 'return',
        name: { en: 'Return', 'zh-CN': '退货', 'zh-TW': '退貨' },
        replies: returnReplies,
      },
      {
        id: 'refund-rules',
        name: { en: 'Rules and postage', 'zh-CN': '规则和运费', 'zh-TW': '規則和運費' },
        replies: refundRulesReplies,
      },
      {
        id: 'apology',
        name: { en: 'Apology', 'zh-CN': '道歉', 'zh-TW': '道歉' },
        replies: apologyReplies,
      },
      {
        id: 'complaint',
        name: { en: 'Complaint', 'zh-CN': '投诉', 'zh-TW': '客訴' },
        replies: complaintReplies,
      },
      {
        id: 'boundaries',
        name: { en: 'Rules of the platform', 'zh-CN': '平台规则', 'zh-TW': '平台規則' },
        replies: boundariesReplies,
      },
    ],
  },
  {
    id: 'follow-up',
    name: { en: 'Follow-up', 'zh-CN': '维护', 'zh-TW': '顧客經營' },
    groups: [
      {
        id: 'follow-up-visits',
        name: { en: 'After the delivery', 'zh-CN': '回访', 'zh-TW': '售後關心' },
        replies: followUpReplies,
      },
      {
        id: 'reviews',
        name: { en: 'Reviews', 'zh-CN': '评价', 'zh-TW': '評價' },
        replies: reviewsReplies,
      },
      {
        id: 'greetings',
        name: { en: 'Birthdays and festivals', 'zh-CN': '生日和节日', 'zh-TW': '生日和節日' },
        replies: greetingsReplies,
      },
      {
        id: 'win-back',
        name: { en: 'Win-back', 'zh-CN': '老客召回', 'zh-TW': '老客回訪' },
        replies: winBackReplies,
      },
      {
        id: 'members',
        name: { en: 'Members', 'zh-CN': '会员', 'zh-TW': '會員' },
        replies: membersReplies,
      },
      {
        id: 'closing',
        name: { en: 'Closing words', 'zh-CN': '结束语', 'zh-TW': '結束語' },
        replies: closingReplies,
      },
    ],
  },
]

/** Replies and groups that a shop starts with, in the order of a sale. */
export const STARTER: Library = starterLibrary(GROUPS)

export const starterReplies = STARTER.replies
