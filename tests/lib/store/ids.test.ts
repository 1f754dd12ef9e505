import { describe, expect, it } from 'vitest'

import { createIds } from '@/lib/store/ids'

describe('ids', () => {
  it('are the same on every device', async () => {
    const [here, there] = [createIds(), createIds()]
    expect(await here.customer('pinduoduo', 's', 'b')).toBe(
      await there.customer('pinduoduo', 's', 'b'),
    )
  })

  it('never change: rows of every database are named by them', async () => {
    const ids = createIds()
    expect(await ids.shop('pinduoduo', '900100200')).toBe('5dMAgcctI5RMKCnttydn7g')
  })

  it('of many customers of a shop are those of each', async () => {
    const ids = createIds()
    const idOf = ids.customersOf('pinduoduo', 's')
    for (const buyer of ['a', '买家', ''])
      expect(idOf(buyer)).toBe(await ids.customer('pinduoduo', 's', buyer))
  })

  it('tell kinds and parts apart', async () => {
    const ids = createIds()
    const made = await Promise.all([
      ids.shop('pinduoduo', 'a'),
      ids.customer('pinduoduo', 'a', 'b'),
      ids.case('pinduoduo', 'a', 'b'),
      ids.customer('pinduoduo', 'a|b', ''),
      ids.customer('pinduoduo', 'ab', ''),
      ids.customer('pinduoduo', '', 'ab'),
    ])
    expect(new Set(made).size).toBe(made.length)
    for (const id of made) expect(id).toMatch(/^[\w-]{22}$/)
  })
})
