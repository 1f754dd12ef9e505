/** Where a platform counts time: its zone, and whose working days. */
export interface PlatformPlace {
  readonly zone: string
  /** Calendar id. */
  readonly calendar: string
}

const MAINLAND: PlatformPlace = { zone: 'Asia/Shanghai', calendar: 'CN' }
const PACIFIC: PlatformPlace = { zone: 'America/Los_Angeles', calendar: 'US' }

/**
 * Platforms by the names that rules use. Platforms with sites in several countries stand with their largest one; a rule
 * of one country names its own zone and calendar.
 */
const PLACES: Readonly<Record<string, PlatformPlace>> = {
  taobao: MAINLAND,
  pinduoduo: MAINLAND,
  douyin: MAINLAND,
  kuaishou: MAINLAND,
  xiaohongshu: MAINLAND,
  jd: MAINLAND,
  '1688': MAINLAND,
  weixin_store: MAINLAND,
  'alibaba.com': MAINLAND,
  aliexpress: { zone: 'America/Los_Angeles', calendar: 'CN' },
  amazon: PACIFIC,
  ebay: PACIFIC,
  etsy: { zone: 'America/New_York', calendar: 'US' },
  walmart: { zone: 'America/Chicago', calendar: 'US' },
  shopify: { zone: 'UTC', calendar: 'US' },
  shopee: { zone: 'Asia/Singapore', calendar: 'SG' },
  lazada: { zone: 'Asia/Singapore', calendar: 'SG' },
  tiktok_shop: { zone: 'Asia/Jakarta', calendar: 'weekdays' },
  mercadolibre: { zone: 'America/Argentina/Buenos_Aires', calendar: 'weekdays' },
}

const ANYWHERE: PlatformPlace = { zone: 'UTC', calendar: 'weekdays' }

/** Where a platform counts time; one that is not known here counts in UTC, Monday to Friday. */
export function placeOf(platform: string): PlatformPlace {
  return (Object.hasOwn(PLACES, platform) ? PLACES[platform] : undefined) ?? ANYWHERE
}
