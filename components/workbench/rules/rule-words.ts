import type { Rule } from '@/lib/aftersales/packs/rule-pack'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

/** A platform by the name that rules use; those without a console of their own go by that name. */
export function platformName(platform: string | null, words: Catalogue): string {
  if (platform === null) return words.watch.rules.any
  const known = PLATFORM_IDS.find((id) => id === platform)
  return known === undefined ? platform : words.common.platforms[known]
}

export function spanWords(
  { span }: Pick<Rule, 'span'>,
  words: Catalogue,
  formats: Formats,
): string {
  const { rules } = words.watch
  return span === null ? rules.pageOnly : rules.units[span.unit](formats.number(span.amount))
}

/** Who has to do what within which time, for which kinds of case. */
export function ruleWords(rule: Rule, words: Catalogue, formats: Formats): string {
  const { common, aftersales, watch } = words
  const kinds =
    rule.kinds.length === 0
      ? watch.rules.everyKind
      : rule.kinds.map((kind) => common.caseKinds[kind]).join(common.comma)
  return [
    kinds,
    common.owners[rule.owner],
    aftersales.tasks[rule.task],
    spanWords(rule, words, formats),
  ].join(common.dot)
}
