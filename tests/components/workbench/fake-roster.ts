import type { JobEnd } from '@/lib/files/work-desk'
import type { RosterDesk } from '@/lib/files/work-roster-client'
import type { CustomerRow, NamedGroup } from '@/lib/files/work-roster-protocol'

const done = <Value>(value: Value): JobEnd<Value> => ({ how: 'done', value })

/** A customer of a list, told apart by their place in it. */
export const makeRow = (place: number, change: Partial<CustomerRow> = {}): CustomerRow => ({
  ref: { shopId: 'shop', customerId: `c${place}` },
  platform: 'pinduoduo',
  nick: `买家${place}号`,
  tier: 'gold',
  segment: 'loyal',
  stage: 'stable',
  risk: 'low',
  orders: 8,
  spent: 120_000,
  currency: 'CNY',
  recency: 41,
  active: 0.62,
  product: '铸铁锅 26cm',
  ...change,
})

/** A shop of so many customers, of whom a filter means the half; groups are kept as they are told. */
export function fakeRoster(calls: (readonly [string, unknown])[], customers = 4): RosterDesk {
  let groups: NamedGroup[] = []
  let removed: NamedGroup[] = []
  const note = (name: string, about: unknown): void => void calls.push([name, about])
  return {
    readChoices: async () =>
      done({ shops: [{ shopId: 'shop', currency: 'CNY', customers, at: 1 }], tags: ['批发'] }),
    list: async (filter, sort) => {
      note('list-customers', { filter, sort })
      const meant = Object.keys(filter).length === 0 ? customers : customers / 2
      const places = Uint32Array.from({ length: meant }, (_, place) => place)
      return done({ edition: '1', all: customers, places })
    },
    readRows: async (_edition, places) => done(places.map((place) => makeRow(place))),
    listGroups: async () => done(groups),
    keepGroup: async (group) => {
      note('keep-group', group)
      groups = [...groups.filter(({ id }) => id !== group.id), group]
      return done(null)
    },
    removeGroup: async (id) => {
      note('remove-group', id)
      removed = groups.filter((group) => group.id === id)
      groups = groups.filter((group) => group.id !== id)
      return done(null)
    },
    restoreGroup: async (id) => {
      note('restore-group', id)
      groups = [...groups, ...removed]
      return done(null)
    },
  }
}
