import { z } from 'zod'

const share = z.number().min(0).max(1)
/** Points of the curve beside its start: one for each hundredth of the customers. */
const POINTS = 100

/** How much of the takings how few customers bring. */
export const concentrationSchema = z.strictObject({
  customers: z.int().positive(),
  /** Minor units. */
  revenueMinor: z.number().positive(),
  /** 0: all spend alike; 1: one spends all (Gini 1912). */
  gini: share,
  top10Share: share,
  top20Share: share,
  /** Share of the takings by the best 0, 1, 2, ... 100 % of the customers. */
  curve: z.array(share).length(POINTS + 1),
})
export type Concentration = z.infer<typeof concentrationSchema>

/** Measures how spend is concentrated, from what each customer spent (minor units, none below nothing). Null where nobody spent anything. */
export function concentrationOf(spends: readonly number[]): Concentration | null {
  const rising = Float64Array.from(spends).toSorted()
  const { length } = rising
  let [total, weighted] = [0, 0]
  /** What all customers up to a place (from the poorest) spent together. */
  const below = new Float64Array(length + 1)
  for (const [index, spend] of rising.entries()) {
    total += spend
    weighted += (index + 1) * spend
    below[index + 1] = total
  }
  if (total <= 0) return null
  const topShare = (part: number): number =>
    Math.min(1, Math.max(0, 1 - (below[length - Math.round(part * length)] ?? 0) / total))
  return {
    customers: length,
    revenueMinor: total,
    gini: Math.max(0, (2 * weighted) / (length * total) - (length + 1) / length),
    top10Share: topShare(0.1),
    top20Share: topShare(0.2),
    curve: Array.from({ length: POINTS + 1 }, (_, point) => topShare(point / POINTS)),
  }
}
