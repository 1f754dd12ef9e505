import { describe, expect, it } from 'vitest'

import { createIds } from '@/lib/store/ids'

describe('ids', () => {
  it('are the same on every device', async () => {
    const [here, there] = await Promise.all([createIds(crypto.subtle), createIds(crypto.subtle)])
    expect(await here.customer('pinduoduo', 's', 'b')).toBe(
      await there.customer('pinduoduo', 's', 'b'),
    )
  })

  it('never change: rows of every database are named by them', async () => {
    const ids = await createIds(crypto.subtle)
    expect(await ids.shop('pinduoduo', '900100200')).toBe('5dMAgcctI5RMKCnttydn7g')
  })

  it('tell kinds and parts apart', async () => {
    const ids = await createIds(crypto.subtle)
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
