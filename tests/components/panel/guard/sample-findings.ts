import type { GuardFinding } from '@/lib/replies/guard/finding'

/** What a guard would find of these words in a text, with a better wording for them. */
export function findingOf(
  text: string,
  words: string,
  more: Partial<Omit<GuardFinding, 'better'>> & { readonly better?: string | null } = {},
): GuardFinding {
  const from = text.indexOf(words)
  if (from === -1) throw new Error(`"${words}" does not stand in "${text}"`)
  const to = from + words.length
  const { better = null, ...rest } = more
  return {
    ruleId: 'claims/promise',
    subject: 'promise',
    severity: 'warn',
    from,
    to,
    reason: { en: 'Not yours to promise.', 'zh-CN': '做不了主。', 'zh-TW': '做不了主。' },
    better: better === null ? null : { from, to, text: better },
    known: null,
    ...rest,
  }
}

/** A background's answer that finds the words in whatever text it is asked about. */
export const finding =
  (words: string, more: Parameters<typeof findingOf>[2] = {}) =>
  ({ texts }: { readonly texts: readonly string[] }): readonly (readonly GuardFinding[])[] =>
    texts.map((text) => (text.includes(words) ? [findingOf(text, words, more)] : []))
