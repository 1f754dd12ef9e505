import { createReplyFormats } from '@/lib/i18n/reply-formats'

/** Noon of 22 November 2026 in Shanghai. */
export const NOW = Date.UTC(2026, 10, 22, 4)

/** Formats of an English reply on a platform in China. */
export const sampleFormats = createReplyFormats(
  'en',
  { zone: 'Asia/Shanghai', currency: 'CNY' },
  () => NOW,
)
