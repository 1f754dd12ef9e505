import type { GuardAnswers } from '@/lib/messaging/protocol'
import type { GuardFinding, Severity } from '@/lib/replies/guard/finding'
import type { RenderedReply, ReplySegment } from '@/lib/replies/template/render'
import { guardedWords } from '@/lib/shared/guard-terms'

/** A better wording that was taken: the words it is for, and what it stands in the place of. */
export interface Swap {
  readonly ruleId: string
  readonly words: string
  readonly said: string
  /** Empty: it is left out. */
  readonly better: string
}

/** A warning that was passed. */
export type Override = GuardAnswers['overridden'][number]

/** What an agent did about the findings of one text. */
export interface GuardWork {
  readonly swaps: readonly Swap[]
  readonly overridden: readonly Override[]
}

export const NO_WORK: GuardWork = { swaps: [], overridden: [] }

/** What of it travels with the text; nothing where nothing was done. */
export function answersOf({ swaps, overridden }: GuardWork): { readonly guard?: GuardAnswers } {
  if (swaps.length === 0 && overridden.length === 0) return {}
  const taken = swaps.map(({ ruleId, words }) => ({ ruleId, words }))
  return { guard: { taken, overridden: [...overridden] } }
}

/** The reason for which a warning was passed; null where it was not. */
export function reasonFor(
  finding: GuardFinding,
  text: string,
  { overridden }: GuardWork,
): string | null {
  if (finding.severity !== 'warn') return null
  const words = guardedWords(text, finding)
  const passed = overridden.find((each) => each.ruleId === finding.ruleId && each.words === words)
  return passed?.reason ?? null
}

const WEIGHT: Readonly<Record<Severity, number>> = { block: 0, warn: 1, note: 2 }

/** Findings in the order in which they are to be dealt with: what stops most first, then by place; those that were passed last. */
export const inOrder = (
  findings: readonly GuardFinding[],
  text: string,
  work: GuardWork,
): readonly GuardFinding[] => {
  const rank = (finding: GuardFinding): number =>
    reasonFor(finding, text, work) === null ? WEIGHT[finding.severity] : 3
  return findings.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from)
}

/** The finding that keeps a text from going out; null where nothing does. */
export const stopOf = (
  findings: readonly GuardFinding[],
  text: string,
  work: GuardWork,
): GuardFinding | null =>
  inOrder(findings, text, work).find(
    (finding) => finding.severity !== 'note' && reasonFor(finding, text, work) === null,
  ) ?? null

/** The finding whose better wording the key takes; null where there is none. */
export const nextBetter = (
  findings: readonly GuardFinding[],
  text: string,
  work: GuardWork,
): GuardFinding | null =>
  inOrder(findings, text, work).find(
    (finding) => finding.better !== null && reasonFor(finding, text, work) === null,
  ) ?? null

/** The better wording of a finding; null where its rule knows none. */
export function swapOf(text: string, finding: GuardFinding): Swap | null {
  const { ruleId, better } = finding
  if (better === null) return null
  const said = text.slice(better.from, better.to)
  return { ruleId, words: guardedWords(text, finding), said, better: better.text }
}

/** A text with the better wording of a finding. */
export const betterText = (text: string, { better }: GuardFinding): string =>
  better === null ? text : text.slice(0, better.from) + better.text + text.slice(better.to)

/** Cuts a stretch out of a reply and puts another text there; gaps inside go with it. */
function replaceIn(
  segments: readonly ReplySegment[],
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
): readonly ReplySegment[] {
  const before: ReplySegment[] = []
  const after: ReplySegment[] = []
  let at = 0
  for (const segment of segments) {
    const start = at
    at += segment.text.length
    if (start < from || at <= from)
      before.push({ ...segment, text: segment.text.slice(0, from - start) })
    if (at > to || (at === to && start === to))
      after.push({ ...segment, text: segment.text.slice(Math.max(0, to - start)) })
  }
  return [...before, { text, kind: 'plain', name: null }, ...after]
}

const joined = (segments: readonly ReplySegment[]): string =>
  segments.map(({ text }) => text).join('')

/** A reply with better wordings where what they stand for still stands; gaps that they took away are none any more. */
export function swapReply(reply: RenderedReply, swaps: readonly Swap[]): RenderedReply {
  let { segments } = reply
  for (const { said, better } of swaps) {
    const from = joined(segments).indexOf(said)
    if (from !== -1) segments = replaceIn(segments, { from, to: from + said.length }, better)
  }
  if (segments === reply.segments) return reply
  const gaps = new Set(segments.flatMap(({ kind, name }) => (kind === 'missing' ? [name] : [])))
  const { fields } = reply
  const missing = reply.missing.filter((name) => gaps.has(name))
  const text = joined(segments)
  const isBroken = !reply.ok && reply.missing.length === 0
  return missing.length === 0 && text.trim() !== '' && !isBroken
    ? { ok: true, segments, fields, text, missing: [] }
    : { ok: false, segments, fields, text: null, missing }
}
