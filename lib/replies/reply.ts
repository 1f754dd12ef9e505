import { z } from 'zod'

import type { Locale } from '@/lib/settings/settings'

/** Where in a sale a reply belongs, in the order of a sale. */
const REPLY_STAGES = [
  'greeting',
  'pre-sale',
  'order',
  'shipping',
  'after-sale',
  'follow-up',
] as const
export type ReplyStage = (typeof REPLY_STAGES)[number]

const inEachLanguage = (longest: number) => {
  const text = z.string().trim().min(1).max(longest)
  return z.strictObject({
    en: text,
    'zh-CN': text,
    'zh-TW': text,
  } satisfies Record<Locale, typeof text>)
}

/** A reply as kept in the library: its body is a template over buyer, order and shop. */
export const replySchema = z.strictObject({
  id: z.string().min(1).max(64),
  stage: z.enum(REPLY_STAGES),
  title: inEachLanguage(60),
  body: inEachLanguage(2000),
  /** What people type, or what buyers write, when they mean it: words, synonyms, pinyin initials. */
  words: z.array(z.string().min(1).max(30)).max(40),
})
export type Reply = z.infer<typeof replySchema>
