import { describe, expect, it } from 'vitest'

import { sightingSchema } from '@/lib/consoles/sighting'

const SIGHTING = {
  contextId: '00000000-0000-4000-8000-000000000000',
  platform: 'amazon',
  page: 'order-list',
  observedAt: 1,
  orders: [],
  cases: [],
  messageCount: 0,
  hasComposer: false,
  fields: [],
}

describe('a sighting', () => {
  it.each([['Europe/Berlin'], ['UTC'], [undefined]])('may name the zone %s', (zone) => {
    expect(sightingSchema.safeParse({ ...SIGHTING, zone }).success).toBe(true)
  })

  it.each([['Nowhere/Land'], [''], ['x'.repeat(100)]])('refuses the zone %j', (zone) => {
    expect(sightingSchema.safeParse({ ...SIGHTING, zone }).success).toBe(false)
  })
})
