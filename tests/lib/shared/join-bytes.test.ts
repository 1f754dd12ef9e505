import { describe, expect, it } from 'vitest'

import { joinBytes } from '@/lib/shared/join-bytes'

describe('bytes that are joined', () => {
  it.each([
    ['stand one after the other', [[1, 2], [3]], [1, 2, 3]],
    ['are none where there is nothing to join', [], []],
    ['lose nothing beside empty ones', [[], [1], []], [1]],
  ])('%s', (_fact, parts, whole) => {
    expect(joinBytes(parts.map((part) => Uint8Array.from(part)))).toEqual(Uint8Array.from(whole))
  })
})
