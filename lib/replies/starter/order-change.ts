import type { StarterReply } from './starter-reply'

/** Changes and cancellations of an order, on its way or not. */
export const orderChangeReplies: readonly StarterReply[] = [
  {
    id: 'change-variant',
    stage: 'in-sale',
    title: {
      en: 'Other colour or size, not shipped yet',
      'zh-CN': '改颜色尺寸（未发货）',
      'zh-TW': '改顏色尺寸（未出貨）',
    },
    body: {
      en: 'You\'d like {% ask "wanted", label: "New colour and size" %} for order {{ order.number }}, right? I\'ll check stock, ask the warehouse whether they can still change it before packing, and tell you.',
      'zh-CN':
        '订单 {{ order.number }} 想改成{% ask "wanted", label: "新的颜色和尺寸" %}，对吗？我查库存，再问仓库打包前还来不来得及改，结果告诉您。',
      'zh-TW':
        '訂單 {{ order.number }} 想改成{% ask "wanted", label: "新的顏色和尺寸" %}，對嗎？我查庫存，再問倉庫打包前還來不來得及改，結果告訴您。',
    },
    intents:
      'change colour, change size, change my order, changing, order change, ordered wrong size, 改颜色, 改尺码, 拍错了, 改顏色, 改尺寸, 下錯了',
  },
  {
    id: 'address-change',
    stage: 'in-sale',
    title: {
      en: 'Address change, not shipped yet',
      'zh-CN': '改地址（未发货）',
      'zh-TW': '改地址（未出貨）',
    },
    body: {
      en: "Order {{ order.number }} hasn't left yet, so we can try. Please change the address on the order page if it lets you; I'll ask the warehouse to wait with the label until it's right.",
      'zh-CN':
        '订单 {{ order.number }} 还没发，可以试试。请先在订单页改地址，我同时跟仓库说，地址对了再打单。',
      'zh-TW':
        '訂單 {{ order.number }} 還沒出貨，可以試試。請先在訂單頁改地址，我同時跟倉庫說，地址對了再印出貨單。',
    },
    intents:
      'change address, change my address, moved, wrong address, new address, 改地址, 地址错了, 换地址, 搬家, 地址錯了, 換地址',
  },
  {
    id: 'address-change-shipped',
    stage: 'in-sale',
    title: {
      en: 'Address change, already on its way',
      'zh-CN': '改地址（已发货）',
      'zh-TW': '改地址（已出貨）',
    },
    body: {
      en: "The parcel for {{ order.number }} is already on its way. I'll ask the carrier whether it can be redirected. That's up to them and may cost extra, so I'll check with you before anything changes.",
      'zh-CN':
        '订单 {{ order.number }} 的包裹已经在路上。我问快递能不能改派，能不能改、要不要加钱由快递定，问到先告诉您再改。',
      'zh-TW':
        '訂單 {{ order.number }} 的包裹已經在路上。我問物流能不能改送，能不能改、要不要加價由物流決定，問到先告訴您再改。',
    },
    intents:
      'redirect, address after shipping, deliver elsewhere, 发货后改地址, 转寄, 改派, 出貨後改地址, 改送, 轉寄',
  },
  {
    id: 'cancel-order',
    stage: 'in-sale',
    title: {
      en: 'Wants to cancel',
      'zh-CN': '想取消订单',
      'zh-TW': '想取消訂單',
    },
    body: {
      en: "Of course, that's up to you. You can cancel {{ order.number }} on its order page; meanwhile I'll ask the warehouse to hold it. May I ask what happened? It helps us improve.",
      'zh-CN':
        '好的，您来定。在订单页申请取消 {{ order.number }} 就行，我先通知仓库别打包。方便说说是遇到什么情况吗？我们也好改进。',
      'zh-TW':
        '好的，由您決定。在訂單頁申請取消 {{ order.number }} 就可以，我先通知倉庫不要打包。方便說說遇到什麼狀況嗎？我們也好改進。',
    },
    others: {
      short: {
        en: "Sure, please cancel {{ order.number }} on its order page. I'll ask the warehouse to hold it.",
        'zh-CN': '好的，请在订单页取消 {{ order.number }}，我先让仓库停一下。',
        'zh-TW': '好的，請在訂單頁取消 {{ order.number }}，我先請倉庫停一下。',
      },
    },
    intents:
      'cancel, cancel order, cancelling, canceling, do not want it, 取消订单, 取消, 不买了, 取消訂單, 不買了',
  },
  {
    id: 'change-quantity',
    stage: 'in-sale',
    title: {
      en: 'More or fewer pieces',
      'zh-CN': '加减数量',
      'zh-TW': '增減數量',
    },
    body: {
      en: 'For order {{ order.number }}, would you like {% choose "way", label: "More or fewer", "to add some", "to take some out" %}? Since it\'s paid, the way to do it is {% ask "how", label: "How, on this platform" %}. I\'ll see that it stays together as far as possible.',
      'zh-CN':
        '订单 {{ order.number }} 是想{% choose "way", label: "加还是减", "加几件", "减几件" %}？已付款的订单可以{% ask "how", label: "本平台的做法" %}，我来跟，尽量一起发。',
      'zh-TW':
        '訂單 {{ order.number }} 是想{% choose "way", label: "增加或減少", "加幾件", "減幾件" %}？已付款的訂單可以{% ask "how", label: "本平台的做法" %}，我來跟進，盡量一起出貨。',
    },
    intents:
      'add one more, one less, add, adding, remove, removing, change quantity, 加一件, 少一件, 改数量, 加一個, 少一個, 改數量',
  },
  {
    id: 'note-to-warehouse',
    stage: 'in-sale',
    title: {
      en: 'A wish for the warehouse',
      'zh-CN': '给仓库备注',
      'zh-TW': '給倉庫備註',
    },
    body: {
      en: 'I\'m leaving a note for the warehouse on {{ order.number }}: {% ask "wish", label: "Wish" %}. They see it when packing, and if it doesn\'t work out I\'ll tell you.',
      'zh-CN':
        '我给订单 {{ order.number }} 备注上：{% ask "wish", label: "要求" %}。仓库打包时会看，做不到的话我来告诉您。',
      'zh-TW':
        '我幫訂單 {{ order.number }} 備註：{% ask "wish", label: "需求" %}。倉庫打包時會看，做不到的話我來告訴您。',
    },
    intents:
      'note, remark, please write, leave at door, 备注, 帮我备注, 写上, 備註, 幫我備註, 寫上',
  },
]
