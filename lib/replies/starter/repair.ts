import type { StarterReply } from './starter-reply'

/** Repair and warranty; nothing costs money before the buyer was asked. */
export const repairReplies: readonly StarterReply[] = [
  {
    id: 'repair',
    stage: 'after-sale',
    title: {
      en: 'Needs repair',
      'zh-CN': '报修：先了解故障',
      'zh-TW': '報修：先了解故障',
    },
    body: {
      en: "Sorry it's giving you trouble. What is {{ order.title }} doing, and since when? A short video helps; I'll ask our technician what you could try first.",
      'zh-CN':
        '用着出问题了，抱歉。{{ order.title }}是什么现象，从什么时候开始的？拍段小视频，我问技术同事先怎么试。',
      'zh-TW':
        '用起來出狀況，不好意思。{{ order.title }}是什麼狀況，從什麼時候開始的？拍段短片，我問技術同事可以先怎麼試。',
    },
    intents:
      'repair, stopped working, does not start, 维修, 修, 不工作了, 用不了了, 維修, 修理, 不會動, 故障',
  },
  {
    id: 'repair-way',
    stage: 'after-sale',
    title: {
      en: 'Repair: where to send it, how long',
      'zh-CN': '维修：寄修方式和时间',
      'zh-TW': '維修：送修方式和時間',
    },
    body: {
      en: 'Our technician would like to see it. Please send it to {% ask "address", label: "Repair address" %} with a note of the order number and the fault. Checking it is expected to take {% ask "days", label: "Days" %} days, and we\'ll ask you before anything costs money.',
      'zh-CN':
        '技术同事想看看实物。请寄到{% ask "address", label: "维修地址" %}，附张纸条写订单号和故障；预计检测{% ask "days", label: "天数" %}天，要收费的话会先问您。',
      'zh-TW':
        '技術同事想看看實品。請寄到{% ask "address", label: "維修地址" %}，附張紙條寫訂單編號和故障；預計檢測{% ask "days", label: "天數" %}天，需要收費的話會先問您。',
    },
    intents:
      'repair address, how long repair, send for repair, 寄修, 修多久, 维修地址, 送修, 修多久好, 維修地址',
  },
  {
    id: 'repair-state',
    stage: 'after-sale',
    title: {
      en: 'Repair: progress',
      'zh-CN': '维修进度',
      'zh-TW': '維修進度',
    },
    body: {
      en: 'Your item is with our technician: {% ask "state", label: "State of the repair" %}. It should be ready around {% ask "when", label: "Ready about" %}; I\'ll write when we send it.',
      'zh-CN':
        '您寄修的在技术同事那里：{% ask "state", label: "维修进展" %}。预计{% ask "when", label: "大概完成时间" %}左右好，寄出时我告诉您。',
      'zh-TW':
        '您送修的在技術同事那裡：{% ask "state", label: "維修進度" %}。預計{% ask "when", label: "大約完成時間" %}左右好，寄出時我通知您。',
    },
    intents: 'repair status, is it repaired, 修好了吗, 维修进度, 修好了嗎, 維修進度',
  },
  {
    id: 'warranty',
    stage: 'after-sale',
    title: {
      en: 'How long is the warranty?',
      'zh-CN': '保修多久',
      'zh-TW': '保固多久',
    },
    body: {
      en: 'Our shop gives a warranty of {{ policy.warranty_months }} {{ policy.warranty_months | plural: "month", "months" }} from receipt, on the terms shown on the page. When did yours arrive, and what\'s happening with it? I\'ll check whether it\'s covered.',
      'zh-CN':
        '本店的保修期是签收后{{ policy.warranty_months }}个月，范围以页面说明为准。您什么时候收到的，现在是什么情况？我看看在不在范围内。',
      'zh-TW':
        '本店的保固期是簽收後{{ policy.warranty_months }}個月，範圍以頁面說明為準。您什麼時候收到的，現在是什麼狀況？我看看在不在範圍內。',
    },
    intents: 'warranty, how many months, covered, 保修, 质保, 保多久, 保固, 保固多久, 有保固嗎',
  },
]
