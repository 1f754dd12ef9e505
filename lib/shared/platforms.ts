/** A marketplace that Tillside knows, with the zone its clocks run in and the money it trades in. */
export interface Platform {
  readonly id: PlatformId
  /** IANA zone in which the platform prints times and counts days. */
  readonly zone: string
  /** ISO 4217 code, used where a page or file names none. */
  readonly currency: string
}

export const PLATFORM_IDS = [
  'pinduoduo',
  'taobao',
  'douyin',
  'jd',
  'kuaishou',
  '1688',
  'xiaohongshu',
  'amazon',
  'shopee',
  'mercadolibre',
  'aliexpress',
  'shopify',
  'ebay',
  'etsy',
  'lazada',
] as const
export type PlatformId = (typeof PLATFORM_IDS)[number]

export const PLATFORMS: Readonly<Record<PlatformId, Platform>> = {
  pinduoduo: { id: 'pinduoduo', zone: 'Asia/Shanghai', currency: 'CNY' },
  taobao: { id: 'taobao', zone: 'Asia/Shanghai', currency: 'CNY' },
  douyin: { id: 'douyin', zone: 'Asia/Shanghai', currency: 'CNY' },
  jd: { id: 'jd', zone: 'Asia/Shanghai', currency: 'CNY' },
  kuaishou: { id: 'kuaishou', zone: 'Asia/Shanghai', currency: 'CNY' },
  '1688': { id: '1688', zone: 'Asia/Shanghai', currency: 'CNY' },
  xiaohongshu: { id: 'xiaohongshu', zone: 'Asia/Shanghai', currency: 'CNY' },
  amazon: { id: 'amazon', zone: 'America/Los_Angeles', currency: 'USD' },
  shopee: { id: 'shopee', zone: 'Asia/Singapore', currency: 'SGD' },
  mercadolibre: { id: 'mercadolibre', zone: 'America/Argentina/Buenos_Aires', currency: 'ARS' },
  aliexpress: { id: 'aliexpress', zone: 'America/Los_Angeles', currency: 'USD' },
  shopify: { id: 'shopify', zone: 'UTC', currency: 'USD' },
  ebay: { id: 'ebay', zone: 'America/Los_Angeles', currency: 'USD' },
  etsy: { id: 'etsy', zone: 'America/New_York', currency: 'USD' },
  lazada: { id: 'lazada', zone: 'Asia/Singapore', currency: 'SGD' },
}
