import { describe, expect, it } from 'vitest'

import {
  filterReplies,
  gapsOf,
  isNarrowed,
  NO_FILTER,
} from '@/components/workbench/replies/library-filters'
import { makeReply } from '@/tests/helpers/make-reply'

const everywhere = makeReply({ id: 'all', title: 'All', lang: 'en' })
const amazon = {
  ...makeReply({ id: 'amazon', title: 'Amazon', stage: 'care' }),
  scope: { platforms: ['amazon' as const], shopIds: [] },
}
const mine = {
  ...makeReply({ id: 'mine', title: 'Mine' }),
  audience: 'private' as const,
  scope: { platforms: [], shopIds: ['s1'] },
}
const library = { replies: [everywhere, amazon, mine], groups: [] }

describe('what narrows the library', () => {
  it.each([
    [{}, ['all', 'amazon', 'mine']],
    [{ stage: 'care' as const }, ['amazon']],
    [{ platform: 'amazon' as const }, ['all', 'amazon', 'mine']],
    [{ platform: 'pinduoduo' as const }, ['all', 'mine']],
    [{ shopId: 's2' }, ['all', 'amazon']],
    [{ without: 'en' }, ['amazon', 'mine']],
    [{ audience: 'private' as const }, ['mine']],
    [{ contradicts: true }, ['amazon']],
    [{ groupId: 'g' }, []],
  ])('leaves for %j only %j', (some, ids) => {
    const found = filterReplies(library, { ...NO_FILTER, ...some }, ({ id }) => id === 'amazon')
    expect(found.map(({ id }) => id)).toEqual(ids)
  })
  it('is more than a group', () => {
    expect(isNarrowed({ ...NO_FILTER, groupId: 'g' })).toBe(false)
    expect(isNarrowed({ ...NO_FILTER, contradicts: true })).toBe(true)
  })
  it('names the languages that a reply lacks', () => {
    expect(gapsOf(everywhere, ['en', 'zh-CN'])).toEqual(['zh-CN'])
  })
})
