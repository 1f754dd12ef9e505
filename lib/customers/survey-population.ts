import type { Clock } from '@/lib/shared/time'

import { judgeLifecycle } from './lifecycle'
import { judgeLoyalty } from './loyalty'
import { pastOf } from './measures'
import { percentilesOf } from './percentiles'
import type { Population } from './population'
import { expectedSpend } from './prediction/expected-spend'
import { fitShop } from './prediction/fit-shop'
import { chanceActive } from './prediction/predict-customer'
import type { ShopModel } from './prediction/prediction'
import { medianOf } from './purchases'
import { cutsOf, quintilesOf, rfmFiguresOf } from './rfm'
import type { PlacedCustomers } from './placed-customers'
import { LIFECYCLE_STAGES, SEGMENTS, VALUE_DIMENSIONS, type ValueDimensionId } from './scores'
import { featuresOf, findClusters, segmentOf, type SegmentPoint } from './segment'
import type { RfmSurvey, SegmentSurvey, ShopSurvey } from './survey'
import { compositeOf, FUTURE_DAYS, scoreDimensions } from './value'

/** Called between slices of work with the share done, 0 to 1. */
export type Pace = (share: number) => Promise<void>

/** In which terms a population is surveyed. */
export interface PopulationPlan {
  readonly currency: string
  readonly refundShare: number | null
  /** The present day in the platform's zone, as days since 1970-01-01. */
  readonly today: number
  readonly clock: Clock
}

type Found = Pick<
  ShopSurvey,
  'cycleDays' | 'rfm' | 'spread' | 'valued' | 'medians' | 'segments' | 'stages' | 'model'
>

/** Customers of a slice: some milliseconds of work. */
const SLICE = 2_000
/** Customers whose orders the model is fitted to, and among whom clusters are sought: every n-th of a larger shop. */
const MOST_FITTED = 10_000
const MOST_CLUSTERED = 5_000
/** The rhythm of wholesalers says nothing of a shop's customers. */
const WHOLESALE_ORDERS = 100
/** What part of the whole work each walk through the population is. */
const SHARES = {
  future: [0.3, 0.5],
  spread: [0.5, 0.6],
  value: [0.6, 0.85],
  places: [0.85, 1],
} as const

/** Every n-th place of a population, so that at most `most` are taken. */
function somePlaces(size: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(size / most))
  return Array.from({ length: Math.ceil(size / step) }, (_, index) => index * step)
}

const knownOf = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

/** Walks through a population in slices; `share` maps the way walked to the share of the whole work. */
async function walk(
  { ids }: Population,
  pace: Pace,
  [from, to]: readonly [number, number],
  visit: (place: number) => void,
): Promise<void> {
  for (let start = 0; start < ids.length; start += SLICE) {
    const end = Math.min(ids.length, start + SLICE)
    for (let place = start; place < end; place += 1) visit(place)
    await pace(from + ((to - from) * end) / ids.length)
  }
}

function fitModel(
  population: Population,
  { currency, today, clock }: PopulationPlan,
): ShopModel | null {
  const { ids } = population
  if (ids.length === 0) return null
  const customers = somePlaces(ids.length, MOST_FITTED).map((place) =>
    population.datedOrdersAt(place),
  )
  return fitShop(customers, today, { model: 'mbgnbd', unit: 'day', currency, clock })
}

/** Every customer's expected spend of the next year by place (NaN: unknown); notes how likely each is still active. */
async function foretellAll(
  population: Population,
  model: ShopModel | null,
  { active }: PlacedCustomers,
  pace: Pace,
): Promise<Float64Array> {
  const future = new Float64Array(population.ids.length).fill(NaN)
  if (model === null) return future
  await walk(population, pace, SHARES.future, (place) => {
    const past = pastOf(population.measuresAt(place))
    if (past === null) return
    future[place] = expectedSpend(model, past, FUTURE_DAYS) ?? NaN
    active[place] = Math.round(100 * (chanceActive(model, past) ?? 0))
  })
  return future
}

/** How raw figures spread, and the rhythm of the shop. */
async function spreadAll(population: Population, future: Float64Array, pace: Pace) {
  const figures: Record<'orders' | 'spend' | 'current' | 'cycle', number[]> = {
    orders: [],
    spend: [],
    current: [],
    cycle: [],
  }
  await walk(population, pace, SHARES.spread, (place) => {
    const { orders, spend, current, cycleDays } = population.measuresAt(place)
    if (orders !== null) figures.orders.push(orders)
    if (spend !== null) figures.spend.push(spend)
    if (current !== null) figures.current.push(current)
    if (cycleDays !== null && (orders ?? 0) < WHOLESALE_ORDERS) figures.cycle.push(cycleDays)
  })
  return {
    cycleDays: medianOf(figures.cycle),
    spread: {
      orders: percentilesOf(figures.orders),
      spend: percentilesOf(figures.spend),
      current: percentilesOf(figures.current),
      future: percentilesOf(Array.from(future.filter((minor) => !Number.isNaN(minor)))),
    },
  }
}

type Spread = Awaited<ReturnType<typeof spreadAll>>

/** What valuing each customer takes. */
interface Valued {
  readonly future: Float64Array
  readonly spread: Spread
  readonly refundShare: number | null
  readonly placed: PlacedCustomers
}

