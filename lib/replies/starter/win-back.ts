import type { StarterReply } from './starter-reply'

/** Words to those who have not been seen for long, easy to decline. */
export const winBackReplies: readonly StarterReply[] = [
  {
    id: 'win-back',
    stage: 'care',
    title: {
      en: "Season's greeting to someone not seen for long",
      'zh-CN': '节日问候、老客召回',
      'zh-TW': '節日問候、老客回訪',
    },
    body: {
      en: "Hello {{ customer.nick }}, season's greetings from {{ shop.name }}. If there's anything you need, I'm here.",
      'zh-CN': '{{ customer.nick }}，节日好，{{ shop.name }}问候您。有什么需要，随时找我。',
      'zh-TW': '{{ customer.nick }}，佳節愉快，{{ shop.name }}問候您。有什麼需要，隨時找我。',
    },
    others: {
      warm: {
        en: "Hello {{ customer.nick }}, it's been a while and we thought of you. I hope all is well. If you ever need anything, {{ shop.name }} is glad to help.",
        'zh-CN':
          '{{ customer.nick }}，好久不见，店里还记得您呢。近来都好吗？需要什么随时来{{ shop.name }}坐坐。',
        'zh-TW':
          '{{ customer.nick }}，好久不見，店裡還記得您呢。近來都好嗎？需要什麼隨時來{{ shop.name }}看看。',
      },
    },
    intents: 'season, long time, miss you, 老客, 召回, 好久不见, 老客回訪, 好久不見, jr, zh',
  },
  {
    id: 'win-back-last-order',
    stage: 'care',
    title: {
      en: 'Asks after the last order',
      'zh-CN': '问上次买的用得如何',
      'zh-TW': '問上次買的用得如何',
    },
    body: {
      en: "Hello {{ customer.nick }}, you bought {{ order.title }} from us on {{ order.placed | date }}. Is it still working well for you? If something wasn't right, I'd honestly like to know.",
      'zh-CN':
        '{{ customer.nick }}，您{{ order.placed | date }}在我们家买过{{ order.title }}，现在还好用吗？当时有不满意的地方，也请直接告诉我。',
      'zh-TW':
        '{{ customer.nick }}，您{{ order.placed | date }}在我們這裡買過{{ order.title }}，現在還好用嗎？當時有不滿意的地方，也請直接告訴我。',
    },
    intents: 'last order, bought long ago, lapsed, 上次买的, 很久没买, 沉睡, 上次買的, 很久沒買',
  },
  {
    id: 'replenish',
    stage: 'care',
    title: {
      en: 'May be running out',
      'zh-CN': '提醒该补货了',
      'zh-TW': '提醒可能用完了',
    },
    body: {
      en: "Hello {{ customer.nick }}, your {{ order.title }} may be running low about now. If you'd like the same again, I'll check stock; if you have plenty left, just ignore this.",
      'zh-CN':
        '{{ customer.nick }}，按一般用量，{{ order.title }}可能快用完了。要一样的话我查查库存，还有就不用管这条。',
      'zh-TW':
        '{{ customer.nick }}，依一般用量，{{ order.title }}可能快用完了。要一樣的話我查庫存，還有就不用理會這則。',
    },
    intents: 'refill, used up, buy again, 用完了, 该补了, 再买一次, 該補了, 回購提醒',
  },
  {
    id: 'new-arrival',
    stage: 'care',
    title: {
      en: 'Something new that may suit',
      'zh-CN': '新品告知',
      'zh-TW': '新品通知',
    },
    body: {
      en: 'Hello {{ customer.nick }}, we\'ve just got {% ask "what", label: "New item" %} in, and I thought of you because {% ask "why", label: "What it has in common with earlier orders" %}. If you\'d rather not get messages like this, just reply "no more".',
      'zh-CN':
        '{{ customer.nick }}，店里新上了{% ask "what", label: "新品" %}，想到您是因为{% ask "why", label: "跟之前买的有什么关联" %}。不想收这类消息，回“不用了”就好。',
      'zh-TW':
        '{{ customer.nick }}，店裡新上了{% ask "what", label: "新品" %}，想到您是因為{% ask "why", label: "跟之前買的有什麼關聯" %}。不想收這類訊息，回「不用了」就好。',
    },
    intents: 'new arrival, new items, anything new, 新品, 上新, 有新款吗, 新品上架, 有新款嗎',
  },
]
