import type { Severity } from '@/lib/replies/guard/finding'

/** Words that something was found in; UTF-16 offsets into the whole text. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly severity: Severity
}

/** A stretch of a text, marked or not. */
export interface MarkedPiece {
  readonly text: string
  readonly severity: Severity | null
}

const GRAVEST: readonly Severity[] = ['block', 'warn', 'note']

/** Cuts a piece of a text, which starts at `start` of it, where marks begin and end; where they overlap the gravest counts. */
export function cutByMarks(
  text: string,
  start: number,
  marks: readonly Mark[],
): readonly MarkedPiece[] {
  const end = start + text.length
  const inside = marks.filter(({ from, to }) => from < end && to > start)
  const cuts = inside
    .flatMap(({ from, to }) => [from, to])
    .filter((cut) => cut > start && cut < end)
  const edges = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b)
  return edges.slice(1).flatMap((to, at) => {
    const from = edges[at] ?? start
    if (from === to) return []
    const over = inside.filter((mark) => mark.from < to && mark.to > from)
    const severity = GRAVEST.find((each) => over.some((mark) => mark.severity === each)) ?? null
    return [{ text: text.slice(from - start, to - start), severity }]
  })
}
