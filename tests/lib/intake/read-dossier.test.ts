import { describe, expect, it } from 'vitest'

import { dossierSchema } from '@/lib/intake/dossier'
import { findPersons } from '@/lib/intake/find-person'
import { readDossier } from '@/lib/intake/read-dossier'
import {
  CLAIMED_ORDER,
  fillWithPerson,
  FIRST_ORDER,
  MARKED,
  OTHER,
} from '@/tests/fixtures/store/marked-person'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

describe('the file of one person', () => {
  it('holds every word that is kept of them, with where it came from, and none of others', async () => {
    const store = await openTestStore()
    const { account } = await fillWithPerson(store)
    const dossier = await readDossier(store, [account], NOON)
    expect(dossierSchema.parse(dossier)).toEqual(dossier)
    const text = JSON.stringify(dossier)
    for (const word of [...Object.values(MARKED), 'marked note', 'marked tag', 'marked complaint'])
      expect(text).toContain(word)
    expect(text).not.toContain(OTHER.phone)
    expect(text).not.toContain(account.customerId)
    expect(dossier.orders.map(({ number, ownerBy }) => [number, ownerBy])).toEqual([
      [FIRST_ORDER, 'export'],
      [CLAIMED_ORDER, 'agent'],
    ])
    expect(dossier.orders[0]?.sources).toEqual([
      { source: 'file', observedAt: new Date(NOON).toISOString() },
    ])
    expect(dossier.cases).toHaveLength(1)
    expect([dossier.replies, dossier.offers, dossier.reveals].map(({ length }) => length)).toEqual([
      1, 1, 1,
    ])
  })

  it('is empty once they are erased', async () => {
    const store = await openTestStore()
    const { account } = await fillWithPerson(store)
    await store.erasures.erase([account])
    const { accounts, ...rest } = await readDossier(store, [account], NOON)
    expect(accounts).toMatchObject([{ nick: null, contact: [], tags: [] }])
    for (const part of [rest.orders, rest.notes, rest.records, rest.reveals])
      expect(part).toEqual([])
  })
})

describe('a person', () => {
  it.each([
    ['nick', MARKED.nick],
    ['order number', CLAIMED_ORDER],
    ['phone number', '+86 138-0013-8000'],
    ['e-mail address', ' JING@example.com'],
  ])('is found by %s', async (_by, query) => {
    const store = await openTestStore()
    const { account } = await fillWithPerson(store)
    expect(await findPersons(store, query)).toEqual([[account]])
  })

  it('comes with the accounts that people joined, once', async () => {
    const store = await openTestStore()
    const { account, other } = await fillWithPerson(store)
    await store.joins.judge({ a: account, b: other, verdict: 'same', reasons: [] })
    expect(await findPersons(store, MARKED.nick)).toEqual([[account, other]])
  })

  it('is not found by nothing', async () => {
    const store = await openTestStore()
    await fillWithPerson(store)
    expect(await findPersons(store, '  ')).toEqual([])
    expect(await findPersons(store, 'nobody')).toEqual([])
  })
})
