import { z } from 'zod'

import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { GUARD_SUBJECTS, SEVERITIES } from './finding'
import { isPhrase } from './phrase'

/** What a rule asks the facts instead of, or after, looking for words. */
export const FACT_CHECKS = [
  'contact',
  'stock-pressure',
  'price-pressure',
  'time-pressure',
  'other-buyer',
  'buyer-name',
  'address',
  'order-number',
  'amount',
  'item',
  'order-state',
  'deadline',
  'tier-benefit',
  'policy',
] as const
export type FactCheck = (typeof FACT_CHECKS)[number]

const inEachLanguage = <Text extends z.ZodType<string>>(text: Text) =>
  z.strictObject({ en: text, 'zh-CN': text, 'zh-TW': text })

/** One text in each language of the panel. */
export const localTextSchema = inEachLanguage(z.string().trim().min(1).max(200))

const citedSchema = z.string().max(600)

/** Where a rule comes from: in each language, or as its owner wrote it down. */
export const sourceSchema = z.union([citedSchema, inEachLanguage(citedSchema)])

/** A way to say it: `|` means or, `...` some other signs of the same sentence, `&` any order within it, `~` also what sounds the same, `<phone>` a thing of a kind, `<review>` all words of a concept. */
export const phraseSchema = z.string().trim().min(1).max(1_000).refine(isPhrase)

const phrasesSchema = z.array(phraseSchema).max(60)

/** Something that is not to be said, with where that comes from. */
export const guardRuleSchema = z.strictObject({
  /** Stays the same from version to version. */
  id: z.string().regex(/^[a-z0-9][a-z0-9/_-]{0,79}$/),
  /** Empty: every platform. */
  platforms: z.array(z.enum(PLATFORM_IDS)).max(PLATFORM_IDS.length),
  subject: z.enum(GUARD_SUBJECTS),
  severity: z.enum(SEVERITIES),
  /** Platforms where it weighs more or less. */
  severityOn: z.partialRecord(z.enum(PLATFORM_IDS), z.enum(SEVERITIES)).optional(),
  /** What the facts are asked; absent: words alone decide. */
  check: z.enum(FACT_CHECKS).optional(),
  phrases: phrasesSchema,
  /** Innocent words and phrases with the same signs in them. */
  except: phrasesSchema.optional(),
  /** It holds even after a "not": "do not call me at" is a number all the same. */
  evenDenied: z.literal(true).optional(),
  /** It is no warning at all in an answer that speaks of one of these. */
  unlessSaid: phrasesSchema.optional(),
  /** It is no warning in a sentence that speaks of one of these near it. */
  unlessNear: phrasesSchema.optional(),
  reason: localTextSchema,
  /** What to say instead: of the words that were found, or of the whole sentence; absent: nothing is known. */
  better: z
    .strictObject({
      of: z.enum(['words', 'sentence']),
      text: inEachLanguage(z.string().max(300)),
    })
    .optional(),
  source: sourceSchema,
  /** Day on which the source was read. */
  seenOn: z.iso.date(),
})
export type GuardRule = z.infer<typeof guardRuleSchema>

/** Rules that come, and are shared, together. */
export const guardPackSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(80),
  version: z.string().min(1).max(40),
  rules: z.array(guardRuleSchema).max(500),
})
export type GuardPack = z.infer<typeof guardPackSchema>
