import type { ConsoleProfile } from './profile'

/** Addresses of a case's own page, by console; `{case}` and `{order}` stand for the numbers. No page needs them to be read, so they do not travel with the profiles. */
export const CASE_PAGES: Readonly<Record<ConsoleProfile['id'], string | null>> = {
  pinduoduo: 'https://mms.pinduoduo.com/aftersales-ssr/detail?id={case}&orderSn={order}',
  taobao:
    'https://qn.taobao.com/home.htm/trade-platform/refund-list/detail?disputeId={case}&type=1',
  amazon: 'https://sellercentral.amazon.com/orders-v3/order/{order}',
  shopify: null,
}
