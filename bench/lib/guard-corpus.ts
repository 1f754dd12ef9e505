import type { PlatformId } from '@/lib/shared/platforms'

import { BAD_CHINESE, BAD_ENGLISH } from './guard-bad'
import { CLEAN_CHINESE, CLEAN_ENGLISH } from './guard-clean'
import { CHINESE_DISGUISES, ENGLISH_DISGUISES, NUMBER_DISGUISES } from './guard-disguises'

/** A text of the corpus. */
export interface CorpusText {
  readonly text: string
  readonly platform: PlatformId
  readonly expect: 'pass' | 'block'
  /** Subject of the rule, or how it was disguised. */
  readonly rule: string
  readonly isHeldOut: boolean
}

const FRAMES = {
  zh: {
    before: ['', '亲，', '您好，', '好的，', '嗯嗯，', '在的呢，', '抱歉，'],
    after: ['', '哦', '。有问题随时说。', '，感谢理解', ' 😊', '~'],
  },
  en: {
    before: ['', 'Hi, ', 'Hello. ', 'Sure. ', 'Thanks for writing. ', 'Dear Anna, '],
    after: ['', '.', '. Let me know.', ' :)', '. Thank you!'],
  },
} as const

type Lang = keyof typeof FRAMES

const HELD_OUT_EACH = 3
const isHeldOut = (index: number): boolean => index % HELD_OUT_EACH === HELD_OUT_EACH - 1

const PLATFORM: Readonly<Record<Lang, PlatformId>> = { zh: 'taobao', en: 'amazon' }

function framed(lang: Lang, text: string, random: () => number): string {
  const { before, after } = FRAMES[lang]
  const one = (values: readonly string[]): string =>
    values[Math.floor(random() * values.length)] ?? ''
  return `${one(before)}${text}${one(after)}`
}

const MARKED = /\[([^\]]*)\]/gu

function disguisesOf(lang: Lang, subject: string, sentence: string) {
  if (subject !== 'contact') return lang === 'zh' ? CHINESE_DISGUISES : ENGLISH_DISGUISES
  const { plain = String, fullWidth = String, zeroWidth = String } = NUMBER_DISGUISES
  return /\[[\d -]*\]/u.test(sentence) && lang === 'zh'
    ? NUMBER_DISGUISES
    : { plain, fullWidth, zeroWidth }
}

/** Sentences that must not go out, in every disguise that changes them. */
export function makeBad(random: () => number): readonly CorpusText[] {
  const texts: CorpusText[] = []
  for (const [lang, subjects] of [['zh', BAD_CHINESE] as const, ['en', BAD_ENGLISH] as const])
    for (const [subject, sentences] of Object.entries(subjects))
      for (const [index, sentence] of sentences.entries()) {
        const written = Object.entries(disguisesOf(lang, subject, sentence)).map(
          ([name, disguise]) =>
            [name, sentence.replaceAll(MARKED, (_, words: string) => disguise(words))] as const,
        )
        const seen = new Set<string>()
        for (const [name, text] of written) {
          if (seen.has(text)) continue
          seen.add(text)
          for (let round = 0; round < 2; round += 1)
            texts.push({
              text: framed(lang, text, random),
              platform: PLATFORM[lang],
              expect: 'block',
              rule: `${subject}/${name}`,
              isHeldOut: isHeldOut(index),
            })
        }
      }
  return texts
}

const CLEAN_ROUNDS = 9

/** Sentences that may go out. */
export const makeClean = (random: () => number): readonly CorpusText[] =>
  [['zh', CLEAN_CHINESE] as const, ['en', CLEAN_ENGLISH] as const].flatMap(([lang, sentences]) =>
    sentences.flatMap((sentence, index) =>
      Array.from({ length: CLEAN_ROUNDS }, () => ({
        text: framed(lang, sentence, random),
        platform: PLATFORM[lang],
        expect: 'pass' as const,
        rule: 'clean',
        isHeldOut: isHeldOut(index),
      })),
    ),
  )
