import { describe, expect, it } from 'vitest'

import { sumSources } from '@/lib/figures/sources'

describe('the ways to new customers', () => {
  it('are added up, with the cost of each new customer and of all', () => {
    const { ways, all, untold } = sumSources(
      {
        advertising: { customers: 20, costMinor: 100_000 },
        recommended: { customers: 10, costMinor: 0 },
        agents: { customers: 5, costMinor: null },
      },
      50,
    )
    expect(ways.map(({ way, each }) => [way, each])).toEqual([
      ['recommended', 0],
      ['advertising', 5_000],
      ['sales', null],
      ['agents', null],
    ])
    expect(all).toEqual({ customers: 35, costMinor: 100_000, each: 100_000 / 30 })
    expect(untold).toBe(15)
  })

  it('tell nothing where nothing was typed in', () => {
    const { all, untold } = sumSources({}, 7)
    expect(all).toEqual({ customers: null, costMinor: null, each: null })
    expect(untold).toBe(7)
  })

  it('do not say of how many nobody told where more came than bought', () => {
    expect(sumSources({ sales: { customers: 9, costMinor: null } }, 7).untold).toBeNull()
  })
})
