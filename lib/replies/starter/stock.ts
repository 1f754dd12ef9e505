import type { StarterReply } from './starter-reply'

/** In stock, sold out, back again. */
export const stockReplies: readonly StarterReply[] = [
  {
    id: 'stock-dispatch',
    stage: 'purpose',
    title: {
      en: 'In stock? When does it ship?',
      'zh-CN': '有货吗，什么时候发',
      'zh-TW': '有貨嗎，什麼時候出貨',
    },
    body: {
      en: "I'm checking stock and today's dispatch time now. Where should it go? Then I can look up the usual transit time too.",
      'zh-CN': '我现在核对库存和今天的发货时间。请问寄到哪里？我顺便查一下平时要几天。',
      'zh-TW': '我現在核對庫存和今天的出貨時間。請問寄到哪裡？我順便查一下平時要幾天。',
    },
    others: {
      short: {
        en: 'Checking stock for you now. Where should it go?',
        'zh-CN': '我在查库存，请问寄到哪里？',
        'zh-TW': '我在查庫存，請問寄到哪裡？',
      },
    },
    intents:
      'stock, available, order today, when ship, 有货, 有没有货, 有沒有貨, 现货, 今天拍, 几天到, 有貨, 現貨, 今天下單, 幾天到, yhm',
  },
  {
    id: 'in-stock',
    stage: 'lead',
    title: {
      en: 'In stock, with the dispatch time',
      'zh-CN': '有现货，说发货时间',
      'zh-TW': '有現貨，說出貨時間',
    },
    body: {
      en: 'I\'ve checked: {% ask "variant", label: "Colour and size" %} is in stock right now. After payment it\'s expected to leave within {{ policy.dispatch_hours }} {{ policy.dispatch_hours | plural: "hour", "hours" }}. Shall I look up the transit time to you as well?',
      'zh-CN':
        '查过了，{% ask "variant", label: "颜色和尺寸" %}现在有货，付款后预计{{ policy.dispatch_hours }}小时内发出。要不要顺便看看到您那里要几天？',
      'zh-TW':
        '查過了，{% ask "variant", label: "顏色和尺寸" %}目前有貨，付款後預計{{ policy.dispatch_hours }}小時內出貨。要不要順便看看到您那裡要幾天？',
    },
    intents:
      'yes in stock, stock checked, 查到有货, 确认有货, 库存查好了, 查到有貨, 確認有貨, 庫存查好了',
  },
  {
    id: 'out-of-stock',
    stage: 'purpose',
    title: {
      en: 'Sold out for now',
      'zh-CN': '暂时缺货',
      'zh-TW': '暫時缺貨',
    },
    body: {
      en: 'Sorry, {% ask "variant", label: "Colour and size" %} has just sold out. Would {% ask "other", label: "What is in stock" %} work for you, or shall I note that you\'re waiting for this one?',
      'zh-CN':
        '不巧，{% ask "variant", label: "颜色和尺寸" %}刚卖完。{% ask "other", label: "有货的款" %}您看合不合适？或者我先登记您在等这款。',
      'zh-TW':
        '不巧，{% ask "variant", label: "顏色和尺寸" %}剛賣完。{% ask "other", label: "有貨的款" %}您看合不合適？或者我先登記您在等這款。',
    },
    others: {
      warm: {
        en: 'What a pity, {% ask "variant", label: "Colour and size" %} has just sold out. May I show you {% ask "other", label: "What is in stock" %}? Or I\'ll put you on the list and tell you when it\'s back.',
        'zh-CN':
          '哎呀，{% ask "variant", label: "颜色和尺寸" %}刚被拍完了，实在不巧。要不看看{% ask "other", label: "有货的款" %}？想等的话我给您登记，到货来告诉您。',
        'zh-TW':
          '哎呀，{% ask "variant", label: "顏色和尺寸" %}剛賣完，真不巧。要不要看看{% ask "other", label: "有貨的款" %}？想等的話我幫您登記，到貨來通知您。',
      },
    },
    intents:
      'out of stock, sold out, no size, unavailable, 没货, 缺货, 断码, 卖完, 沒貨, 缺貨, 賣完, 斷碼',
  },
  {
    id: 'sold-out-alternative',
    stage: 'lead',
    title: {
      en: 'Sold out: one that comes near',
      'zh-CN': '缺货换相近款',
      'zh-TW': '缺貨改推相近款',
    },
    body: {
      en: 'The closest I have is {% ask "other", label: "Item in stock" %}: same {% ask "same", label: "What is alike" %}, different {% ask "differs", label: "What differs" %}. Have a look in your own time and tell me what you think.',
      'zh-CN':
        '跟您要的接近的是{% ask "other", label: "有货商品" %}：{% ask "same", label: "相同之处" %}一样，{% ask "differs", label: "不同之处" %}不同。您慢慢看，有想法告诉我。',
      'zh-TW':
        '跟您要的接近的是{% ask "other", label: "有貨商品" %}：{% ask "same", label: "相同之處" %}一樣，{% ask "differs", label: "不同之處" %}不同。您慢慢看，有想法跟我說。',
    },
    intents:
      'alternative, similar, something else, instead, 替代, 类似的, 别的款, 相近款, 類似的, 別款',
  },
  {
    id: 'restock-when',
    stage: 'purpose',
    title: {
      en: 'When is it back?',
      'zh-CN': '什么时候补货',
      'zh-TW': '什麼時候補貨',
    },
    body: {
      en: 'The next batch is expected around {% ask "date", label: "Expected", kind: "date" %}. That\'s an estimate and may change. Shall I put you on the list and tell you once it\'s really here?',
      'zh-CN':
        '下一批预计{% ask "date", label: "预计日期", kind: "date" %}左右到，只是估计，可能有变动。我先登记您，真到货了再来告诉您，好吗？',
      'zh-TW':
        '下一批預計{% ask "date", label: "預計日期", kind: "date" %}左右到，只是估計，可能會變動。我先登記您，真的到貨再通知您，好嗎？',
    },
    intents:
      'restock, back in stock, when back, when again, 什么时候有货, 补货, 还会上吗, 什麼時候有貨, 補貨, 還會進嗎',
  },
  {
    id: 'back-in-stock',
    stage: 'care',
    title: {
      en: 'It is back: tells those who waited',
      'zh-CN': '到货通知',
      'zh-TW': '到貨通知',
    },
    body: {
      en: '{{ customer.nick }}, you asked about {% ask "what", label: "Item" %}: it\'s back in stock. If you still want it, have a look at the page; if not, that\'s fine too.',
      'zh-CN':
        '{{ customer.nick }}，您之前问的{% ask "what", label: "商品" %}到货了。还需要的话可以看看页面，不需要了也没关系。',
      'zh-TW':
        '{{ customer.nick }}，您之前問的{% ask "what", label: "商品" %}到貨了。還需要的話可以看看頁面，不需要了也沒關係。',
    },
    intents: 'tell me when back, notify, arrived again, 到货通知, 到货告诉我, 到貨通知, 到貨跟我說',
  },
  {
    id: 'pre-order',
    stage: 'purpose',
    title: {
      en: 'Pre-order: when does it ship?',
      'zh-CN': '预售几时发',
      'zh-TW': '預購什麼時候出',
    },
    body: {
      en: 'This one is a pre-order; the page says it ships by {% ask "date", label: "Date on the page", kind: "date" %}. If you need it sooner, shall I look for something that\'s in stock?',
      'zh-CN':
        '这款是预售，页面标的发货时间是{% ask "date", label: "页面上的日期", kind: "date" %}前。您要是急用，我看看有现货的替代款，怎么样？',
      'zh-TW':
        '這款是預購，頁面標的出貨時間是{% ask "date", label: "頁面上的日期", kind: "date" %}前。您要是急用，我看看有現貨的替代款，如何？',
    },
    intents: 'pre-order, presale, deposit, 预售, 定金, 尾款, 預購, 訂金',
  },
]
