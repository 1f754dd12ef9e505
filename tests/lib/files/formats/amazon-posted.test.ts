import { describe, expect, it } from 'vitest'

import { readPosted } from '@/lib/files/formats/amazon-posted'
import { createTimeReader } from '@/lib/files/platform-time'

const parse = createTimeReader('America/Los_Angeles')
const SPAN = { from: Date.parse('2025-06-01T10:00:00Z'), to: Date.parse('2025-06-15T10:00:00Z') }

describe('when a settlement posted something', () => {
  it.each([
    ['2025-06-09T05:23:19+00:00', '2025-06-09T05:23:19Z'],
    ['2025-06-09 05:23:19 UTC', '2025-06-09T05:23:19Z'],
    ['2026-03-02', '2026-03-02T08:00:00Z'],
    ['09/06/25', '2025-06-09T00:00:00Z'],
    ['06/09/25', '2025-06-09T00:00:00Z'],
    ['13/06/2025', '2025-06-13T00:00:00Z'],
    ['09.06.2025 05:23:19 UTC', '2025-06-09T05:23:19Z'],
  ])('%s is %s', (text, instant) => {
    expect(readPosted(text, SPAN, parse)).toBe(Date.parse(instant))
  })
  it.each(['', 'soon', '31/31/25', '40.06.2025'])('%j is no time', (text) => {
    expect(readPosted(text, SPAN, parse)).toBeNull()
  })
  it('is not guessed where days could be months', () => {
    expect(readPosted('09/06/25', null, parse)).toBeNull()
    expect(readPosted('07/08/25', SPAN, parse)).toBeNull()
    expect(readPosted('06/06/25', null, parse)).toBe(Date.parse('2025-06-06T00:00:00Z'))
  })
})
