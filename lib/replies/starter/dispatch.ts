import type { StarterReply } from './starter-reply'

/** From the payment to the parcel's first scan; times are the warehouse's estimates. */
export const dispatchReplies: readonly StarterReply[] = [
  {
    id: 'not-shipped',
    stage: 'in-sale',
    title: {
      en: 'Not shipped yet: calm and check',
      'zh-CN': '未发货：催单安抚',
      'zh-TW': '未出貨：催單安撫',
    },
    body: {
      en: "Sorry to keep you waiting. I'm asking the warehouse about order {{ order.number }} now and will tell you the dispatch time as soon as I have it.",
      'zh-CN': '让您久等了。订单 {{ order.number }} 我正在问仓库，问到发货时间就来告诉您。',
      'zh-TW': '讓您久等了。訂單 {{ order.number }} 我正在問倉庫，問到出貨時間就來告訴您。',
    },
    others: {
      short: {
        en: 'Asking the warehouse about {{ order.number }} now.',
        'zh-CN': '{{ order.number }} 我在问仓库，稍等。',
        'zh-TW': '{{ order.number }} 我在問倉庫，請稍等。',
      },
      warm: {
        en: "I know you've been looking forward to it, {{ customer.nick }}, and I'm sorry it's taking this long. I'm checking {{ order.number }} with the warehouse right now and will come back to you with what they say.",
        'zh-CN':
          '{{ customer.nick }}，知道您等着用，让您着急了。我正跟仓库核对 {{ order.number }}，有准信就来告诉您。',
        'zh-TW':
          '{{ customer.nick }}，知道您等著用，讓您著急了。我正在跟倉庫確認 {{ order.number }}，有消息就來告訴您。',
      },
    },
    intents:
      'not shipped, ship, hurry, waiting, 没发货, 还没发, 催, 什么时候发货, 怎么还没, 沒出貨, 還沒出, 什麼時候出貨, 怎麼還沒, wfh, cd',
  },
  {
    id: 'dispatch-answer',
    stage: 'in-sale',
    title: {
      en: 'Warehouse has answered: when it leaves',
      'zh-CN': '仓库回复发货时间',
      'zh-TW': '倉庫回覆出貨時間',
    },
    body: {
      en: 'The warehouse got back to me: {{ order.number }} is expected to leave {% ask "when", label: "When, by the warehouse" %}. I\'ll check again then, so there\'s no need for you to chase it.',
      'zh-CN':
        '仓库回复了：{{ order.number }} 预计{% ask "when", label: "仓库说的时间" %}发出。到时候我会再看，不用您来催。',
      'zh-TW':
        '倉庫回覆了：{{ order.number }} 預計{% ask "when", label: "倉庫說的時間" %}出貨。到時候我會再看，不用您來催。',
    },
    intents:
      'any news, what did warehouse say, 仓库怎么说, 有消息吗, 问到了吗, 倉庫怎麼說, 有消息嗎, 問到了嗎',
  },
  {
    id: 'dispatch-late',
    stage: 'in-sale',
    title: {
      en: 'Running late: tell the buyer first',
      'zh-CN': '发货要晚了，主动说',
      'zh-TW': '出貨延遲，主動說',
    },
    body: {
      en: 'I want to be straight with you: {{ order.number }} is running later than we said, because {% ask "why", label: "True cause" %}. The new estimate is {% ask "when", label: "New estimate" %}. Would you rather wait, switch to something else or cancel? It\'s up to you.',
      'zh-CN':
        '跟您如实说：{{ order.number }} 比说好的晚了，因为{% ask "why", label: "真实原因" %}，现在预计{% ask "when", label: "新的预计时间" %}。您想再等等、换一款，还是取消？都听您的。',
      'zh-TW':
        '跟您說實話：{{ order.number }} 比說好的晚了，因為{% ask "why", label: "真實原因" %}，現在預計{% ask "when", label: "新的預計時間" %}。您想再等等、換一款，還是取消？都看您的意思。',
    },
    others: {
      formal: {
        en: 'We regret to inform you that order {{ order.number }} is delayed because {% ask "why", label: "True cause" %}. The new estimate is {% ask "when", label: "New estimate" %}. Please let us know whether you would prefer to wait, choose another item or cancel.',
        'zh-CN':
          '很抱歉通知您，订单 {{ order.number }} 因{% ask "why", label: "真实原因" %}延迟，新的预计时间为{% ask "when", label: "新的预计时间" %}。您可以选择等待、换款或取消，请告知您的决定。',
        'zh-TW':
          '很抱歉通知您，訂單 {{ order.number }} 因{% ask "why", label: "真實原因" %}延遲，新的預計時間為{% ask "when", label: "新的預計時間" %}。您可以選擇等候、換款或取消，請告知您的決定。',
      },
    },
    intents: 'delay, late, why so late, 延迟, 晚发, 超时, 说好的, 延遲, 延後出貨, 說好的',
  },
  {
    id: 'shipped-note',
    stage: 'in-sale',
    title: {
      en: 'Shipped: tells the parcel number',
      'zh-CN': '已发货通知',
      'zh-TW': '出貨通知',
    },
    body: {
      en: 'Your order {{ order.number }} is on its way with {% ask "carrier", label: "Carrier" %}, tracking number {% ask "parcel", label: "Parcel number" %}. You can follow it on the order page; the first scan often takes a few hours to show up.',
      'zh-CN':
        '订单 {{ order.number }} 已发出，{% ask "carrier", label: "快递公司" %}，单号{% ask "parcel", label: "快递单号" %}。订单页可以跟踪，刚发出时轨迹会晚几个小时更新。',
      'zh-TW':
        '訂單 {{ order.number }} 已出貨，{% ask "carrier", label: "物流公司" %}，單號{% ask "parcel", label: "物流單號" %}。訂單頁可以追蹤，剛出貨時貨態會晚幾個小時更新。',
    },
    others: {
      warm: {
        en: 'Good news, {{ customer.nick }}: {{ order.number }} is on its way with {% ask "carrier", label: "Carrier" %}, tracking number {% ask "parcel", label: "Parcel number" %}. You can follow it on the order page. Have fun unpacking!',
        'zh-CN':
          '{{ customer.nick }}，好消息，{{ order.number }} 出发啦！{% ask "carrier", label: "快递公司" %}，单号{% ask "parcel", label: "快递单号" %}，路上的进度订单页能看到。',
        'zh-TW':
          '{{ customer.nick }}，好消息，{{ order.number }} 出發囉！{% ask "carrier", label: "物流公司" %}，單號{% ask "parcel", label: "物流單號" %}，配送進度在訂單頁看得到。',
      },
    },
    intents: 'shipped, sent, tracking number, 已发货, 发了吗, 快递单号, 已出貨, 寄出了嗎, 物流單號',
  },
  {
    id: 'split-parcels',
    stage: 'in-sale',
    title: {
      en: 'Comes in several parcels',
      'zh-CN': '分包裹发货',
      'zh-TW': '分批出貨',
    },
    body: {
      en: 'Order {{ order.number }} comes in {% ask "pieces", label: "Parcels", kind: "number" %} parcels, so they may arrive on different days. Still on the way: {% ask "rest", label: "What is still coming, and when about" %}.',
      'zh-CN':
        '订单 {{ order.number }} 分{% ask "pieces", label: "包裹数", kind: "number" %}个包裹发，到的日子可能不一样。还在路上的是{% ask "rest", label: "剩下的商品和大概时间" %}。',
      'zh-TW':
        '訂單 {{ order.number }} 分{% ask "pieces", label: "包裹數", kind: "number" %}個包裹出貨，到的日子可能不同。還在路上的是{% ask "rest", label: "剩下的商品和大約時間" %}。',
    },
    intents:
      'only part arrived, several parcels, split, 分开发, 只收到一个, 分包, 分開寄, 只收到一個, 分批',
  },
  {
    id: 'which-carrier',
    stage: 'purpose',
    title: {
      en: 'Which carrier? Can I choose?',
      'zh-CN': '发什么快递',
      'zh-TW': '用哪家物流',
    },
    body: {
      en: 'We usually send to your area with {% ask "carrier", label: "Carrier" %}. If another one works better for you, tell me which, and I\'ll ask the warehouse whether that\'s possible{% optional "fee", label: "Mention extra postage" %} and what it would cost extra{% endoptional %}.',
      'zh-CN':
        '寄到您那里一般发{% ask "carrier", label: "快递公司" %}。您那边哪家方便就告诉我，我问仓库能不能换{% optional "fee", label: "提补差价" %}，要不要补运费差{% endoptional %}。',
      'zh-TW':
        '寄到您那裡一般用{% ask "carrier", label: "物流公司" %}。您那邊哪家方便就告訴我，我問倉庫能不能換{% optional "fee", label: "提補差額" %}，要不要補運費差額{% endoptional %}。',
    },
    intents:
      'carrier, courier, express, delivery options, options for delivery, shipping options, pick up shop, 什么快递, 发顺丰吗, 能指定快递吗, 哪家物流, 超商取貨, 可以指定物流嗎',
  },
]