/** Composite value by place (NaN: unknown), the medians of its dimensions, and the stages of the lifecycle. */
async function valueAll(
  population: Population,
  { future, spread: { spread, cycleDays }, refundShare, placed }: Valued,
  pace: Pace,
) {
  const composites = new Float64Array(population.ids.length).fill(NaN)
  const scores = new Map<ValueDimensionId, number[]>(VALUE_DIMENSIONS.map((id) => [id, []]))
  const stages: ShopSurvey['stages'] = { new: 0, growing: 0, stable: 0, 'at-risk': 0, gone: 0 }
  await walk(population, pace, SHARES.value, (place) => {
    const measures = population.measuresAt(place)
    const { answers, reach } = population.saidAt(place)
    const loyalty = judgeLoyalty(measures, answers, spread)
    const futureMinor = knownOf(future[place])
    // Disputes stand in cases, not in orders: those of single customers weigh on their own card alone.
    const scored = scoreDimensions(
      { measures, futureMinor, loyalty, disputes: 0, reach },
      { spread, refundShare },
    )
    for (const id of VALUE_DIMENSIONS) {
      const score = scored[id]
      if (score !== null) scores.get(id)?.push(score)
    }
    composites[place] = compositeOf(scored) ?? NaN
    const { stage } = judgeLifecycle(measures, cycleDays)
    if (stage === null) return
    stages[stage] += 1
    placed.stages[place] = 1 + LIFECYCLE_STAGES.indexOf(stage)
  })
  const median = (id: ValueDimensionId): number | null => medianOf(scores.get(id) ?? [])
  const medians = {
    current: median('current'),
    future: median('future'),
    credit: median('credit'),
    loyalty: median('loyalty'),
    growth: median('growth'),
    capital: median('capital'),
  }
  return { composites, medians, stages }
}

/** Where the quintiles of the three figures begin; null where one of them has none. */
function cutAll(population: Population): Omit<RfmSurvey, 'grid'> | null {
  const ids: string[] = []
  const columns: Record<'r' | 'f' | 'm', number[]> = { r: [], f: [], m: [] }
  for (const [place, id] of population.ids.entries()) {
    const figures = rfmFiguresOf(population.measuresAt(place))
    if (figures === null) continue
    ids.push(id)
    columns.r.push(figures.r)
    columns.f.push(figures.f)
    columns.m.push(figures.m)
  }
  const [r, f, m] = [columns.r, columns.f, columns.m].map((column) =>
    cutsOf(Float64Array.from(column), ids),
  )
  return r && f && m ? { r, f, m } : null
}

/** The customer's place by quintiles and features; null where one of the three figures is unknown. */
function pointAt(
  population: Population,
  composites: Float64Array,
  cuts: Omit<RfmSurvey, 'grid'>,
  place: number,
): SegmentPoint | null {
  const measures = population.measuresAt(place)
  const figures = rfmFiguresOf(measures)
  const id = population.ids[place]
  return figures === null || id === undefined
    ? null
    : {
        quintiles: quintilesOf(cuts, figures, id),
        features: featuresOf(measures, knownOf(composites[place])),
      }
}

/** The grid of quintiles and the segments with their sizes. */
async function placeAll(
  population: Population,
  composites: Float64Array,
  placed: PlacedCustomers,
  pace: Pace,
): Promise<Pick<ShopSurvey, 'rfm' | 'segments'>> {
  const cuts = cutAll(population)
  if (cuts === null) return { rfm: null, segments: null }
  const sample = somePlaces(population.ids.length, MOST_CLUSTERED)
  const clusters = findClusters(
    sample.flatMap((place) => pointAt(population, composites, cuts, place) ?? []),
  )
  const grid = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0])
  const sizes: SegmentSurvey['sizes'] = {
    champions: 0,
    loyal: 0,
    promising: 0,
    newcomers: 0,
    fading: 0,
    lost: 0,
  }
  await walk(population, pace, SHARES.places, (place) => {
    const point = pointAt(population, composites, cuts, place)
    if (point === null) return
    const { r, f, m } = point.quintiles
    const row = grid[r - 1]
    if (row !== undefined) row[f - 1] = (row[f - 1] ?? 0) + 1
    const segment = segmentOf(point, clusters)
    sizes[segment] += 1
    placed.r[place] = r
    placed.f[place] = f
    placed.m[place] = m
    placed.segments[place] = 1 + SEGMENTS.indexOf(segment)
  })
  return { rfm: { ...cuts, grid }, segments: { clusters, sizes } }
}

/** Nobody has a place yet. */
function emptyPlaces({ ids }: Population): PlacedCustomers {
  const column = (): Uint8Array<ArrayBuffer> => new Uint8Array(ids.length)
  return {
    ids,
    r: column(),
    f: column(),
    m: column(),
    segments: column(),
    stages: column(),
    active: column(),
  }
}

/** Learns from a population all that placing a single customer takes, and where each one stands by it. */
export async function surveyPopulation(
  population: Population,
  plan: PopulationPlan,
  pace: Pace,
): Promise<{ readonly found: Found; readonly placed: PlacedCustomers }> {
  const placed = emptyPlaces(population)
  const model = fitModel(population, plan)
  await pace(SHARES.future[0])
  const future = await foretellAll(population, model, placed, pace)
  const spread = await spreadAll(population, future, pace)
  const { refundShare } = plan
  const valued = { future, spread, refundShare, placed }
  const { composites, medians, stages } = await valueAll(population, valued, pace)
  const values = Array.from(composites.filter((value) => !Number.isNaN(value)))
  const found = {
    model,
    cycleDays: spread.cycleDays,
    spread: { ...spread.spread, composite: percentilesOf(values) },
    valued: values.length,
    medians,
    stages,
    ...(await placeAll(population, composites, placed, pace)),
  }
  return { found, placed }
}
