import { describe, expect, it } from 'vitest'

import { fingerprintOf } from '@/lib/files/fingerprint'

const MIB = 1024 * 1024
const print = (bytes: Uint8Array<ArrayBuffer>) => fingerprintOf(new Blob([bytes]), crypto.subtle)

describe('a fingerprint', () => {
  it('is the same for the same bytes, and another for any other', async () => {
    const bytes = new Uint8Array(2 * MIB + 7).fill(9)
    const same = await print(bytes.slice())
    expect(await print(bytes)).toBe(same)
    for (const at of [0, MIB - 1, MIB, 2 * MIB + 6])
      expect(await print(bytes.with(at, 8))).not.toBe(same)
    expect(await print(bytes.slice(1))).not.toBe(same)
  })
  it('is short enough to be kept', async () => {
    expect((await print(new Uint8Array(0))).length).toBeLessThanOrEqual(100)
    expect((await print(new Uint8Array(MIB))).length).toBeLessThanOrEqual(100)
  })
})
