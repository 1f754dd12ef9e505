import type { ShopSurvey } from '@/lib/customers/survey'
import type { Job, JobEnd } from '@/lib/files/work-desk'
import type { PeopleDesk } from '@/lib/files/work-people-desk'
import type { FollowUp, GroupLook } from '@/lib/files/work-people-protocol'

const NOW = Date.parse('2026-11-21T06:32:00Z')

const done = <Value>(value: Value): JobEnd<Value> => ({ how: 'done', value })
/** A job that is done at once. */
export const doneJob = <Value>(value: Value): Job<Value> => ({
  ended: Promise.resolve(done(value)),
  cancel: () => undefined,
})

/** A job that goes on until it is cancelled. */
export function openJob<Value>(): Job<Value> {
  const ends: { resolve?: (end: JobEnd<Value>) => void } = {}
  return {
    ended: new Promise((resolve) => {
      ends.resolve = resolve
    }),
    cancel: () => ends.resolve?.({ how: 'cancelled' }),
  }
}

const GRID = [
  [228, 85, 54, 20, 9],
  [85, 156, 86, 49, 20],
  [46, 81, 112, 111, 46],
  [25, 49, 86, 123, 113],
  [12, 25, 58, 93, 208],
]
const flat = Array.from({ length: 4 }, () => ({ value: 1, id: 'a' }))
const spread = Array.from({ length: 101 }, (_, index) => index)

/** A survey of 1,980 customers, made just now. */
export const makeSurvey = (change: Partial<ShopSurvey> = {}): ShopSurvey => ({
  shopId: 'shop',
  at: NOW - 3_600_000,
  customers: 1_980,
  orders: 5_700,
  seenOrders: 5_980,
  currency: 'CNY',
  windowDays: 365,
  refundShare: 0.05,
  cycleDays: 31,
  rfm: { r: flat, f: flat, m: flat, grid: GRID },
  spread: { orders: spread, spend: spread, current: spread, future: null, composite: spread },
  valued: 1_980,
  medians: { current: 50, future: null, credit: 80, loyalty: 50, growth: 50, capital: null },
  segments: {
    clusters: null,
    sizes: {
      champions: 208,
      loyal: 329,
      promising: 412,
      newcomers: 301,
      fading: 298,
      lost: 432,
    },
  },
  stages: { new: 600, growing: 210, stable: 520, 'at-risk': 98, gone: 552 },
  tiers: { silver: 420, gold: 180, platinum: 60, diamond: 12, none: 1_308 },
  retention: {
    stepDays: 30,
    curve: [1, 0.39, 0.3, 0.26, 0.24, 0.23, 0.225, 0.22, 0.22].map((share, step) => ({
      share,
      customers: 1_126 - step * 80,
    })),
    churnUntilDays: 30,
    stableFromDays: 120,
  },
  model: null,
  ...change,
})

/** A look at two accounts of one shop. */
export const makeLook = (change: Partial<GroupLook> = {}): GroupLook => ({
  accounts: ['t**8', '铁锅炖'].map((nick, index) => ({
    ref: { shopId: 'shop', customerId: `c${index}` },
    platform: 'pinduoduo',
    shopName: '青禾厨具',
    nick,
    orders: 3 + index,
    totals: [{ minor: 60_000, currency: 'CNY' }],
    tier: 'silver',
  })),
  joined: {
    orders: 7,
    totals: [{ minor: 120_000, currency: 'CNY' }],
    tiers: [{ shopId: 'shop', shopName: '青禾厨具', tier: 'gold' }],
  },
  ...change,
})

/** A task that is due today. */
export const makeFollowUp = (change: Partial<FollowUp> = {}): FollowUp => ({
  id: 'record-1',
  account: { shopId: 'shop', customerId: 'c0' },
  platform: 'pinduoduo',
  shopName: '青禾厨具',
  nick: '蓝鲸煮面',
  at: NOW - 86_400_000,
  facts: { kind: 'task', text: 'Send the lid', owner: 'Mei', dueAt: NOW, done: false },
  ...change,
})

/** Answers that change nothing; what is asked is noted. */
export const fakePeople = (calls: (readonly [string, unknown])[]): PeopleDesk => ({
  readFigures: async () => done([makeSurvey()]),
  readShopFigures: async () => done(null),
  survey: (shopId) => {
    calls.push(['survey', shopId])
    return doneJob(makeSurvey({ shopId }))
  },
  readTraffic: async () => done({ visitors: {}, sources: {} }),
  countWeeks: (...asked) => {
    calls.push(['count-weeks', asked.slice(0, 2)])
    return doneJob(null)
  },
  readBooks: async () => done([{ shopId: 'shop', at: NOW, orders: 6_000 }]),
  mineOffers: (shopId) => {
    calls.push(['mine-offers', shopId])
    return doneJob({ shopId, at: NOW, orders: 6_000 })
  },
  previewTiers: (changes) => {
    calls.push(['preview-tiers', changes])
    return doneJob({
      customers: 4_338,
      moved: 212,
      moves: [
        { from: 'silver', to: 'gold', customers: 180 },
        { from: null, to: 'silver', customers: 32 },
      ],
    })
  },
  findDuplicates: () => doneJob({ groups: [], total: 0 }),
  listJoined: async () => done({ groups: [], total: 0 }),
  lookAt: async () => done(makeLook()),
  judge: (links, verdict) => {
    calls.push(['judge', { links, verdict }])
    return doneJob(null)
  },
  listFollowUps: async () => done([]),
  keepFollowUp: async (record) => {
    calls.push(['keep-follow-up', record])
    return done(true)
  },
  listReveals: async () => done([]),
})
