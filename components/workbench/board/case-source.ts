import type { CaseView, RunningClock } from '@/lib/aftersales/case-view'
import type { Formats } from '@/lib/i18n/formats'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'

/** The clock that a case's card tells of. */
export const leadingOf = ({ running, owner, dueAt }: CaseView): RunningClock | undefined =>
  running.find((clock) => clock.owner === owner && clock.dueAt === dueAt) ?? running[0]

/** A rule's id as people read it: the part after its platform. */
const nameOf = (ruleId: string): string =>
  ruleId.slice(ruleId.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** Who says when a case is due: the page and when it was read, or a rule and the day its source was read. */
export function sourceWords(
  each: CaseView,
  now: number,
  words: WorkbenchCatalogue,
  formats: Formats,
): string {
  const clock = leadingOf(each)
  if (clock === undefined) return words.aftersales.sources.unknown
  if (clock.rule !== undefined)
    return words.board.ruleSource(nameOf(clock.rule.id), clock.rule.seenOn)
  if (clock.source === 'page')
    return words.workbench.aftersale.seen(formats.moment(clock.observedAt, now))
  return words.aftersales.sources[clock.source]
}
