import type { statements as english } from '../en/statements'

export const statements: typeof english = {
  formats: {
    'jd-orders': '京東訂單',
    'douyin-orders': '抖店訂單',
    'amazon-returns': '亞馬遜 FBA 退貨',
    'amazon-settlement': '亞馬遜結算',
    'douyin-settlement': '抖店資金帳單',
    'return-list': '退款售後表',
    'alipay-bill': '支付寶帳單',
    'wechat-bill': '微信帳單',
    'jd-wallet': '京東錢包帳單',
    'etsy-payments': 'Etsy 收款',
    'shopify-customers': 'Shopify 顧客',
  },
  warnings: {
    'no-order': (count) => `${count} 列和訂單無關，沒算：手續費、轉帳、消費。`,
    'open-return': (count) => `${count} 筆還沒結束：錢還沒退。`,
    'no-buyer': (count) => `${count} 位沒有電子郵件，認不出是誰，沒算。`,
  },
  lists: {
    'product-list': '這是商品表。請到「套組與關聯 › 商品」裡匯入。',
    'traffic-report': '這是流量報表。請到「套組與關聯 › 商品」裡匯入。',
  },
  foreseeing: '正在看說的是哪些訂單',
  refunds: (count) => `${count} 筆已有訂單的退款`,
  payments: (count) => `${count} 筆已有訂單的付款`,
  returns: (count) => `${count} 筆已有訂單的退貨`,
  adds: (parts) => `會補上 ${parts}。`,
  addsNothing: '沒有提到已有的訂單。',
  waiting: (count) => `還有 ${count} 筆訂單沒匯入：先記著，等訂單來了再算。`,
  notKept: (count) => `${count} 筆和已有訂單無關：什麼都不留。`,
  names: (count) => `有 ${count} 位買家：聯絡方式、標籤、備註。`,
  noUndo: '不能整份復原。',
  go: '匯入',
  changed: (count) => `${count} 筆已有訂單有變化`,
  named: (count) => `記下 ${count} 位買家`,
}
