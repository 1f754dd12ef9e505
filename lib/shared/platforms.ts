/** A marketplace that Tillside knows, with the zone its clocks run in and the money it trades in. */
export interface Platform {
  readonly id: PlatformId
  /** IANA zone in which the platform prints times and counts days. */
  readonly zone: string
  /** ISO 4217 code, used where a page or file names none. */
  readonly currency: string
}

export const PLATFORM_IDS = ['pinduoduo', 'taobao', 'amazon'] as const
export type PlatformId = (typeof PLATFORM_IDS)[number]

export const PLATFORMS: Readonly<Record<PlatformId, Platform>> = {
  pinduoduo: { id: 'pinduoduo', zone: 'Asia/Shanghai', currency: 'CNY' },
  taobao: { id: 'taobao', zone: 'Asia/Shanghai', currency: 'CNY' },
  amazon: { id: 'amazon', zone: 'America/Los_Angeles', currency: 'USD' },
}
