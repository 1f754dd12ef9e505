import type { Migration } from './migration'

/** Products and packages of a shop, what its orders say of them, conversations with what was offered in them, and figures of traffic reports. */
export const offers: Migration = {
  version: 6,
  stores: {
    products: '[shopId+id]',
    packages: '[shopId+id]',
    offerBooks: 'shopId, [shopId+at+orders]',
    offerTalks: 'id, [shopId+at], [shopId+customerId+at]',
    offerRecords: 'id, shopId, conversationId',
    traffic: '[shopId+subject+from+to]',
  },
}
