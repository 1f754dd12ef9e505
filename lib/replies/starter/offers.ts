import type { StarterReply } from './starter-reply'

/** Prompts to buy, with facts that the policy sheet or the agent knows from the page, and no pressure beyond them. */
export const offersReplies: readonly StarterReply[] = [
  {
    id: 'dispatch-cutoff',
    stage: 'lead',
    title: {
      en: 'Paid before the cut-off, out today',
      'zh-CN': '截单前付款，今天安排',
      'zh-TW': '截止前付款，今天安排',
    },
    body: {
      en: "Orders paid before {{ policy.dispatch_cutoff }} are planned for today's dispatch, later ones for the next run. Either is fine. Shall I check the address with you beforehand?",
      'zh-CN':
        '{{ policy.dispatch_cutoff }}前付款的订单今天安排发货，之后的排到下一批。看您方便，要不要我先跟您核对地址？',
      'zh-TW':
        '{{ policy.dispatch_cutoff }}前付款的訂單今天安排出貨，之後的排到下一批。看您方便，要不要我先跟您核對地址？',
    },
    intents: 'today, cut-off, ship today, 今天能发吗, 几点前, 当天发, 今天能出貨嗎, 幾點前, 當天出',
  },
  {
    id: 'offer-until',
    stage: 'lead',
    title: {
      en: 'Price of an activity, with its end',
      'zh-CN': '活动价到什么时候',
      'zh-TW': '活動價到什麼時候',
    },
    body: {
      en: 'The price on the page is part of {% ask "activity", label: "Activity" %}, which runs until {% ask "until", label: "End on the page", kind: "date" %}; after that, the page shows what applies. If you still have questions, ask away before you decide.',
      'zh-CN':
        '页面上的价格是{% ask "activity", label: "活动名称" %}的价，活动到{% ask "until", label: "页面上的结束日期", kind: "date" %}，之后以页面为准。还有疑问的话先问清楚，不用赶。',
      'zh-TW':
        '頁面上的價格是{% ask "activity", label: "活動名稱" %}的價，活動到{% ask "until", label: "頁面上的結束日期", kind: "date" %}，之後以頁面為準。還有疑問就先問清楚，不用趕。',
    },
    others: {
      short: {
        en: '{% ask "activity", label: "Activity" %} runs until {% ask "until", label: "End on the page", kind: "date" %}.',
        'zh-CN':
          '{% ask "activity", label: "活动名称" %}到{% ask "until", label: "页面上的结束日期", kind: "date" %}结束。',
        'zh-TW':
          '{% ask "activity", label: "活動名稱" %}到{% ask "until", label: "頁面上的結束日期", kind: "date" %}結束。',
      },
    },
    intents:
      'offer ends, sale until, until when is the offer, 活动到几号, 什么时候结束, 还有活动吗, 活動到幾號, 什麼時候結束, 特價到',
  },
  {
    id: 'gift-until',
    stage: 'lead',
    title: {
      en: 'A gift comes with it, until when',
      'zh-CN': '赠品说明',
      'zh-TW': '贈品說明',
    },
    body: {
      en: 'This order comes with {% ask "gift", label: "Gift on the page" %}, as shown on the page, until {% ask "until", label: "End on the page", kind: "date" %}. The order page lists it before you pay.',
      'zh-CN':
        '这单按页面活动附带{% ask "gift", label: "页面上的赠品" %}，活动到{% ask "until", label: "页面上的结束日期", kind: "date" %}。付款前下单页会显示，您看一眼。',
      'zh-TW':
        '這筆依頁面活動附贈{% ask "gift", label: "頁面上的贈品" %}，活動到{% ask "until", label: "頁面上的結束日期", kind: "date" %}。付款前下單頁會顯示，您看一下。',
    },
    intents: 'gift, freebie, comes free, 赠品, 有送吗, 送什么, 贈品, 有送嗎, 送什麼',
  },
  {
    id: 'shop-gift',
    stage: 'purpose',
    title: {
      en: 'Asks for a little something extra',
      'zh-CN': '问有没有小礼物',
      'zh-TW': '問有沒有小禮物',
    },
    body: {
      en: 'What our shop adds at the moment: {{ policy.gift }}. If your order qualifies, it goes in the parcel. Shall I check that for you?',
      'zh-CN':
        '店里目前的赠品是：{{ policy.gift }}。订单符合条件就会随包裹一起发，要不要我帮您核对？',
      'zh-TW':
        '店裡目前的贈品是：{{ policy.gift }}。訂單符合條件就會隨包裹一起寄出，要不要我幫您確認？',
    },
    intents: 'extra, something free, little gift, 送点小礼物, 有赠品吗, 送点啥, 小禮物, 有贈品嗎',
  },
  {
    id: 'free-shipping-gap',
    stage: 'lead',
    title: {
      en: 'Close to free shipping',
      'zh-CN': '差一点包邮',
      'zh-TW': '差一點免運',
    },
    body: {
      en: 'Shipping is free from {{ policy.free_shipping_from | money }} in our shop, and your basket is at about {% ask "sum", label: "Sum in the basket", kind: "money" %}. If there\'s something small you need anyway, you could add it; otherwise it\'s fine as it is.',
      'zh-CN':
        '店里满{{ policy.free_shipping_from | money }}包邮，您现在大概是{% ask "sum", label: "购物车金额", kind: "money" %}。正好有要用的小东西可以一起带，没有也不用凑。',
      'zh-TW':
        '店裡滿{{ policy.free_shipping_from | money }}免運，您現在大約是{% ask "sum", label: "購物車金額", kind: "money" %}。剛好有要用的小東西可以一起帶，沒有也不用硬湊。',
    },
    intents: 'shipping cost, free shipping, postage, 包邮吗, 运费多少, 邮费, 免運嗎, 運費多少',
  },
  {
    id: 'coupon-check',
    stage: 'lead',
    title: {
      en: 'Which coupon can I use?',
      'zh-CN': '有什么券能用',
      'zh-TW': '有什麼優惠券可用',
    },
    body: {
      en: 'Coupons differ from account to account, so go by your order page. Put the items in the basket and tell me what it shows; we can check together whether a coupon is missing.',
      'zh-CN':
        '每个账号能用的券不一样，以您的下单页为准。先把商品加进购物车，看显示多少，我跟您一起对一下有没有漏掉的券。',
      'zh-TW':
        '每個帳號能用的優惠券不同，以您的下單頁為準。先把商品加進購物車，看顯示多少，我跟您一起確認有沒有漏掉的券。',
    },
    intents: 'coupon, voucher, discount code, 优惠券, 有券吗, 领券, 優惠券, 折價券, 折扣碼',
  },
  {
    id: 'stock-count',
    stage: 'lead',
    title: {
      en: 'How many are left?',
      'zh-CN': '还剩几件',
      'zh-TW': '還剩幾件',
    },
    body: {
      en: 'The stock list shows {% ask "left", label: "Pieces in the stock list", kind: "number" %} right now. It changes with every order, so I\'ll look again once you\'ve decided.',
      'zh-CN':
        '库存表现在显示{% ask "left", label: "库存表上的件数", kind: "number" %}件，会随订单变动。您定了告诉我，我再看一眼。',
      'zh-TW':
        '庫存表現在顯示{% ask "left", label: "庫存表上的件數", kind: "number" %}件，會隨訂單變動。您決定好跟我說，我再看一次。',
    },
    intents:
      'how many left, last ones, quantity left, 还有多少, 剩几件, 库存多少, 還有多少, 剩幾件, 庫存多少',
  },
]
