import type { StarterReply } from './starter-reply'

/** Invoices follow the true purchase, and tax data stay on the order page. */
export const invoiceReplies: readonly StarterReply[] = [
  {
    id: 'invoice-how',
    stage: 'in-sale',
    title: {
      en: 'How do I get an invoice?',
      'zh-CN': '怎么开发票',
      'zh-TW': '怎麼開發票',
    },
    body: {
      en: 'Invoices in our shop: {{ policy.invoice }}. Please enter your details on the order page of {{ order.number }} rather than here, so they stay private.',
      'zh-CN':
        '本店开票方式：{{ policy.invoice }}。抬头和税号请填在 {{ order.number }} 的订单页，不用发在聊天里，免得泄露。',
      'zh-TW':
        '本店開立發票的方式：{{ policy.invoice }}。抬頭、統編請填在 {{ order.number }} 的訂單頁，不用貼在聊天裡，以免外洩。',
    },
    intents:
      'invoice, invoices, receipt, tax number, bill, bills, 发票, 开票, 抬头, 税号, 發票, 統編, 抬頭, 載具',
  },
  {
    id: 'invoice-status',
    stage: 'in-sale',
    title: {
      en: 'Where is my invoice?',
      'zh-CN': '发票还没收到',
      'zh-TW': '發票還沒收到',
    },
    body: {
      en: "I'm asking accounting about the invoice for {{ order.number }} and will tell you where it is. Is the e-mail address on your order page the right one?",
      'zh-CN':
        '我问一下财务 {{ order.number }} 的发票开到哪一步了，问到告诉您。订单页留的邮箱对吗？',
      'zh-TW':
        '我問一下會計 {{ order.number }} 的發票開到哪一步了，問到告訴您。訂單頁留的電子郵件對嗎？',
    },
    intents:
      'invoice not received, where invoice, 发票没收到, 发票呢, 什么时候开票, 發票沒收到, 發票呢, 何時開發票',
  },
  {
    id: 'invoice-correct',
    stage: 'after-sale',
    title: {
      en: 'Something on the invoice is wrong',
      'zh-CN': '发票开错了',
      'zh-TW': '發票開錯了',
    },
    body: {
      en: "Sorry about that. Which line of the invoice for {{ order.number }} is wrong, and what should it say according to the order? I'll ask accounting whether they correct it or issue a new one, and tell you.",
      'zh-CN':
        '抱歉给您添麻烦。{{ order.number }} 的发票哪一栏不对，按订单应该是什么？我交给财务看是更正还是重开，定了告诉您。',
      'zh-TW':
        '抱歉造成您的困擾。{{ order.number }} 的發票哪一欄不對，依訂單應該是什麼？我交給會計看是更正還是重開，確定後告訴您。',
    },
    intents:
      'invoice wrong, wrong name on invoice, reissue, 发票错了, 抬头错, 重开, 發票錯了, 抬頭錯, 重開',
  },
  {
    id: 'invoice-content',
    stage: 'after-sale',
    title: {
      en: 'Wants different items or amounts on the invoice',
      'zh-CN': '想改开票内容、金额',
      'zh-TW': '想改發票品項、金額',
    },
    body: {
      en: "An invoice has to show what was actually bought and paid, so I'll have it issued according to order {{ order.number }}. If your company needs an itemised list, I'll ask accounting for one.",
      'zh-CN':
        '发票要跟实际购买和付款一致，我按订单 {{ order.number }} 给您开。公司报销需要明细的话，我请财务附一份清单。',
      'zh-TW':
        '發票要跟實際購買和付款一致，我依訂單 {{ order.number }} 幫您開立。公司報帳需要明細的話，我請會計附一份清單。',
    },
    intents:
      'other item on invoice, higher amount, office supplies, 开成别的, 开办公用品, 多开点, 開成別的, 品項改, 金額多開',
  },
]
