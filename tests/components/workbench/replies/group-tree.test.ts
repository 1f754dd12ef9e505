import { describe, expect, it } from 'vitest'

import {
  flatTree,
  groupsFrom,
  groupTree,
  partOfLibrary,
} from '@/components/workbench/replies/group-tree'
import { makeReply } from '@/tests/helpers/make-reply'

const group = (id: string, parentId: string | null, place: number) => ({
  id,
  parentId,
  names: [{ lang: 'en', name: id }],
  place,
})
const groups = [group('b', null, 2), group('a', null, 1), group('a2', 'a', 1), group('a3', 'a2', 1)]
const inGroup = (id: string, groupId: string | null) => ({ ...makeReply({ title: id }), groupId })
const library = { groups, replies: [inGroup('x', 'a3'), inGroup('y', 'a'), inGroup('z', null)] }

describe('the tree of groups', () => {
  it('counts what lies in a group and below it, neighbours in their places', () => {
    const told = flatTree(groupTree(library)).map(({ node, depth }) => [
      node.group.id,
      depth,
      node.count,
    ])
    expect(told).toEqual([
      ['a', 0, 2],
      ['a2', 1, 1],
      ['a3', 2, 1],
      ['b', 0, 0],
    ])
  })
  it('names a group with all below it', () => {
    expect([...groupsFrom('a', groups)].toSorted()).toEqual(['a', 'a2', 'a3'])
  })
  it('cuts out the replies of a group with the groups up to the top', () => {
    const part = partOfLibrary(library, 'a2')
    expect(part.replies.map(({ id }) => id)).toEqual(['x'])
    expect(part.groups.map(({ id }) => id).toSorted()).toEqual(['a', 'a2', 'a3'])
  })
})
