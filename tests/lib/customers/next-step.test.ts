import { describe, expect, it } from 'vitest'

import { nextStep, type StepParts } from '@/lib/customers/next-step'
import type { CustomerRecord, RecordFacts } from '@/lib/customers/record'
import type { NextStep, WarningView } from '@/lib/customers/scores'
import { DAY_MS } from '@/lib/shared/time'
import { NOW, orderOf } from '@/tests/helpers/shop-orders'

const record = (facts: RecordFacts): CustomerRecord => ({ id: facts.kind, at: NOW, facts })
const task = (days: number, done = false) =>
  record({ kind: 'task', text: `in ${days}`, owner: '', dueAt: NOW + days * DAY_MS, done })
const prospect = (days: number, done = false) =>
  record({
    kind: 'prospect',
    wanted: 'wok',
    reason: 'stock',
    text: '',
    nextAt: NOW + days * DAY_MS,
    done,
  })
const complaint = (solved: boolean) =>
  record({ kind: 'complaint', subject: 'product', text: 'dented', solved })
const gone = { stage: 'gone', cycleDays: 30, cycleOf: 'customer', overdueDays: 40 } as const
const gap = { tier: 'gold', missing: { minor: 1, currency: 'CNY' }, missingOrders: 1 } as const

const warning: WarningView = {
  id: 'w',
  reason: 'abuse',
  evidence: 'the chat of last week',
  author: 'somebody',
  at: NOW,
  until: NOW + 1,
}

const stepOf = (parts: Partial<StepParts>): NextStep =>
  nextStep({
    orders: [],
    hasOpenCase: false,
    records: [],
    risk: { level: 'low', warnings: [] },
    lifecycle: { stage: 'stable', cycleDays: 30, cycleOf: 'customer', overdueDays: 0 },
    tier: { next: null, progress: 1 },
    bought: 3,
    now: NOW,
    ...parts,
  })

describe('the next step', () => {
  const everything: StepParts = {
    orders: [orderOf('due', 1, { state: 'unpaid' }), orderOf('here', 5, { title: 'pan' })],
    hasOpenCase: true,
    records: [complaint(false), task(0), prospect(0)],
    risk: { level: 'low', warnings: [] },
    lifecycle: gone,
    tier: { next: gap, progress: 0.9 },
    bought: 0,
    now: NOW,
  }

  it.each<[string, Partial<StepParts>, NextStep]>([
    ['a case', {}, { kind: 'clock' }],
    [
      'a warning',
      { hasOpenCase: false, risk: { level: 'high', warnings: [warning] } },
      { kind: 'warning' },
    ],
    ['a complaint', { hasOpenCase: false }, { kind: 'complaint' }],
    [
      'a task',
      { hasOpenCase: false, records: [task(0), prospect(0)] },
      { kind: 'task', text: 'in 0', dueAt: NOW },
    ],
    [
      'an unpaid order',
      { hasOpenCase: false, records: [prospect(0)] },
      { kind: 'remind-unpaid', orderNumber: 'due' },
    ],
    [
      'a prospect',
      { hasOpenCase: false, records: [prospect(0)], orders: [] },
      { kind: 'prospect', wanted: 'wok', nextAt: NOW },
    ],
    [
      'winning back',
      { hasOpenCase: false, records: [], orders: [] },
      { kind: 'win-back', overdueDays: 40 },
    ],
    [
      'a delivery',
      {
        hasOpenCase: false,
        records: [],
        orders: [orderOf('here', 5, { title: 'pan' })],
        risk: { level: 'high', warnings: [] },
      },
      { kind: 'follow-up', title: 'pan' },
    ],
    [
      'the next tier',
      { hasOpenCase: false, records: [], orders: [], risk: { level: 'high', warnings: [] } },
      { kind: 'near-tier' },
    ],
  ])('is %s before all that can wait longer', (_what, changes, step) => {
    expect(nextStep({ ...everything, ...changes })).toEqual(step)
  })

  it.each<[string, Partial<StepParts>, NextStep['kind']]>([
    ['a solved complaint', { records: [complaint(true)] }, 'none'],
    ['a task of tomorrow', { records: [task(1)] }, 'task'],
    ['a task of the day after', { records: [task(1.01)] }, 'none'],
    ['a done task', { records: [task(0, true)] }, 'none'],
    ['a prospect of tomorrow', { records: [prospect(1)] }, 'none'],
    ['a done prospect', { records: [prospect(0, true)] }, 'none'],
    ['an order unpaid for three days', { orders: [orderOf('a', 3, { state: 'unpaid' })] }, 'none'],
    ['a delivery of the day before yesterday', { orders: [orderOf('a', 2)] }, 'none'],
    ['a delivery of three weeks ago', { orders: [orderOf('a', 21)] }, 'none'],
    [
      'a buyer who is a risk and gone',
      { lifecycle: gone, risk: { level: 'high', warnings: [] } },
      'none',
    ],
    ['a tier four fifths reached', { tier: { next: gap, progress: 0.8 } }, 'near-tier'],
    ['a tier still far', { tier: { next: gap, progress: 0.79 } }, 'none'],
    ['somebody who has bought nothing yet', { bought: 0 }, 'welcome'],
  ])('for %s is %s', (_what, parts, kind) => {
    expect(stepOf(parts).kind).toBe(kind)
  })

  it('takes the earliest task and the newest unpaid order', () => {
    expect(stepOf({ records: [task(0.5), task(-3), task(0)] })).toMatchObject({ text: 'in -3' })
    const orders = [orderOf('old', 2, { state: 'unpaid' }), orderOf('new', 1, { state: 'unpaid' })]
    expect(stepOf({ orders })).toEqual({ kind: 'remind-unpaid', orderNumber: 'new' })
  })
})
