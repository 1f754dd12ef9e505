import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { overlayStarter, type KeptLibrary, type Library } from '@/lib/replies/library'
import { makeGroup, makeReply } from '@/tests/fixtures/replies/make-reply'

const STARTER: Library = {
  groups: [makeGroup('care'), makeGroup('festival', 'care')],
  replies: [makeReply('hello'), makeReply('new-year', { groupId: 'festival' })],
}
const kept = (more: Partial<KeptLibrary>): KeptLibrary => ({
  revision: 1,
  replies: [],
  removed: [],
  groups: [],
  removedGroups: [],
  uses: [],
  ...more,
})

describe('the library', () => {
  it('is what it starts with until somebody keeps something', () => {
    expect(overlayStarter(STARTER, null)).toBe(STARTER)
    expect(overlayStarter(STARTER, kept({}))).toEqual(STARTER)
  })

  it('lets a changed reply stand where the starter one stood, and puts new ones behind', () => {
    const changed = makeReply('hello', { shortcut: 'hi' })
    const { replies } = overlayStarter(STARTER, kept({ replies: [makeReply('own'), changed] }))
    expect(replies.map(({ id }) => id)).toEqual(['hello', 'new-year', 'own'])
    expect(replies[0]).toEqual(changed)
  })

  it('leaves out what was taken out', () => {
    const { replies } = overlayStarter(STARTER, kept({ removed: ['hello'] }))
    expect(replies.map(({ id }) => id)).toEqual(['new-year'])
  })

  it.each([
    { removedGroups: ['festival'], groupId: 'care' },
    { removedGroups: ['festival', 'care'], groupId: null },
    { removedGroups: ['care'], groupId: 'festival' },
  ])('moves replies up when $removedGroups go', ({ removedGroups, groupId }) => {
    const { replies } = overlayStarter(STARTER, kept({ removedGroups }))
    expect(replies.find(({ id }) => id === 'new-year')?.groupId).toBe(groupId)
  })

  it('moves a group up when the one above goes', () => {
    const { groups } = overlayStarter(STARTER, kept({ removedGroups: ['care'] }))
    expect(groups).toMatchObject([{ id: 'festival', parentId: null }])
  })

  it('leads up from every reply and group to the top, whatever devices made of the groups', () => {
    const ids = ['care', 'festival', 'a', 'b', 'c']
    const name = fc.constantFrom(...ids)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.option(name)), { selector: ([id]) => id }),
        fc.subarray(ids),
        fc.option(name),
        (pairs, removedGroups, groupId) => {
          const library = overlayStarter(
            STARTER,
            kept({
              groups: pairs.map(([id, parentId]) => makeGroup(id, parentId)),
              replies: [makeReply('own', { groupId })],
              removedGroups,
            }),
          )
          const above = new Map(library.groups.map(({ id, parentId }) => [id, parentId]))
          for (const start of [...library.replies.map((reply) => reply.groupId), ...above.keys()]) {
            let at: string | null | undefined = start
            for (let steps = 0; at !== null && steps <= ids.length; steps += 1)
              at = at === undefined ? undefined : above.get(at)
            expect(at).toBeNull()
          }
        },
      ),
    )
  })
})
