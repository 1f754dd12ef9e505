import { centresOf, nearest, settleCentres } from './cluster'
import { rfmFiguresOf } from './rfm'
import type { Measures } from './measures'
import { SEGMENTS, type RfmScore, type SegmentId, type SegmentView } from './scores'
import { SEGMENT_FEATURES, type Clusters, type SegmentSurvey, type ShopSurvey } from './survey'

type Quintiles = Pick<RfmScore, 'r' | 'f' | 'm'>

/** A customer as segments see them; the composite value may be unknown. */
export interface SegmentPoint {
  readonly quintiles: Quintiles
  /** See `SEGMENT_FEATURES`. */
  readonly features: readonly (number | null)[]
}

/** Fewer customers than this make no clusters. */
const LEAST_CLUSTERED = 60
const GOOD = 3
const BEST = 4

/** Days since the last order, orders and spend by their logarithm, since all three are long-tailed; composite value as it is. */
export function featuresOf(
  measures: Pick<Measures, 'recencyDays' | 'orders' | 'spend'>,
  composite: number | null,
): (number | null)[] {
  const figures = rfmFiguresOf(measures)
  return figures === null
    ? [null, null, null, composite]
    : [
        Math.log1p(0 - figures.r),
        Math.log1p(figures.f),
        Math.log1p(Math.max(0, figures.m)),
        composite,
      ]
}

/**
 * The segment by quintiles alone: whoever came lately (R of 3 and more) is a champion, loyal, promising or a newcomer by
 * the mean of F and M; whoever did not is fading with a good past, else lost.
 */
export function segmentByQuintiles({ r, f, m }: Quintiles): SegmentId {
  const worth = (f + m) / 2
  if (r < GOOD) return worth >= GOOD ? 'fading' : 'lost'
  if (r >= BEST && worth >= BEST) return 'champions'
  if (worth >= GOOD) return 'loyal'
  return f >= 2 && m >= 2 ? 'promising' : 'newcomers'
}

/** Features in standard deviations from the mean; what is unknown stands at the mean. */
function standardise(
  features: readonly (number | null)[],
  { mean, deviation }: Pick<Clusters, 'mean' | 'deviation'>,
): number[] {
  return features.map((value, axis) =>
    value === null ? 0 : (value - (mean[axis] ?? 0)) / (deviation[axis] ?? 1),
  )
}

/** Mean and standard deviation of each feature over those who have it; a feature in which all agree is left as it is. */
function scalesOf(points: readonly SegmentPoint[]): Pick<Clusters, 'mean' | 'deviation'> {
  const axes = Array.from({ length: SEGMENT_FEATURES }, (_, axis) => {
    const known = points.flatMap(({ features }) => features[axis] ?? [])
    const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
    const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return { mean, deviation: Math.sqrt(squares / Math.max(1, known.length)) || 1 }
  })
  return {
    mean: axes.map(({ mean }) => mean),
    deviation: axes.map(({ deviation }) => deviation),
  }
}

const silenceOf = ([days = 0]: readonly number[]): number => days
const worthOf = ([, orders = 0, spend = 0]: readonly number[]): number => orders + spend

/**
 * Names centres by their order. Of the two longest without an order the one with more orders and spend is fading, the
 * other lost; the four others are, by orders and spend, champions, loyal, promising and newcomers.
 */
function nameCentres(centres: readonly (readonly number[])[]): Clusters['centres'] {
  const bySilence = centres.toSorted((a, b) => silenceOf(a) - silenceOf(b))
  const ordered = [bySilence.slice(0, -2), bySilence.slice(-2)].flatMap((half) =>
    half.toSorted((a, b) => worthOf(b) - worthOf(a)),
  )
  return SEGMENTS.map((id, index) => ({ id, centre: [...(ordered[index] ?? [])] }))
}

/**
 * Finds six clusters of customers who buy alike, starting from the segments by quintiles. Null for fewer than sixty
 * customers, or where one of those segments is empty.
 */
export function findClusters(points: readonly SegmentPoint[]): Clusters | null {
  if (points.length < LEAST_CLUSTERED) return null
  const scales = scalesOf(points)
  const standard = points.map(({ features }) => standardise(features, scales))
  const groups = points.map(({ quintiles }) => SEGMENTS.indexOf(segmentByQuintiles(quintiles)))
  if (new Set(groups).size < SEGMENTS.length) return null
  const nowhere = SEGMENTS.map(() => Array.from({ length: SEGMENT_FEATURES }, () => 0))
  const centres = settleCentres(standard, centresOf(standard, groups, nowhere))
  return { ...scales, centres: nameCentres(centres) }
}

/** The segment of a customer: that of the nearest centre, or by quintiles where there are no clusters. */
export function segmentOf(
  { quintiles, features }: SegmentPoint,
  clusters: Clusters | null,
): SegmentId {
  if (clusters === null) return segmentByQuintiles(quintiles)
  const centres = clusters.centres.map(({ centre }) => centre)
  const found = clusters.centres[nearest(standardise(features, clusters), centres)]
  return found?.id ?? segmentByQuintiles(quintiles)
}

/** The segment of a customer with its size; null where the shop has none. */
export function viewSegment(
  point: SegmentPoint | null,
  {
    segments,
    customers,
  }: { readonly segments: SegmentSurvey | null; readonly customers: ShopSurvey['customers'] },
): SegmentView | null {
  if (point === null || segments === null) return null
  const id = segmentOf(point, segments.clusters)
  return { id, customers: segments.sizes[id], of: customers }
}
