import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CustomerRef } from '@/lib/customers/identity'
import type { MatchPair } from '@/lib/store/matches'
import { refKey } from '@/lib/store/persons'
import type { Contact } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const ADDRESS = '上海市静安区南京西路 1266 号'
const job = () => ({ watch: () => undefined, signal: new AbortController().signal })

/** What a file tells of a customer; `fold` or not, it is found alike. */
const contactOf = (
  nick: string,
  details: Partial<Record<'name' | 'phone' | 'email' | 'address', string>>,
  seenAt = 1,
): Contact => {
  const contact: Contact = { nativeId: nick, nick, seenAt }
  for (const field of ['name', 'phone', 'email', 'address'] as const) {
    const value = details[field]
    if (value !== undefined) contact[field] = { value, seenAt }
  }
  return contact
}

async function addShop(store: Store, nativeId: string): Promise<string> {
  const id = await store.ids.shop('shopify', nativeId)
  await store.shops.note({ id, platform: 'shopify', nativeId, name: null })
  return id
}

async function importContacts(
  store: Store,
  shopId: string,
  contacts: readonly Contact[],
): Promise<void> {
  const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
  await arrival.write(
    contacts.map((contact) => ({
      order: { number: `${contact.nick}-${contact.seenAt}`, seen: [], buyer: contact.nick },
      contact,
    })),
  )
  await arrival.finish()
}

const name = ({ a, b }: MatchPair): string => `${refKey(a)} ${refKey(b)}`

const LAID: readonly (readonly [string, number])[] = [
  ['among the customers that are there', 2_000],
  ['beside them', 0],
]

describe.each(LAID)('matches of contacts that a file laid %s', (_where, foldEntries) => {
  const openShops = async () => {
    const store = await openTestStore({ foldEntries })
    const [here, there] = [await addShop(store, 'here'), await addShop(store, 'there')]
    const anna: CustomerRef = { shopId: here, customerId: 'anna' }
    const match = (customerId: string, ...reasons: string[]) => ({
      ref: { shopId: there, customerId },
      reasons,
    })
    return { store, here, there, anna, match }
  }

  it('are found by phone, e-mail and name with address, in every shop, with the reasons', async () => {
    const { store, here, there, anna, match } = await openShops()
    await importContacts(store, here, [
      contactOf('anna', {
        name: '张*',
        phone: '138 0013 8000',
        email: 'Anna@x.example',
        address: ADDRESS,
      }),
      contactOf('zoe', { phone: '13900139000' }),
    ])
    await importContacts(store, there, [
      contactOf('bert', { phone: '+86-13800138000' }),
      contactOf('cleo', { name: '张**', address: ADDRESS, email: 'anna@x.example' }),
      contactOf('dora', { name: '李*', address: ADDRESS, phone: '138****8000' }),
    ])
    expect(await store.matches.of(anna)).toEqual(
      [match('bert', 'phone'), match('cleo', 'email', 'name-address')].toSorted((a, b) =>
        refKey(a.ref) < refKey(b.ref) ? -1 : 1,
      ),
    )
    expect(await store.matches.of({ ...anna, customerId: 'zoe' })).toEqual([])
    expect(await store.matches.of({ ...anna, customerId: 'nobody' })).toEqual([])
  })

  it('follow the number that a customer has now', async () => {
    const { store, here, there, anna, match } = await openShops()
    await importContacts(store, here, [contactOf('anna', { phone: '13800138000' })])
    await importContacts(store, there, [contactOf('bert', { phone: '13800138000' })])
    await importContacts(store, there, [contactOf('bert', { phone: '13900139000' }, 2)])
    expect(await store.matches.of(anna)).toEqual([])
    await importContacts(store, here, [contactOf('anna', { phone: '13900139000' }, 2)])
    expect(await store.matches.of(anna)).toEqual([match('bert', 'phone')])
  })

  it.each([
    [5, 4],
    [6, 0],
    [200, 0],
  ])('of a number that %i accounts share are %i', async (accounts, found) => {
    const { store, there } = await openShops()
    const shared = Array.from({ length: accounts }, (_, index) =>
      contactOf(`c${index}`, { phone: '13800138000' }),
    )
    await importContacts(store, there, shared)
    const matches = await store.matches.of({ shopId: there, customerId: 'c0' })
    expect(matches).toHaveLength(found)
    expect(await store.matches.scan(job())).toHaveLength((found * accounts) / 2)
  })

  it('are not proposed again once people have judged them, and are when that is taken back', async () => {
    const { store, here, there, anna } = await openShops()
    await importContacts(store, here, [contactOf('anna', { phone: '13800138000' })])
    await importContacts(store, there, [contactOf('bert', { phone: '13800138000' })])
    const bert: CustomerRef = { shopId: there, customerId: 'bert' }
    for (const verdict of ['same', 'different'] as const) {
      await store.joins.judge({ a: anna, b: bert, verdict, reasons: [] })
      expect([await store.matches.of(anna), await store.matches.scan(job())]).toEqual([[], []])
    }
    await store.joins.withdraw(bert, anna)
    expect(await store.matches.of(anna)).toHaveLength(1)
    expect(await store.matches.scan(job())).toHaveLength(1)
  })

  it('go with the shop', async () => {
    const { store, here, there, anna } = await openShops()
    await importContacts(store, here, [contactOf('anna', { phone: '13800138000' })])
    await importContacts(store, there, [contactOf('bert', { phone: '13800138000' })])
    await store.removeShop(there, () => undefined)
    expect(await store.matches.of(anna)).toEqual([])
  })

  it('are in the whole store those of every account', async () => {
    const details = fc.record(
      {
        name: fc.constantFrom('张三', '李*'),
        phone: fc.constantFrom('13800138000', '13900139000', '138****8000'),
        email: fc.constantFrom('a@x.example', 'b@x.example'),
        address: fc.constantFrom(ADDRESS, '北京市朝阳区建国路 88 号'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(details, { minLength: 2, maxLength: 7 }), async (people) => {
        const { store, here, there } = await openShops()
        const contacts = people.map((each, index) => contactOf(`c${index}`, each))
        await importContacts(store, here, contacts.slice(0, 3))
        await importContacts(store, there, contacts.slice(3))
        const pairs: MatchPair[] = []
        for (const [index, { nick }] of contacts.entries()) {
          const a = { shopId: index < 3 ? here : there, customerId: nick }
          for (const { ref: b, reasons } of await store.matches.of(a))
            if (refKey(a) < refKey(b)) pairs.push({ a, b, reasons })
        }
        expect(await store.matches.scan(job())).toEqual(
          pairs.toSorted((x, y) => (name(x) < name(y) ? -1 : 1)),
        )
        store.close()
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

describe('the search of the whole store', () => {
  it('tells how far it has come and stops when it is not wanted any more', async () => {
    const store = await openTestStore()
    for (const nativeId of ['here', 'there']) await addShop(store, nativeId)
    const shares: number[] = []
    await store.matches.scan({ ...job(), watch: (share) => shares.push(share) })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    const stop = new AbortController()
    const half = { signal: stop.signal, watch: (share: number) => share > 0.5 && stop.abort() }
    await expect(store.matches.scan(half)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
