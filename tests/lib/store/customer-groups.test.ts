import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import { openTestStore } from '../../fixtures/store/open-store'

const GOLD = { id: 'a', name: 'Gold', filter: { tiers: ['gold'] } } as const
const SILENT = { id: 'b', name: 'Silent', filter: { recency: { least: 60 } } } as const
const group = ({ filter, ...named }: typeof GOLD | typeof SILENT) => ({
  ...named,
  filter: 'tiers' in filter ? { tiers: [...filter.tiers] } : filter,
})

describe('groups that owners named', () => {
  it('stand in the order in which they were made', async () => {
    let now = 1_000
    const { customerGroups } = await openTestStore({ clock: () => (now += 1) })
    await customerGroups.keep(group(SILENT))
    await customerGroups.keep(group(GOLD))
    await customerGroups.keep({ ...group(SILENT), name: 'Quiet' })
    expect((await customerGroups.list()).map(({ name }) => name)).toEqual(['Quiet', 'Gold'])
  })

  it('stay out once they were taken out, until somebody brings them back', async () => {
    const { customerGroups } = await openTestStore()
    await customerGroups.keep(group(GOLD))
    await customerGroups.remove('a')
    await customerGroups.keep(group(GOLD))
    expect(await customerGroups.list()).toEqual([])
    await customerGroups.restore('a')
    expect(await customerGroups.list()).toEqual([group(GOLD)])
  })

  it('are not made by taking out or bringing back one that never was', async () => {
    const { customerGroups } = await openTestStore()
    await customerGroups.remove('nobody')
    await customerGroups.restore('nobody')
    expect(await customerGroups.list()).toEqual([])
  })
})
