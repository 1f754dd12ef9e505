import { AMAZON_HOST, CONSOLE_HOST, CONSOLE_PATHS, TAOBAO_BASE, TAOBAO_HOSTS } from '@/demo/server'

export const MARKETPLACE_ORIGIN = `https://${CONSOLE_HOST}`

/** Addresses of the practice console, under its real host name. */
export const ADDRESSES = {
  chat: `${MARKETPLACE_ORIGIN}${CONSOLE_PATHS.chat}`,
  aftersales: `${MARKETPLACE_ORIGIN}${CONSOLE_PATHS.aftersales}`,
  aftersale: `${MARKETPLACE_ORIGIN}${CONSOLE_PATHS.aftersale}`,
  amazonOrders: `https://${AMAZON_HOST}/orders-v3/mfn/unshipped`,
  amazonOrder: `https://${AMAZON_HOST}/orders-v3/order/`,
  taobaoSold: `https://${TAOBAO_HOSTS.shell}${TAOBAO_BASE}/tp/sold`,
  /** A shell around a frame. */
  taobaoRefunds: `https://${TAOBAO_HOSTS.shell}${TAOBAO_BASE}/refund-list`,
  taobaoRefund: `https://${TAOBAO_HOSTS.office}${TAOBAO_BASE}/refund-list/detail?disputeId=`,
  /** A page that is no console. */
  elsewhere: 'https://example-shop.test/',
} as const

/** Whether a frame shows the panel; its host is a number of the session's own, not the extension's id. */
export const isPanelAddress = (address: string): boolean =>
  /^(?:chrome|moz)-extension:\/\/[^/]+\/panel\.html/.test(address)
