import type { RecordFacts } from '@/lib/customers/record'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import type { PracticeBuyer } from './practice-buyers'

/** How made-up buyers are reached: numbers that no network gives out, addresses of a province that is none. */
export const PRACTICE_REACH: ReadonlyMap<
  string,
  {
    readonly name?: string
    readonly phone?: string
    readonly email?: string
    readonly address?: string
  }
> = new Map([
  [
    '7000000001',
    { name: '样本甲', phone: '19900000001', address: '示例省样本市一号区练习路 1 号' },
  ],
  ['7000000003', { name: '样本丙', address: '示例省样本市三号区灯塔街 3 号' }],
  ['7000000004', { name: '样本丁', phone: '19900000004', email: 'penguin@example.com' }],
  ['7000000011', { name: '样本甲', phone: '19900000001' }],
  ['7000000012', { name: '样本丙', address: '示例省样本市三号区灯塔街 3 号' }],
])

/** Second accounts of practice buyers, who never write in the chat: one by the same phone, one by name and address. */
export const PRACTICE_TWINS: readonly Pick<PracticeBuyer, 'uid' | 'nick' | 'orders' | 'sample'>[] =
  [
    {
      uid: '7000000011',
      nick: '蓝鲸吃面',
      orders: [
        {
          number: '260824-402218830057161',
          title: '蒸锅 28 cm 两层',
          paidMinor: 32_800,
          state: 'received',
          daysAgo: 89,
        },
      ],
      sample: { orders: 2, counted: 2, countedMinor: 41_700 },
    },
    {
      uid: '7000000012',
      nick: '灯塔三号',
      orders: [
        {
          number: '260712-118834407092553',
          title: '油壶 玻璃 500 ml',
          paidMinor: 12_800,
          state: 'received',
          daysAgo: 132,
        },
      ],
      sample: { orders: 1, counted: 1, countedMinor: 12_800 },
    },
  ]

/** One thing that the sample's people wrote down about a practice buyer. */
export interface SampleRecord {
  readonly id: string
  /** The buyer's number. */
  readonly nativeId: string
  readonly facts: RecordFacts
}

/** Who signs what the sample holds. */
const AUTHOR = '示例客服'

/** What is said once. */
const UNDATED_RECORDS: readonly SampleRecord[] = [
  {
    id: 'sample-survey',
    nativeId: '7000000001',
    facts: { kind: 'survey', recommend: 9, service: 4 },
  },
  {
    id: 'sample-review',
    nativeId: '7000000006',
    facts: { kind: 'review', stars: 5 },
  },
  {
    id: 'sample-referral',
    nativeId: '7000000006',
    facts: { kind: 'referral', text: '带来买家“不太甜的豆浆”' },
  },
  {
    id: 'sample-complaint',
    nativeId: '7000000004',
    facts: {
      kind: 'complaint',
      subject: 'logistics',
      text: '锅盖到货有磕碰，补发后说可以了',
      solved: true,
    },
  },
]

/** What is for a day to come; `now` in epoch ms. */
const datedRecords = (now: number): readonly SampleRecord[] => [
  {
    id: 'sample-warning',
    nativeId: '7000000008',
    facts: {
      kind: 'warning',
      reason: 'invoice-blackmail',
      evidence: '两次收货后以专票投诉相要挟，见 11 月 5 日和 11 月 15 日的聊天。',
      author: AUTHOR,
      until: now + 90 * DAY_MS,
    },
  },
  {
    id: 'sample-task',
    nativeId: '7000000001',
    facts: {
      kind: 'task',
      text: '珐琅汤锅用了三周，问问好不好用',
      owner: AUTHOR,
      dueAt: now + 2 * DAY_MS,
      done: false,
    },
  },
  {
    id: 'sample-prospect',
    nativeId: '7000000005',
    facts: {
      kind: 'prospect',
      wanted: '炒锅 32 cm',
      reason: 'price',
      text: '等下次满减再看',
      nextAt: now + 5 * DAY_MS + HOUR_MS,
      done: false,
    },
  },
]

/** What the sample's people wrote down, one of each kind; `now` in epoch ms. */
export const sampleRecords = (now: number): readonly SampleRecord[] => [
  ...datedRecords(now),
  ...UNDATED_RECORDS,
]
