import type { StarterReply } from './starter-reply'

/** Inquiries about many pieces, samples and custom work. */
export const bulkReplies: readonly StarterReply[] = [
  {
    id: 'wholesale',
    stage: 'approach',
    title: {
      en: 'Wants to buy many',
      'zh-CN': '大量采购、批发',
      'zh-TW': '大量採購、批發',
    },
    body: {
      en: "Gladly. How many do you need, which version, and by when? I'll check stock and ask the colleague in charge what we can do for that quantity.",
      'zh-CN':
        '可以聊。您需要多少件、什么款、什么时候要？我查库存，再问负责的同事这个量能怎么安排。',
      'zh-TW':
        '可以的。您需要多少件、什麼款、什麼時候要？我查庫存，再問負責的同事這個量能怎麼安排。',
    },
    others: {
      formal: {
        en: 'Thank you for your inquiry. Please tell us the quantity, version, date needed and place of delivery, and we will come back to you with what we can offer.',
        'zh-CN': '感谢您的询价。请提供数量、款式、需求日期和收货地，我们核算后答复可提供的方案。',
        'zh-TW': '感謝您的詢價。請提供數量、款式、需求日期和收件地，我們核算後回覆可提供的方案。',
      },
    },
    intents:
      'wholesale, bulk, many pieces, large order, company order, 批发, 团购, 大量, 公司采购, 批發, 團購, 公司採購',
  },
  {
    id: 'wholesale-offer',
    stage: 'lead',
    title: {
      en: 'Large order: what we can do',
      'zh-CN': '批量方案回复',
      'zh-TW': '大量訂購方案回覆',
    },
    body: {
      en: 'For {% ask "pieces", label: "Pieces", kind: "number" %} pieces, the colleague in charge offers {% ask "price", label: "Price for one", kind: "money" %} each, valid until {% ask "until", label: "Valid until", kind: "date" %}. The order goes through the platform as usual. Does that work for you?',
      'zh-CN':
        '{% ask "pieces", label: "件数", kind: "number" %}件的话，负责的同事给的价是每件{% ask "price", label: "单价", kind: "money" %}，有效期到{% ask "until", label: "有效期", kind: "date" %}，照常在平台下单。跟您的计划对得上吗？',
      'zh-TW':
        '{% ask "pieces", label: "件數", kind: "number" %}件的話，負責的同事給的價是每件{% ask "price", label: "單價", kind: "money" %}，有效期到{% ask "until", label: "有效期限", kind: "date" %}，照常在平台下單。跟您的規劃對得上嗎？',
    },
    intents: 'quote, price for 100, bulk price, 报价, 量大优惠, 批发价, 報價, 量大優惠, 批發價',
  },
  {
    id: 'sample',
    stage: 'approach',
    title: {
      en: 'Wants a sample to try',
      'zh-CN': '想先要样品',
      'zh-TW': '想先看樣品',
    },
    body: {
      en: 'It makes sense to try one before a large order. You can order a single piece on the page as usual; which version would you like to see?',
      'zh-CN': '大单先看样很合理。页面上可以照常先拍一件，您想看哪一款？',
      'zh-TW': '大單先看樣品很合理。頁面上可以照常先下單一件，您想看哪一款？',
    },
    intents: 'sample, try one, test piece, 样品, 先买一个试试, 打样, 樣品, 先買一個試試',
  },
  {
    id: 'custom-made',
    stage: 'approach',
    title: {
      en: 'Wants it made to measure or with a logo',
      'zh-CN': '定制、印logo',
      'zh-TW': '客製、印logo',
    },
    body: {
      en: "Please tell me the size, the quantity and what should be on it. I'll ask the workshop whether it's possible, how long it's expected to take and how returns work for custom pieces, and then you decide.",
      'zh-CN':
        '请说下尺寸、数量和要印的内容。我问工厂能不能做、预计要多久、定制件怎么退换，您了解清楚再决定。',
      'zh-TW':
        '請說一下尺寸、數量和要印的內容。我問工廠能不能做、預計要多久、客製品怎麼退換，您了解清楚再決定。',
    },
    intents: 'custom, logo, engraving, made to measure, 定制, 刻字, 印logo, 定做, 客製, 訂做, 印字',
  },
]
