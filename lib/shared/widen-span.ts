/** First and last of some instants, epoch ms; null where there is none. */
export interface Span {
  readonly from: number | null
  readonly to: number | null
}

const pick = (one: number | null, other: number | null, choose: typeof Math.min) =>
  one === null || other === null ? (one ?? other) : choose(one, other)

/** The stretch that covers both. */
export function widenSpan(a: Span, b: Span): Span {
  return { from: pick(a.from, b.from, Math.min), to: pick(a.to, b.to, Math.max) }
}
