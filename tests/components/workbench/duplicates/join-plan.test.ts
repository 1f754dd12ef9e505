import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { accountKey, chain, shopsOf, takeOut } from '@/components/workbench/duplicates/join-plan'
import type { AccountLink } from '@/lib/files/work-people-protocol'

const ref = (customerId: string, shopId = 'shop') => ({ shopId, customerId })
const link = (a: string, b: string): AccountLink => ({ a: ref(a), b: ref(b), reasons: ['phone'] })

/** Names of the accounts that hang together with the first one. */
function reachable(first: string, links: readonly AccountLink[]): string[] {
  const found = new Set([first])
  for (const name of found)
    for (const { a, b } of links) {
      if (a.customerId === name) found.add(b.customerId)
      if (b.customerId === name) found.add(a.customerId)
    }
  return [...found].toSorted()
}

describe('a chain of joins', () => {
  it('makes one person of all accounts with one join less than there are accounts', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(names, (all) => {
        const links = chain(
          all.map((name) => ref(name)),
          [],
        )
        expect(links).toHaveLength(all.length - 1)
        expect(reachable(all[0] ?? '', links)).toEqual(all.toSorted())
      }),
    )
  })
  it('keeps what two neighbours have in common, whichever was named first', () => {
    expect(chain([ref('a'), ref('b'), ref('c')], [link('b', 'a')])).toEqual([
      { a: ref('a'), b: ref('b'), reasons: ['phone'] },
      { a: ref('b'), b: ref('c'), reasons: [] },
    ])
  })
})

describe('taking an account out', () => {
  it('leaves the others one person, also when it had held them together', () => {
    const links = [link('a', 'hub'), link('hub', 'b'), link('c', 'hub')]
    const accounts = ['a', 'b', 'c', 'hub'].map((name) => ref(name))
    const { withdrawn, joined } = takeOut({ accounts, links, strong: true }, ref('hub'))
    expect(withdrawn).toEqual(links)
    expect(reachable('a', joined)).toEqual(['a', 'b', 'c'])
  })
  it('joins nobody anew where it hung on one other account', () => {
    const links = [link('a', 'b'), link('b', 'c')]
    const accounts = ['a', 'b', 'c'].map((name) => ref(name))
    expect(takeOut({ accounts, links, strong: true }, ref('c'))).toEqual({
      withdrawn: [link('b', 'c')],
      joined: [],
    })
  })
  it('tells accounts of one number in two shops apart', () => {
    expect(accountKey(ref('a', 'one'))).not.toBe(accountKey(ref('a', 'two')))
  })
})

it('names each shop once', () => {
  const links = [{ a: ref('a', 'one'), b: ref('b', 'two'), reasons: [] }, link('a', 'b')]
  expect(shopsOf(links)).toEqual(['one', 'two', 'shop'])
})
