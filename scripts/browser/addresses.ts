import { ALIBABA1688 } from '@/demo/sites/alibaba1688'
import { ALIEXPRESS } from '@/demo/sites/aliexpress'
import { AMAZON, AMAZON_HOST } from '@/demo/sites/amazon'
import { DOUYIN } from '@/demo/sites/douyin'
import { JD } from '@/demo/sites/jd'
import { KUAISHOU } from '@/demo/sites/kuaishou'
import { MERCADOLIBRE } from '@/demo/sites/mercadolibre'
import { PINDUODUO_HOST, PINDUODUO_PATHS } from '@/demo/sites/pinduoduo'
import { SHOPEE } from '@/demo/sites/shopee'
import { TAOBAO_BASE, TAOBAO_HOSTS } from '@/demo/sites/taobao'
import { XIAOHONGSHU } from '@/demo/sites/xiaohongshu'

export const MARKETPLACE_ORIGIN = `https://${PINDUODUO_HOST}`

/** Addresses of the practice consoles, under the real host names. */
export const ADDRESSES = {
  chat: `${MARKETPLACE_ORIGIN}${PINDUODUO_PATHS.chat}`,
  aftersales: `${MARKETPLACE_ORIGIN}${PINDUODUO_PATHS.aftersales}`,
  aftersale: `${MARKETPLACE_ORIGIN}${PINDUODUO_PATHS.aftersale}`,
  amazonOrders: `https://${AMAZON_HOST}/orders-v3/mfn/unshipped`,
  amazonOrder: `https://${AMAZON_HOST}/orders-v3/order/`,
  amazonInbox: AMAZON.inbox,
  taobaoSold: `https://${TAOBAO_HOSTS.shell}${TAOBAO_BASE}/tp/sold`,
  /** A shell around a frame. */
  taobaoRefunds: `https://${TAOBAO_HOSTS.shell}${TAOBAO_BASE}/refund-list`,
  taobaoRefund: `https://${TAOBAO_HOSTS.office}${TAOBAO_BASE}/refund-list/detail?disputeId=`,
  feige: DOUYIN.chat,
  framedFeige: DOUYIN.framedChat,
  douyinAftersales: DOUYIN.aftersales,
  dongdong: JD.chat,
  jdOrders: JD.orders,
  kuaishou: KUAISHOU.chat,
  alibaba1688: ALIBABA1688.chat,
  walle: XIAOHONGSHU.chat,
  xiaohongshuAftersales: XIAOHONGSHU.aftersales,
  shopee: SHOPEE.chat,
  shopeeOrders: SHOPEE.orders,
  shopeeReturns: SHOPEE.returns,
  mercadolibre: MERCADOLIBRE.chat,
  mercadolibreSales: MERCADOLIBRE.sales,
  aliexpressDisputes: ALIEXPRESS.disputes,
  /** A page that is no console. */
  elsewhere: 'https://example-shop.test/',
} as const

/** Whether an address is that of the panel's page, which chips show as well; its host, which every browser makes up, is not looked at. */
export const isPanelAddress = (address: string): boolean =>
  /^(?:chrome|moz)-extension:\/\/[^/]+\/panel\.html/.test(address)
