import { describe, expect, it } from 'vitest'

import { SEGMENTS, type Quintile, type SegmentId } from '@/lib/customers/scores'
import {
  featuresOf,
  findClusters,
  segmentByQuintiles,
  segmentOf,
  viewSegment,
  type SegmentPoint,
} from '@/lib/customers/segment'

const quintiles: readonly Quintile[] = [1, 2, 3, 4, 5]
/** One customer in each of the 125 cells, whose figures fit it. */
const everyCell: readonly SegmentPoint[] = quintiles.flatMap((r) =>
  quintiles.flatMap((f) =>
    quintiles.map((m) => ({
      quintiles: { r, f, m },
      features: [6 - r, f, m, 10 * (r + f + m)],
    })),
  ),
)

describe('a segment by quintiles', () => {
  it.each<[Quintile, Quintile, Quintile, SegmentId]>([
    [5, 5, 5, 'champions'],
    [4, 4, 4, 'champions'],
    [3, 5, 5, 'loyal'],
    [5, 3, 3, 'loyal'],
    [5, 2, 2, 'promising'],
    [5, 1, 1, 'newcomers'],
    [3, 1, 3, 'newcomers'],
    [2, 3, 3, 'fading'],
    [1, 5, 5, 'fading'],
    [2, 2, 2, 'lost'],
    [1, 1, 1, 'lost'],
  ])('of %s%s%s is %s', (r, f, m, segment) => {
    expect(segmentByQuintiles({ r, f, m })).toBe(segment)
  })
})

describe('features', () => {
  it('are logarithms of the long-tailed figures, and the value as it is', () => {
    expect(featuresOf({ recencyDays: 0, orders: 1, spend: 0 }, 60)).toEqual([0, Math.log(2), 0, 60])
  })

  it('take an amount below nothing as nothing', () => {
    expect(featuresOf({ recencyDays: 1, orders: 1, spend: -5 }, null)[2]).toBe(0)
  })

  it('are unknown with the figures', () => {
    expect(featuresOf({ recencyDays: null, orders: 1, spend: 5 }, 60)).toEqual([
      null,
      null,
      null,
      60,
    ])
  })
})

const worth = (centre: readonly number[] | undefined) => (centre?.[1] ?? NaN) + (centre?.[2] ?? NaN)

describe('clusters', () => {
  const clusters = findClusters(everyCell)

  it('carry the six names once each, by the order of their centres', () => {
    expect(clusters?.centres.map(({ id }) => id)).toEqual(SEGMENTS)
    const [champions, loyal, promising, newcomers, fading, lost] =
      clusters?.centres.map(({ centre }) => centre) ?? []
    expect(worth(champions)).toBeGreaterThan(worth(loyal))
    expect(worth(loyal)).toBeGreaterThan(worth(promising))
    expect(worth(promising)).toBeGreaterThan(worth(newcomers))
    expect(worth(fading)).toBeGreaterThan(worth(lost))
    for (const centre of [champions, loyal, promising, newcomers])
      expect(centre?.[0]).toBeLessThanOrEqual(Math.min(fading?.[0] ?? NaN, lost?.[0] ?? NaN))
  })

  it('are the same every time', () => {
    expect(findClusters(everyCell)).toEqual(clusters)
  })

  it.each([
    ['few customers', everyCell.slice(0, 59)],
    [
      'customers of one kind',
      everyCell
        .filter(({ quintiles: { r } }) => r < 3)
        .concat(everyCell.filter(({ quintiles: { r } }) => r < 3)),
    ],
  ])('are not made of %s', (_what, points) => {
    expect(findClusters(points)).toBeNull()
  })

  it('keep whoever has an unknown value at the mean of it', () => {
    const [best] = everyCell.slice(-1)
    const unvalued = {
      ...best,
      quintiles: { r: 5, f: 5, m: 5 },
      features: [1, 5, 5, null],
    } as const
    expect(segmentOf(unvalued, clusters)).toBe('champions')
  })

  it('give way to the quintiles where there are none', () => {
    expect(segmentOf({ quintiles: { r: 1, f: 1, m: 1 }, features: [] }, null)).toBe('lost')
  })
})

describe('the segment on a card', () => {
  const sizes = { champions: 1, loyal: 2, promising: 3, newcomers: 4, fading: 5, lost: 6 }
  const point: SegmentPoint = { quintiles: { r: 1, f: 1, m: 1 }, features: [] }

  it('says how many share it', () => {
    expect(viewSegment(point, { segments: { clusters: null, sizes }, customers: 21 })).toEqual({
      id: 'lost',
      customers: 6,
      of: 21,
    })
  })

  it('is unknown where the shop or the customer has none', () => {
    expect(viewSegment(point, { segments: null, customers: 21 })).toBeNull()
    expect(viewSegment(null, { segments: { clusters: null, sizes }, customers: 21 })).toBeNull()
  })
})
