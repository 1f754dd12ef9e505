import { CONSOLE_HOST, CONSOLE_PATHS } from '@/demo/server'

export const MARKETPLACE_ORIGIN = `https://${CONSOLE_HOST}`

/** Addresses of the practice console, under its real host name. */
export const ADDRESSES = {
  chat: `${MARKETPLACE_ORIGIN}${CONSOLE_PATHS.chat}`,
  aftersales: `${MARKETPLACE_ORIGIN}${CONSOLE_PATHS.aftersales}`,
  aftersale: `${MARKETPLACE_ORIGIN}${CONSOLE_PATHS.aftersale}`,
  /** A page that is no console. */
  elsewhere: 'https://example-shop.test/',
} as const

/** Whether a frame shows the panel; its host is a number of the session's own, not the extension's id. */
export const isPanelAddress = (address: string): boolean =>
  /^(?:chrome|moz)-extension:\/\/[^/]+\/panel\.html/.test(address)
