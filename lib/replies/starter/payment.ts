import type { StarterReply } from './starter-reply'

/** Around the payment: which ways there are and until when is for the platform's page to say. */
export const paymentReplies: readonly StarterReply[] = [
  {
    id: 'pay-reminder',
    stage: 'confirm',
    title: {
      en: 'Order not paid yet',
      'zh-CN': '待付款提醒',
      'zh-TW': '待付款提醒',
    },
    body: {
      en: "Your order {{ order.number }} hasn't been paid yet. Is anything unclear? I'm happy to look at it with you; and if you no longer want it, that's fine too.",
      'zh-CN':
        '您的订单 {{ order.number }} 还没付款。是哪里不清楚吗？我帮您看看；不想要了也没关系。',
      'zh-TW':
        '您的訂單 {{ order.number }} 還沒付款。是哪裡不清楚嗎？我幫您看看；不想要了也沒關係。',
    },
    others: {
      short: {
        en: '{{ order.number }} is still unpaid. Any questions before you decide?',
        'zh-CN': '{{ order.number }} 还没付款，有疑问吗？',
        'zh-TW': '{{ order.number }} 還沒付款，有什麼疑問嗎？',
      },
      warm: {
        en: "Hello {{ customer.nick }}, I saw that {{ order.number }} is still waiting. If something's holding you back, tell me, I'm glad to help. And if your plans have changed, no problem at all.",
        'zh-CN':
          '{{ customer.nick }}，看到您的订单 {{ order.number }} 还在等付款。哪里拿不定就跟我说说；计划变了也完全没事。',
        'zh-TW':
          '{{ customer.nick }}，看到您的訂單 {{ order.number }} 還在等付款。哪裡還在猶豫就跟我說說；計畫變了也沒關係。',
      },
    },
    intents: 'pay, unpaid, payment, 付款, 没付, 催付, 待付款, 沒付, 還沒付, cf, dfk',
  },
  {
    id: 'pay-before-closing',
    stage: 'confirm',
    title: {
      en: 'Unpaid: before the order closes',
      'zh-CN': '快到付款截止',
      'zh-TW': '快到付款期限',
    },
    body: {
      en: 'Your order page shows that {{ order.number }} stays open until {% ask "until", label: "Time on the order page" %}; after that the platform closes it automatically. If you still want it, you can pay until then. If not, there\'s nothing you need to do.',
      'zh-CN':
        '按订单页显示，{{ order.number }} 保留到{% ask "until", label: "订单页上的时间" %}，过后平台会自动关闭。还要的话在这之前付款，不要了就不用管它。',
      'zh-TW':
        '依訂單頁顯示，{{ order.number }} 保留到{% ask "until", label: "訂單頁上的時間" %}，過後平台會自動取消。還要的話在這之前付款，不要了就不用理會。',
    },
    intents:
      'expire, order closes, until when pay, 多久付款, 订单关闭, 付款时间, 多久要付, 訂單取消, 付款期限',
  },
  {
    id: 'pay-problem',
    stage: 'confirm',
    title: {
      en: 'Payment does not go through',
      'zh-CN': '付款失败',
      'zh-TW': '付款失敗',
    },
    body: {
      en: "What does the payment page say when it stops? Send me a screenshot with card and account numbers covered, and I'll find out what the message means.",
      'zh-CN':
        '付款卡在哪一步，页面提示什么？截图给我看看，卡号、账号请遮住，我查查这个提示是什么意思。',
      'zh-TW':
        '付款卡在哪一步，頁面顯示什麼？截圖給我看看，卡號、帳號請遮起來，我查查這個提示是什麼意思。',
    },
    intents:
      'payment failed, payment issue, payment issues, payments, issue with payment, issues with payments, payment problem, cannot pay, declined, 付不了, 付款失败, 支付不了, 付款失敗, 無法付款, 刷不過',
  },
  {
    id: 'pay-methods',
    stage: 'confirm',
    title: {
      en: 'Which payment methods?',
      'zh-CN': '能用什么方式付款',
      'zh-TW': '可以用什麼方式付款',
    },
    body: {
      en: "Which methods you can use depends on the order and your account: the payment page lists them, including card and cash on delivery where they're offered. Which one were you looking for?",
      'zh-CN':
        '能用哪些方式跟订单和账号有关，付款页会列出来，信用卡、货到付款有没有也以那里为准。您想用哪一种？',
      'zh-TW':
        '可用的付款方式跟訂單和帳號有關，付款頁會列出來，信用卡、貨到付款有沒有也以那裡為準。您想用哪一種？',
    },
    intents:
      'credit card, pay by, cash on delivery, payment methods, payment options, ways to pay, pay later, instalments, 信用卡, 货到付款, 分期, 花呗, 貨到付款, 刷卡, 超商付款',
  },
  {
    id: 'pay-amount',
    stage: 'confirm',
    title: {
      en: 'The amount looks wrong',
      'zh-CN': '付款金额不对',
      'zh-TW': '付款金額不對',
    },
    body: {
      en: "Thanks for checking before you pay. What does the payment page show, and what did you expect? I'll go through items, postage and coupons with you.",
      'zh-CN':
        '谢谢您付款前先问。付款页显示多少，您算的是多少？我跟您把商品、运费、优惠券逐项对一遍。',
      'zh-TW':
        '謝謝您付款前先問。付款頁顯示多少，您算的是多少？我跟您把商品、運費、優惠券逐項對一遍。',
    },
    intents:
      'wrong amount, coupon not used, total too high, 金额不对, 没减, 优惠没用上, 金額不對, 沒折到, 優惠沒用到',
  },
  {
    id: 'pay-twice',
    stage: 'in-sale',
    title: {
      en: 'Paid twice',
      'zh-CN': '重复付款',
      'zh-TW': '重複付款',
    },
    body: {
      en: 'Thanks for telling me. I see {% ask "numbers", label: "Order numbers" %} here; which one would you like to keep? You can request the refund for the other on its order page, and I\'ll keep an eye on it.',
      'zh-CN':
        '谢谢告诉我。我这边看到{% ask "numbers", label: "订单号" %}，您想保留哪一笔？另一笔在订单页申请退款，我来跟进。',
      'zh-TW':
        '謝謝告訴我。我這邊看到{% ask "numbers", label: "訂單編號" %}，您想保留哪一筆？另一筆在訂單頁申請退款，我來跟進。',
    },
    intents:
      'paid twice, double payment, charged twice, 付了两次, 重复付款, 扣了两次, 付了兩次, 重複付款, 扣款兩次',
  },
]
