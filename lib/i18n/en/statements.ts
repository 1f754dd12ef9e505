/** Words on files that tell of orders' money, returns and buyers: the shape that every language fills. */
export const statements = {
  formats: {
    'jd-orders': 'JD orders',
    'douyin-orders': 'Douyin orders',
    'amazon-returns': 'Amazon FBA returns',
    'amazon-settlement': 'Amazon settlement',
    'douyin-settlement': 'Douyin account statement',
    'return-list': 'After-sale list',
    'alipay-bill': 'Alipay bill',
    'wechat-bill': 'WeChat bill',
    'jd-wallet': 'JD wallet bill',
    'etsy-payments': 'Etsy payments',
    'shopify-customers': 'Shopify customers',
  },
  warnings: {
    'no-order': (count: string) => `${count} about no order, left out: fees, transfers, purchases.`,
    'open-return': (count: string) => `${count} still open: nothing has gone back yet.`,
    'no-buyer': (count: string) => `${count} without an e-mail to know the customer by, left out.`,
  },
  /** Which list the file is instead, and where it belongs. */
  lists: {
    'product-list': 'A list of products. Bring it in under Offers, Products.',
    'traffic-report': 'A traffic report. Bring it in under Offers, Products.',
  },
  foreseeing: 'Looking which orders it is about',
  refunds: (count: string, one: boolean) =>
    one ? `refunds to ${count} known order` : `refunds to ${count} known orders`,
  payments: (count: string, one: boolean) =>
    one ? `payments to ${count} known order` : `payments to ${count} known orders`,
  returns: (count: string, one: boolean) =>
    one ? `returned goods to ${count} known order` : `returned goods to ${count} known orders`,
  adds: (parts: string) => `Adds ${parts}.`,
  addsNothing: 'Adds nothing to a known order.',
  waiting: (count: string, one: boolean) =>
    one
      ? `${count} order is not known yet: what it says is kept until the order comes.`
      : `${count} orders are not known yet: what it says is kept until they come.`,
  notKept: (count: string, one: boolean) =>
    one
      ? `${count} is not about a known order: nothing of it is kept.`
      : `${count} are not about a known order: nothing of them is kept.`,
  names: (count: string, one: boolean) =>
    one
      ? `Names ${count} buyer: how to reach them, tags, note.`
      : `Names ${count} buyers: how to reach them, tags, notes.`,
  noUndo: 'Cannot be undone as a whole.',
  go: 'Import',
  /** What came of it. */
  changed: (count: string, one: boolean) =>
    one ? `${count} known order changed` : `${count} known orders changed`,
  named: (count: string, one: boolean) => (one ? `${count} buyer named` : `${count} buyers named`),
}
