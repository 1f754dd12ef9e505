import type { JobEnd } from '@/lib/files/work-desk'
import type { PersonsDesk } from '@/lib/files/work-persons-client'
import type { FoundPerson } from '@/lib/files/work-persons-protocol'
import type { Dossier } from '@/lib/intake/dossier'
import { NO_COUNTS, type ErasureProof } from '@/lib/vault/erasure'
import { NOTHING_PURGED } from '@/lib/vault/retention'

const done = <Value>(value: Value): Promise<JobEnd<Value>> =>
  Promise.resolve({ how: 'done', value })

export const PERSON: FoundPerson = [
  {
    account: { shopId: 'shop', customerId: 'anna' },
    platform: 'pinduoduo',
    shopName: '青禾厨具',
    nick: '江南小鱼儿',
    orders: 3,
  },
  {
    account: { shopId: 'other', customerId: 'anna2' },
    platform: 'taobao',
    shopName: '别家',
    nick: 'xiaoyu',
    orders: 1,
  },
]

export const PROOF: ErasureProof = {
  id: '6f1c1b1e-6d0a-4a53-9d5b-0c8f4a7e2b11',
  why: 'request',
  at: Date.parse('2026-05-30T04:00:00Z'),
  doneAt: Date.parse('2026-05-30T04:00:01Z'),
  found: { ...NO_COUNTS, contacts: 1, notes: 2, orders: 3 },
  left: 0,
  hashes: ['Vx0WJcI3mL5zq7bT1nYaRg'],
}

export const DOSSIER: Dossier = {
  format: 'tillside-person',
  formatVersion: 1,
  madeAt: '2026-06-01T04:00:00.000Z',
  accounts: [
    {
      platform: 'pinduoduo',
      shop: '青禾厨具',
      nativeId: '42',
      nick: { value: '江南小鱼儿', toldAt: '2026-05-01T04:00:00.000Z' },
      formerNicks: [],
      contact: [{ field: 'phone', value: '13800138000', toldAt: '2026-05-01T04:00:00.000Z' }],
      platformTier: null,
      tags: ['vip'],
    },
  ],
  orders: [
    {
      platform: 'pinduoduo',
      shop: '青禾厨具',
      number: '260501-1',
      placedAt: '2026-05-01T04:00:00.000Z',
      state: 'received',
      title: '铸铁锅',
      pieces: 1,
      paid: { minor: 19900, currency: 'CNY' },
      refunded: null,
      ownerBy: 'export',
      sources: [{ source: 'file', observedAt: '2026-05-02T04:00:00.000Z' }],
    },
  ],
  cases: [],
  notes: [],
  records: [],
  joins: [],
  replies: [],
  offers: [],
  reveals: [],
}

/** Persons as a worker tells of them that knows one. */
export const fakePersons = (change: Partial<PersonsDesk> = {}): PersonsDesk => ({
  find: () => done([PERSON]),
  giveOut: () => done(DOSSIER),
  count: () => done(PROOF.found),
  erase: () => ({ ended: done({ how: 'erased', proof: PROOF }), cancel: () => undefined }),
  proofs: () => done([]),
  foreseePurge: () => done(NOTHING_PURGED),
  clockHeld: () => done(null),
  trustClock: () => done(null),
  purge: () => done(NOTHING_PURGED),
  ...change,
})
