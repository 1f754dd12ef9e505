import type { StarterReply } from './starter-reply'

/** Checks of an order before the warehouse has it; addresses stay on the order page. */
export const orderCheckReplies: readonly StarterReply[] = [
  {
    id: 'order-check',
    stage: 'confirm',
    title: {
      en: 'Check the order',
      'zh-CN': '核对订单',
      'zh-TW': '核對訂單',
    },
    body: {
      en: 'I see your order {{ order.number }}: {{ order.title }}, {{ order.paid | money }}. Are the item and the address right?',
      'zh-CN':
        '看到您的订单 {{ order.number }}：{{ order.title }}，{{ order.paid | money }}。商品和收货地址对吗？',
      'zh-TW':
        '看到您的訂單 {{ order.number }}：{{ order.title }}，{{ order.paid | money }}。商品和收件地址對嗎？',
    },
    others: {
      short: {
        en: 'Order {{ order.number }} is in. Item and address right?',
        'zh-CN': '订单 {{ order.number }} 收到了，商品和地址对吗？',
        'zh-TW': '訂單 {{ order.number }} 收到了，商品和地址都對嗎？',
      },
      warm: {
        en: 'Thank you for your order, {{ customer.nick }}! Before it goes to the warehouse: are the item and address in {{ order.number }} right?',
        'zh-CN':
          '谢谢{{ customer.nick }}下单！交给仓库前跟您核对一下：订单 {{ order.number }} 的商品和地址都对吗？',
        'zh-TW':
          '謝謝{{ customer.nick }}下單！交給倉庫前跟您核對一下：訂單 {{ order.number }} 的商品和地址都正確嗎？',
      },
    },
    intents:
      'check my order, confirm order, order details, 核对, 订单, 拍了, 下单了, 核對, 訂單, 下單了, hddd, hd',
  },
  {
    id: 'confirm-address',
    stage: 'confirm',
    title: {
      en: 'Is the address right?',
      'zh-CN': '核对收货地址',
      'zh-TW': '核對收件地址',
    },
    body: {
      en: 'Before {{ order.number }} goes to the warehouse: is the address on your order page correct, with house number and recipient? Just have a look there; no need to post it here.',
      'zh-CN':
        '订单 {{ order.number }} 交给仓库前：请看一下订单页的收货地址，门牌和收件人都对吗？不用发在聊天里，看一眼就好。',
      'zh-TW':
        '訂單 {{ order.number }} 交給倉庫前：請看一下訂單頁的收件地址，門牌和收件人都對嗎？不用貼在聊天裡，看一下就好。',
    },
    intents:
      'right address, check address, delivery address, 地址对吗, 收货地址, 地址写错, 地址對嗎, 收件地址, 地址寫錯',
  },
  {
    id: 'confirm-variant',
    stage: 'confirm',
    title: {
      en: 'Is the version right?',
      'zh-CN': '核对颜色尺寸',
      'zh-TW': '核對顏色尺寸',
    },
    body: {
      en: 'Quick check: in order {{ order.number }} you chose {% ask "variant", label: "Colour and size in the order" %}. Is that the one you had in mind?',
      'zh-CN':
        '跟您确认一下：订单 {{ order.number }} 选的是{% ask "variant", label: "订单里的颜色和尺寸" %}，是您想要的那款吗？',
      'zh-TW':
        '跟您確認一下：訂單 {{ order.number }} 選的是{% ask "variant", label: "訂單裡的顏色和尺寸" %}，是您想要的那款嗎？',
    },
    intents:
      'wrong colour, which colour did i order, version, 拍的颜色, 拍的尺码, 选错了吗, 選的顏色, 選的尺寸, 選錯了嗎',
  },
  {
    id: 'confirm-quantity',
    stage: 'confirm',
    title: {
      en: 'Is the number right?',
      'zh-CN': '核对数量',
      'zh-TW': '核對數量',
    },
    body: {
      en: 'Order {{ order.number }} contains {% ask "pieces", label: "Pieces", kind: "number" %}. Is that the quantity you meant?',
      'zh-CN':
        '订单 {{ order.number }} 里是{% ask "pieces", label: "件数", kind: "number" %}件，数量对吗，还是多点了？',
      'zh-TW':
        '訂單 {{ order.number }} 裡是{% ask "pieces", label: "件數", kind: "number" %}件，數量對嗎，還是多點了？',
    },
    intents:
      'quantity, ordered twice, how many did i order, 数量, 拍多了, 重复下单, 數量, 買多了, 重複下單',
  },
  {
    id: 'combine-orders',
    stage: 'confirm',
    title: {
      en: 'Several orders in one parcel',
      'zh-CN': '多个订单合并发',
      'zh-TW': '多筆訂單合併出貨',
    },
    body: {
      en: 'I\'ll ask the warehouse whether {% ask "numbers", label: "Order numbers" %} can go in one parcel. It depends on whether one is already packed; I\'ll tell you how they\'re sent.',
      'zh-CN':
        '我问一下仓库{% ask "numbers", label: "订单号" %}能不能合成一个包裹，要看是不是已经打包了。怎么发我再告诉您。',
      'zh-TW':
        '我問一下倉庫{% ask "numbers", label: "訂單編號" %}能不能合成一個包裹，要看是不是已經打包了。怎麼出貨我再告訴您。',
    },
    intents:
      'combine, one parcel, together, two orders, 合并, 一起发, 两个订单, 合单, 合併, 一起寄, 兩筆訂單',
  },
  {
    id: 'gift-wrap',
    stage: 'confirm',
    title: {
      en: 'Gift wrap or a card',
      'zh-CN': '礼品包装、写卡片',
      'zh-TW': '禮物包裝、寫卡片',
    },
    body: {
      en: 'A gift, nice! For order {{ order.number }} I\'d pass on: {% ask "wish", label: "Wrapping or text on the card" %}. I\'ll ask the warehouse whether they can do it and leave out the price slip{% optional "say_fee", label: "Mention the fee" %}; wrapping costs {% ask "fee", label: "Fee", kind: "money" %}{% endoptional %}.',
      'zh-CN':
        '送礼很贴心。订单 {{ order.number }} 我这样备注给仓库：{% ask "wish", label: "包装要求或卡片内容" %}，能不能做、能不能不放价格单，问到回您{% optional "say_fee", label: "说明包装费" %}。包装费是{% ask "fee", label: "包装费", kind: "money" %}{% endoptional %}。',
      'zh-TW':
        '送禮很貼心。訂單 {{ order.number }} 我這樣備註給倉庫：{% ask "wish", label: "包裝需求或卡片內容" %}，能不能做、能不能不放價格明細，問到回覆您{% optional "say_fee", label: "說明包裝費" %}。包裝費是{% ask "fee", label: "包裝費", kind: "money" %}{% endoptional %}。',
    },
    intents:
      'gift wrap, greeting card, no price slip, 礼品包装, 写贺卡, 不要价格单, 禮物包裝, 寫卡片, 不要放明細',
  },
  {
    id: 'order-placed-thanks',
    stage: 'confirm',
    title: {
      en: 'Paid: thanks and what comes next',
      'zh-CN': '已付款：感谢并说下一步',
      'zh-TW': '已付款：感謝並說下一步',
    },
    body: {
      en: 'Thank you, your payment for {{ order.number }} has come in. It\'s expected to leave within {{ policy.dispatch_hours }} {{ policy.dispatch_hours | plural: "hour", "hours" }}, and the tracking number will be on your order page.',
      'zh-CN':
        '收到付款，谢谢。订单 {{ order.number }} 预计{{ policy.dispatch_hours }}小时内发出，发出后订单页能看到单号。',
      'zh-TW':
        '收到付款，謝謝您。訂單 {{ order.number }} 預計{{ policy.dispatch_hours }}小時內出貨，出貨後訂單頁看得到物流單號。',
    },
    others: {
      warm: {
        en: 'Thank you so much, {{ customer.nick }}, your payment is in! We\'re packing {{ order.number }} next. It\'s expected to leave within {{ policy.dispatch_hours }} {{ policy.dispatch_hours | plural: "hour", "hours" }}, and you\'ll find the tracking number on your order page.',
        'zh-CN':
          '谢谢{{ customer.nick }}，款项收到啦！{{ order.number }} 接下来给您打包，预计{{ policy.dispatch_hours }}小时内发出，单号在订单页看。',
        'zh-TW':
          '謝謝{{ customer.nick }}，已經收到款項！{{ order.number }} 接下來幫您打包，預計{{ policy.dispatch_hours }}小時內出貨，單號在訂單頁看得到。',
      },
    },
    intents: 'paid, payment done, just paid, 已付款, 付好了, 付款了, 付款完成, 付好囉',
  },
]
