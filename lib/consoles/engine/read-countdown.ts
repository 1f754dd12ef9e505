import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

import type { CountdownRule } from '../profile'
import type { CaseOnPage } from '../sighting'
import { cleanText } from './clean-text'
import { textNodes } from './locate'

export type CountdownOnPage = NonNullable<CaseOnPage['countdown']>

/** Longest first, so that the last unit found is the smallest one printed. */
const UNITS = [
  ['d', DAY_MS],
  ['h', HOUR_MS],
  ['m', MINUTE_MS],
  ['s', SECOND_MS],
] as const

/** Stands between digits of different nodes: nobody can tell whether they are one number. */
const SEAM = '\0'

/** What a part of a page says as one text, with a seam where digits of one node meet those of the next. */
export function seamedText(root: Node): string {
  let text = ''
  for (const { textContent } of textNodes(root)) {
    const next = textContent ?? ''
    text += /\d$/u.test(text) && /^\d/u.test(next) ? SEAM + next : next
  }
  return text
}

function toCountdown(
  match: RegExpExecArray,
  rule: CountdownRule,
  now: number,
): CountdownOnPage | null {
  const printed = UNITS.flatMap(([name, unitMs]) => {
    const digits = match.groups?.[name]
    return digits === undefined ? [] : [{ unitMs, leftMs: Number(digits) * unitMs }]
  })
  const granularityMs = printed.at(-1)?.unitMs
  const dueAt = now + printed.reduce((sum, { leftMs }) => sum + leftMs, 0)
  if (granularityMs === undefined || !Number.isSafeInteger(dueAt)) return null
  const onExpiry = rule.expiries.find(({ text }) => match[0].includes(text))?.onExpiry ?? 'unknown'
  return { dueAt, granularityMs, text: cleanText(match[0]), onExpiry }
}

/**
 * Finds every different countdown in a text and turns each into the instant (epoch ms) at which it reaches zero, given
 * the instant of reading; null stands for one whose first number may be part of a longer one.
 */
export function readCountdowns(
  text: string,
  rule: CountdownRule,
  now: number,
): readonly (CountdownOnPage | null)[] {
  const found = new Map<string, CountdownOnPage | null>()
  for (const match of text.matchAll(new RegExp(rule.pattern, 'gu'))) {
    const countdown = toCountdown(match, rule, now)
    const isCut = text.charAt(match.index - 1) === SEAM
    if (countdown !== null) found.set(countdown.text, isCut ? null : countdown)
  }
  return [...found.values()]
}
