/** The kinds of quick replies that the library starts with. */
export const starterGroups = {
  greeting: { en: 'Greeting', 'zh-CN': '欢迎', 'zh-TW': '歡迎' },
  'pre-sale': { en: 'Before the sale', 'zh-CN': '售前', 'zh-TW': '售前' },
  order: { en: 'Order', 'zh-CN': '下单', 'zh-TW': '下單' },
  shipping: { en: 'Shipping', 'zh-CN': '发货', 'zh-TW': '出貨' },
  'after-sale': { en: 'After the sale', 'zh-CN': '售后', 'zh-TW': '售後' },
  'follow-up': { en: 'Follow-up', 'zh-CN': '回访', 'zh-TW': '回訪' },
} as const

export type StarterGroup = keyof typeof starterGroups
