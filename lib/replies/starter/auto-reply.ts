import type { StarterReply } from './starter-reply'

/** What answers while nobody can, and the words that pick the talk up again. */
export const autoReplyReplies: readonly StarterReply[] = [
  {
    id: 'auto-away',
    stage: 'welcome',
    title: {
      en: 'Automatic: nobody at the desk',
      'zh-CN': '自动回复：暂时离开',
      'zh-TW': '自動回覆：暫時離開',
    },
    body: {
      en: 'Hello, this is {{ shop.name }}. Nobody\'s at the desk right now. Leave your question with the item or order number and we\'ll answer in turn{% optional "back", label: "Say roughly when" %}; we expect to be back around {% ask "time", label: "Back at" %}{% endoptional %}.',
      'zh-CN':
        '您好，这里是{{ shop.name }}，客服暂时不在。请留下问题和商品或订单号，回来后按顺序回您{% optional "back", label: "说明大概时间" %}，预计{% ask "time", label: "回来时间" %}左右{% endoptional %}。',
      'zh-TW':
        '您好，這裡是{{ shop.name }}，客服暫時不在。請留下問題和商品或訂單編號，回來後依序回覆您{% optional "back", label: "說明大約時間" %}，預計{% ask "time", label: "回來時間" %}左右{% endoptional %}。',
    },
    intents: 'auto reply, away, back soon, 自动回复, 离开, 暂离, 自動回覆, 離開, zdhf',
  },
  {
    id: 'auto-busy',
    stage: 'welcome',
    title: {
      en: 'Automatic: many chats at once',
      'zh-CN': '自动回复：咨询较多',
      'zh-TW': '自動回覆：訊息較多',
    },
    body: {
      en: "Thanks for writing to {{ shop.name }}. It's busy right now and we read every message in order. Sending the item and your question together gets you an answer sooner.",
      'zh-CN':
        '感谢咨询{{ shop.name }}。现在来问的人比较多，我们按顺序逐条看。商品和问题一起发过来，回得会快一些。',
      'zh-TW':
        '感謝您聯繫{{ shop.name }}。現在訊息比較多，我們會依序逐則看。商品和問題一起傳過來，回覆會快一些。',
    },
    others: {
      warm: {
        en: 'Thank you for your patience! We have quite a few chats open, and yours is on the list. Tell us the item and your question so we can start right there.',
        'zh-CN':
          '亲，让您等等哈，这会儿咨询有点多，您的已经排上了。先把商品和想问的发来，轮到就直接答您。',
        'zh-TW':
          '不好意思讓您等一下，現在訊息有點多，您的已經排進來了。先把商品和想問的傳來，輪到就直接回答您。',
      },
    },
    intents: 'busy, slow reply, nobody answers, 忙, 没人回, 怎么不回, 沒人回, 怎麼不回, 忙線',
  },
  {
    id: 'auto-night',
    stage: 'welcome',
    title: {
      en: 'Automatic: at night',
      'zh-CN': '自动回复：夜间',
      'zh-TW': '自動回覆：夜間',
    },
    body: {
      en: 'It\'s night-time at {{ shop.name }}; we\'re back from {% ask "time", label: "Back from" %}. You can still place orders as usual. Leave your question here and we\'ll read it in the morning.',
      'zh-CN':
        '夜深了，{{ shop.name }}的客服{% ask "time", label: "上班时间" %}上班。下单不受影响，问题先留在这里，早上我们来看。',
      'zh-TW':
        '夜深了，{{ shop.name }}的客服{% ask "time", label: "上班時間" %}上線。下單不受影響，問題先留在這裡，早上我們會看。',
    },
    intents:
      'night, closed, opening hours, what hours, what time, 晚上, 几点上班, 下班, 半夜, 幾點上班, 營業時間',
  },
  {
    id: 'auto-queue',
    stage: 'welcome',
    title: {
      en: 'Automatic: in the queue',
      'zh-CN': '自动回复：排队中',
      'zh-TW': '自動回覆：排隊中',
    },
    body: {
      en: "You're in the queue, and we answer everyone in turn. If it's about a parcel, its status is on your order page in the meantime.",
      'zh-CN': '您已在排队，我们按顺序接待。如果是查物流，可以先在订单页看看进度。',
      'zh-TW': '您已經在排隊，我們會依序回覆。如果是查物流，可以先到訂單頁看進度。',
    },
    intents: 'queue, waiting line, my turn, 排队, 还要等多久, 轮到, 排隊, 還要等多久, 輪到',
  },
  {
    id: 'auto-holiday',
    stage: 'welcome',
    title: {
      en: 'Automatic: on holiday',
      'zh-CN': '自动回复：放假',
      'zh-TW': '自動回覆：放假',
    },
    body: {
      en: '{{ shop.name }} is on holiday until {% ask "back", label: "Back on", kind: "date" %}. Orders placed before then are expected to go out after we return, in the order they came in. Leave a message and we\'ll read it.',
      'zh-CN':
        '{{ shop.name }}放假中，{% ask "back", label: "恢复上班日期", kind: "date" %}恢复上班。期间的订单预计节后按先后顺序发出，有事请留言，我们会逐条看。',
      'zh-TW':
        '{{ shop.name }}休假中，{% ask "back", label: "恢復上班日期", kind: "date" %}恢復上班。期間的訂單預計收假後依序出貨，有事請留言，我們會逐則看。',
    },
    intents:
      'holiday, closed for holiday, spring festival break, 放假, 休息, 春节发货吗, 休假, 過年出貨嗎, 連假',
  },
  {
    id: 'auto-first-help',
    stage: 'welcome',
    title: {
      en: 'Automatic: what to send along',
      'zh-CN': '自动回复：请先说清这几样',
      'zh-TW': '自動回覆：請先提供這幾項',
    },
    body: {
      en: "Hello! So that we can start right away, please send: the item or order, what happened or what you'd like to know, and a photo if there's something to see.",
      'zh-CN':
        '您好，为了直接开始处理，请发来：商品或订单、想了解或遇到的情况，有问题的地方可以附张照片。',
      'zh-TW':
        '您好，為了直接開始處理，請提供：商品或訂單、想了解或遇到的狀況，有問題的地方可以附張照片。',
    },
    intents: 'what to send, which details, 发什么, 需要提供什么, 要提供什麼, 提供資料',
  },
  {
    id: 'auto-back',
    stage: 'welcome',
    title: {
      en: 'Back at the desk, picks up the thread',
      'zh-CN': '回来了，接着聊',
      'zh-TW': '回來了，接著聊',
    },
    body: {
      en: 'I\'m back, {{ customer.nick }}, thanks for waiting. I\'ve read your messages. Shall I start with {% ask "topic", label: "Their question" %}?',
      'zh-CN':
        '{{ customer.nick }}，我回来了，让您久等。留言我看了，先说{% ask "topic", label: "对方的问题" %}，好吗？',
      'zh-TW':
        '{{ customer.nick }}，我回來了，讓您久等。留言我看了，先說{% ask "topic", label: "對方的問題" %}，好嗎？',
    },
    others: {
      short: {
        en: 'Back now, thanks for waiting. About {% ask "topic", label: "Their question" %}: I\'m on it.',
        'zh-CN': '久等，我回来了。{% ask "topic", label: "对方的问题" %}我现在看。',
        'zh-TW': '久等，我回來了。{% ask "topic", label: "對方的問題" %}我現在看。',
      },
    },
    intents: 'am back, sorry for the wait, long wait, 久等, 回来了, 等好久, 回來了, 等很久',
  },
]
