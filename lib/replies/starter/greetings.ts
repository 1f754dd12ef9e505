import type { StarterReply } from './starter-reply'

/** Birthdays, festivals and the platform's sale days. */
export const greetingsReplies: readonly StarterReply[] = [
  {
    id: 'birthday',
    stage: 'care',
    title: {
      en: 'Birthday',
      'zh-CN': '生日祝福',
      'zh-TW': '生日祝福',
    },
    body: {
      en: 'Happy birthday, {{ customer.nick }}! Everyone at {{ shop.name }} wishes you a good year with plenty to smile about.',
      'zh-CN': '{{ customer.nick }}，生日快乐！{{ shop.name }}祝您新的一岁顺心如意，天天有好心情。',
      'zh-TW': '{{ customer.nick }}，生日快樂！{{ shop.name }}祝您新的一歲順心如意，天天有好心情。',
    },
    others: {
      warm: {
        en: "Happy birthday, {{ customer.nick }}! We hope there's cake, good company and time for the things you love. Warm wishes from all of us at {{ shop.name }}.",
        'zh-CN':
          '亲爱的{{ customer.nick }}，生日快乐呀！愿您有蛋糕吃、有人陪，想做的事都有空去做。{{ shop.name }}给您送祝福啦。',
        'zh-TW':
          '親愛的{{ customer.nick }}，生日快樂！願您有蛋糕吃、有人陪，想做的事都有空去做。{{ shop.name }}獻上祝福。',
      },
    },
    intents: 'birthday, happy birthday, 生日, 生日快乐, 祝福, 生日快樂, 壽星, sr',
  },
  {
    id: 'spring-festival',
    stage: 'care',
    title: {
      en: 'Spring Festival',
      'zh-CN': '春节祝福',
      'zh-TW': '農曆新年祝福',
    },
    body: {
      en: 'Happy Lunar New Year, {{ customer.nick }}! {{ shop.name }} wishes you and your family health, peace and good luck.',
      'zh-CN':
        '{{ customer.nick }}，新春快乐！{{ shop.name }}祝您和家人平安健康，新的一年顺顺利利。',
      'zh-TW':
        '{{ customer.nick }}，新年快樂！{{ shop.name }}祝您和家人平安健康，新的一年順順利利。',
    },
    intents:
      'spring festival, chinese new year, lunar new year, 春节, 新年快乐, 过年好, 拜年, 春節, 新年快樂, 過年, 恭喜發財',
  },
  {
    id: 'mid-autumn',
    stage: 'care',
    title: {
      en: 'Mid-Autumn Festival',
      'zh-CN': '中秋祝福',
      'zh-TW': '中秋祝福',
    },
    body: {
      en: 'Happy Mid-Autumn Festival, {{ customer.nick }}! May the moon be bright and the family together. Greetings from {{ shop.name }}.',
      'zh-CN':
        '{{ customer.nick }}，中秋快乐！愿您月圆人团圆，吃月饼也别忘了歇一歇。{{ shop.name }}敬上。',
      'zh-TW':
        '{{ customer.nick }}，中秋快樂！願您月圓人團圓，烤肉賞月也別忘了休息。{{ shop.name }}敬上。',
    },
    intents: 'mid-autumn, moon festival, 中秋, 中秋快乐, 月饼, 中秋快樂, 月餅, 賞月',
  },
  {
    id: 'dragon-boat',
    stage: 'care',
    title: {
      en: 'Dragon Boat Festival',
      'zh-CN': '端午祝福',
      'zh-TW': '端午祝福',
    },
    body: {
      en: 'Happy Dragon Boat Festival, {{ customer.nick }}! {{ shop.name }} wishes you a peaceful holiday with your family and good rice dumplings.',
      'zh-CN': '{{ customer.nick }}，端午安康！{{ shop.name }}祝您和家人假期舒心，粽子吃得开心。',
      'zh-TW': '{{ customer.nick }}，端午安康！{{ shop.name }}祝您和家人連假愉快，粽子吃得開心。',
    },
    intents: 'dragon boat, rice dumplings, 端午, 端午安康, 粽子, 端午節, 肉粽',
  },
  {
    id: 'christmas',
    stage: 'care',
    title: {
      en: 'Christmas',
      'zh-CN': '圣诞祝福',
      'zh-TW': '聖誕祝福',
    },
    body: {
      en: 'Merry Christmas, {{ customer.nick }}! {{ shop.name }} wishes you warm, quiet days with the people you love and a good start to the new year.',
      'zh-CN': '{{ customer.nick }}，圣诞快乐！{{ shop.name }}祝您和家人朋友过几天温暖惬意的日子。',
      'zh-TW': '{{ customer.nick }}，聖誕快樂！{{ shop.name }}祝您和家人朋友度過溫暖愜意的假期。',
    },
    intents: 'christmas, merry christmas, new year, 圣诞, 圣诞快乐, 元旦, 聖誕, 聖誕快樂, 跨年',
  },
  {
    id: 'sale-618',
    stage: 'care',
    title: {
      en: '618: what is on',
      'zh-CN': '618 活动告知',
      'zh-TW': '618 活動通知',
    },
    body: {
      en: 'Hello {{ customer.nick }}, the 618 sale is on. In our shop: {% ask "offer", label: "Offer on the page" %}, until {% ask "until", label: "End on the page", kind: "date" %}. If there\'s something on your list, have a look; if not, enjoy the summer.',
      'zh-CN':
        '{{ customer.nick }}，平台618开始了，店里的活动是{% ask "offer", label: "页面上的活动" %}，到{% ask "until", label: "页面上的结束日期", kind: "date" %}。有想买的可以看看，没有也祝您夏天愉快。',
      'zh-TW':
        '{{ customer.nick }}，平台618開始了，店裡的活動是{% ask "offer", label: "頁面上的活動" %}，到{% ask "until", label: "頁面上的結束日期", kind: "date" %}。有想買的可以看看，沒有也祝您夏天愉快。',
    },
    intents: '618, mid-year sale, june sale, 年中大促, 年中活动, 年中慶, 年中活動',
  },
  {
    id: 'sale-1111',
    stage: 'care',
    title: {
      en: '11.11: what is on and how dispatch runs',
      'zh-CN': '双11 活动和发货告知',
      'zh-TW': '雙11 活動和出貨通知',
    },
    body: {
      en: 'Hello {{ customer.nick }}, for 11.11 our shop has {% ask "offer", label: "Offer on the page" %}, until {% ask "until", label: "End on the page", kind: "date" %}. Carriers are busy around then, so delivery may take longer than usual.',
      'zh-CN':
        '{{ customer.nick }}，双11店里的活动是{% ask "offer", label: "页面上的活动" %}，到{% ask "until", label: "页面上的结束日期", kind: "date" %}。那几天包裹多，物流可能比平时慢些。',
      'zh-TW':
        '{{ customer.nick }}，雙11店裡的活動是{% ask "offer", label: "頁面上的活動" %}，到{% ask "until", label: "頁面上的結束日期", kind: "date" %}。那幾天包裹多，配送可能比平常慢一些。',
    },
    intents: '11.11, singles day, double eleven, 双11, 双十一, 大促, 雙11, 雙十一, 購物節',
  },
  {
    id: 'festival-general',
    stage: 'care',
    title: {
      en: 'Any other festival',
      'zh-CN': '其他节日祝福',
      'zh-TW': '其他節日祝福',
    },
    body: {
      en: 'Happy {% ask "festival", label: "Festival" %}, {{ customer.nick }}! {{ shop.name }} wishes you and your family a lovely day.',
      'zh-CN':
        '{{ customer.nick }}，{% ask "festival", label: "节日" %}快乐！{{ shop.name }}祝您和家人开心。',
      'zh-TW':
        '{{ customer.nick }}，{% ask "festival", label: "節日" %}快樂！{{ shop.name }}祝您和家人開心。',
    },
    intents: 'festival, holiday, greeting, 节日, 节日快乐, 国庆, 節日, 佳節愉快, 母親節',
  },
]
