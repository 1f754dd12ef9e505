import type { StarterReply } from './starter-reply'

/** An exchange from the wish to the new piece. */
export const exchangeReplies: readonly StarterReply[] = [
  {
    id: 'exchange',
    stage: 'after-sale',
    title: {
      en: 'Exchange: what does not fit?',
      'zh-CN': '换货：先问哪里不合适',
      'zh-TW': '換貨：先問哪裡不合適',
    },
    body: {
      en: "I'll help you with order {{ order.number }}. What doesn't fit, and what would you like instead? A photo helps me check whether we have it.",
      'zh-CN':
        '订单 {{ order.number }} 我来帮您。是哪里不合适，想换成哪一款？拍张照，我核对有没有货。',
      'zh-TW':
        '訂單 {{ order.number }} 我來幫您。是哪裡不合適，想換成哪一款？拍張照，我核對有沒有貨。',
    },
    others: {
      short: {
        en: "What would you like instead for {{ order.number }}? I'll check stock.",
        'zh-CN': '{{ order.number }} 想换成哪款？我查库存。',
        'zh-TW': '{{ order.number }} 想換成哪款？我查庫存。',
      },
    },
    intents:
      'exchange, swap, another, change it, 换货, 换一个, 想换, 能换吗, 換貨, 換一個, 想換, 可以換嗎, hh',
  },
  {
    id: 'exchange-way',
    stage: 'after-sale',
    title: {
      en: 'Exchange: how it goes',
      'zh-CN': '换货：说明流程',
      'zh-TW': '換貨：說明流程',
    },
    body: {
      en: '{% ask "wanted", label: "New item" %} is in stock, so the exchange can go ahead. Please request the exchange on the order page of {{ order.number }}, send the first piece back unused and complete, and enter the tracking number; we\'ll send the new one once we\'ve checked it.',
      'zh-CN':
        '{% ask "wanted", label: "要换的款" %}有货，可以换。请在 {{ order.number }} 的订单页申请换货，原件保持未使用、配件齐全寄回，填上单号；收到核对后发新的。',
      'zh-TW':
        '{% ask "wanted", label: "要換的款" %}有貨，可以換。請在 {{ order.number }} 的訂單頁申請換貨，原商品保持未使用、配件齊全寄回，填上物流單號；收到核對後寄出新的。',
    },
    intents: 'how to exchange, exchange steps, 怎么换, 换货流程, 怎麼換, 換貨流程',
  },
  {
    id: 'exchange-postage',
    stage: 'after-sale',
    title: {
      en: 'Exchange: who pays for sending it',
      'zh-CN': '换货：运费谁出',
      'zh-TW': '換貨：運費誰出',
    },
    body: {
      en: 'Under the rules that apply to {{ order.number }}, the postage for this exchange is paid by {% choose "who", label: "Who pays", "us", "you", "both, one way each" %}. If the courier says something else, check with me before you pay.',
      'zh-CN':
        '按 {{ order.number }} 适用的规则，这次换货的运费由{% choose "who", label: "谁付", "我们", "您", "双方各付单程" %}承担。快递说法不一样的话，先别付，跟我说一声。',
      'zh-TW':
        '依 {{ order.number }} 適用的規則，這次換貨的運費由{% choose "who", label: "誰付", "我們", "您", "雙方各付單程" %}負擔。物流說法不同的話，先別付，跟我說一聲。',
    },
    intents:
      'who pays to send, exchange shipping cost, 换货运费, 运费谁出, 邮费谁付, 換貨運費, 運費誰出',
  },
  {
    id: 'exchange-sent',
    stage: 'after-sale',
    title: {
      en: 'Exchange: new piece is on its way',
      'zh-CN': '换货：新的已寄出',
      'zh-TW': '換貨：新的已寄出',
    },
    body: {
      en: 'The replacement for {{ order.number }} is on its way with {% ask "carrier", label: "Carrier" %}, tracking number {% ask "parcel", label: "Parcel number" %}. Let me know when it arrives and whether it fits.',
      'zh-CN':
        '{{ order.number }} 换的新件已寄出，{% ask "carrier", label: "快递公司" %}，单号{% ask "parcel", label: "快递单号" %}。到了告诉我合不合适。',
      'zh-TW':
        '{{ order.number }} 換的新品已寄出，{% ask "carrier", label: "物流公司" %}，單號{% ask "parcel", label: "物流單號" %}。到了跟我說合不合適。',
    },
    intents: 'new one sent, exchange status, 换货寄了吗, 换的发了吗, 換貨寄了嗎, 換的出了嗎',
  },
]
