import { expect, it } from 'vitest'

import { tierCountsAfter } from '@/components/workbench/start/tier-counts'

it('moves customers between tiers and loses none', () => {
  const now = { silver: 10, gold: 4, platinum: 1, diamond: 0, none: 85 }
  const after = tierCountsAfter(now, {
    moves: [
      { from: null, to: 'silver', customers: 20 },
      { from: 'silver', to: 'gold', customers: 3 },
      { from: 'platinum', to: null, customers: 1 },
    ],
  })
  expect(after).toEqual({ silver: 27, gold: 7, platinum: 0, diamond: 0, none: 66 })
})
