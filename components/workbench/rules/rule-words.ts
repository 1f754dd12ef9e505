import type { WorkCalendar } from '@/lib/aftersales/calendars/work-calendar'
import type { Rule } from '@/lib/aftersales/packs/rule-pack'
import type { Formats } from '@/lib/i18n/formats'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { Locale } from '@/lib/settings/settings'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

/** A platform by the name that rules use; those without a console of their own go by that name. */
export function platformName(platform: string | null, words: WorkbenchCatalogue): string {
  if (platform === null) return words.watch.rules.any
  const known = PLATFORM_IDS.find((id) => id === platform)
  if (known !== undefined) return words.common.platforms[known]
  const others = Object.entries(words.watch.rules.otherPlatforms)
  return others.find(([id]) => id === platform)?.[1] ?? platform
}

export function spanWords(
  { span }: Pick<Rule, 'span'>,
  words: WorkbenchCatalogue,
  formats: Formats,
): string {
  const { rules } = words.watch
  return span === null ? rules.pageOnly : rules.units[span.unit](formats.number(span.amount))
}

/** A calendar by its country in the reader's language, beside the name it goes by. */
export function calendarNames(
  { id, name }: Pick<WorkCalendar, 'id' | 'name'>,
  words: WorkbenchCatalogue,
  locale: Locale,
): readonly string[] {
  if (id === 'weekdays') return [words.watch.rules.weekdays]
  const country = /^[A-Z]{2}$/.test(id)
    ? new Intl.DisplayNames(locale, { type: 'region' }).of(id)
    : undefined
  return [...new Set([country ?? id, name])]
}

/** Who has to do what within which time, for which kinds of case. */
export function ruleWords(rule: Rule, words: WorkbenchCatalogue, formats: Formats): string {
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
