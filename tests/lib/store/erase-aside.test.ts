import { describe, expect, it } from 'vitest'

import { createDeviceRows } from '@/lib/store/device-rows'
import { countAside, eraseAside } from '@/lib/store/erase-aside'
import { createMention } from '@/lib/vault/erasure'
import { freshName } from '@/tests/fixtures/store/open-store'

const ANNA = { shopId: 'shop', customerId: 'customer-of-anna' }
const isAnna = createMention(['anna', '13800138000'])
const aside = (row: unknown) => ({ table: 'notes', row, why: 'text: too long', at: 1 })

describe('rows that were set aside', () => {
  it('go with the person whom they are about, and no others', async () => {
    const device = createDeviceRows(freshName())
    const kept = [aside({ customerId: 'customer-of-ben', text: 'likes blue' }), aside(null)]
    await device.setAside([
      aside({ customerId: ANNA.customerId, text: 'likes red' }),
      ...kept,
      aside({ deep: { cells: ['calls from 138 0013 8000'] } }),
      aside({ id: `${ANNA.customerId}|1` }),
    ])
    expect(await countAside(device, [ANNA], isAnna)).toBe(3)
    await eraseAside(device, [ANNA], isAnna)
    expect((await device.listAside()).map(({ row }) => row)).toEqual(kept.map(({ row }) => row))
  })
})
