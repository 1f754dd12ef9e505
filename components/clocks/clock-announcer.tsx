import { useCallback, useEffect, useRef, useState } from 'react'

import { Hidden } from '@/components/ui/hidden'
import { useNow } from '@/components/ui/use-now'
import { useLocale, useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { URGENCIES, urgencyOf, type Urgency } from '@/lib/aftersales/urgency'
import { createFormats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import type { Locale } from '@/lib/settings/settings'
import { HOUR_MS } from '@/lib/shared/time'

import { caseTitle } from './case-words'

/** Time left (ms) at which a step begins. */
const STEP_STARTS_MS = [24 * HOUR_MS, 4 * HOUR_MS, HOUR_MS, 0]

/** How long, ms, until the next of the clocks takes a step. */
function untilNextStep(clocks: readonly ClockView[], now: number): number {
  const waits = clocks.flatMap(({ dueAt }) =>
    dueAt === null ? [] : STEP_STARTS_MS.map((start) => dueAt - start - now),
  )
  return Math.min(Infinity, ...waits.filter((wait) => wait > 0))
}

interface Step {
  readonly clock: ClockView
  readonly step: Urgency
}

/** Clocks that are further than they were when last seen; new ones are no step. */
export function stepsTaken(
  seen: ReadonlyMap<string, Urgency>,
  clocks: readonly ClockView[],
  now: number,
): readonly Step[] {
  return clocks.flatMap((clock) => {
    const before = seen.get(clock.caseId)
    const step = urgencyOf(clock, now)
    const isFurther = before !== undefined && URGENCIES.indexOf(step) > URGENCIES.indexOf(before)
    return isFurther ? [{ clock, step }] : []
  })
}

function stepWords({ clock, step }: Step, now: number, words: Catalogue, locale: Locale): string {
  const formats = createFormats(locale, words.common.time)
  const what = caseTitle(clock, words, formats)
  if (step === 'overdue' || clock.dueAt === null) return words.panel.clocks.announceOver(what)
  return words.panel.clocks.announce(formats.span(clock.dueAt - now), what)
}

/** Says each step of a clock once: politely, from the last hour on at once. */
export function ClockAnnouncer({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const words = useWords()
  const locale = useLocale()
  const wait = useCallback((now: number) => untilNextStep(clocks, now), [clocks])
  const now = useNow(wait)
  const seen = useRef<ReadonlyMap<string, Urgency>>(new Map())
  const [said, setSaid] = useState({ polite: '', urgent: '' })
  useEffect(() => {
    const steps = stepsTaken(seen.current, clocks, now)
    seen.current = new Map(clocks.map((clock) => [clock.caseId, urgencyOf(clock, now)]))
    if (steps.length === 0) return
    const isUrgent = ({ step }: Step): boolean => step === 'now' || step === 'overdue'
    const join = (some: readonly Step[]): string =>
      some.map((step) => stepWords(step, now, words, locale)).join(' ')
    setSaid({
      polite: join(steps.filter((step) => !isUrgent(step))),
      urgent: join(steps.filter(isUrgent)),
    })
  }, [clocks, now, words, locale])
  return (
    <Hidden>
      <span aria-live="polite">{said.polite}</span>
      <span aria-live="assertive">{said.urgent}</span>
    </Hidden>
  )
}
