import { describe, expect, it } from 'vitest'

import { draftOf, newDraft, readDraft } from '@/components/panel/records/record-draft'
import { RECORD_KINDS } from '@/components/panel/records/record-fields'
import { recordFactsSchema, type RecordFacts } from '@/lib/customers/record'

import { NOW } from '../sample-page'

const context = { zone: 'Asia/Shanghai', now: NOW, agentName: 'Lin' }
const endOf = (day: string): number => Date.parse(`${day}T23:59:59.999+08:00`)

const SAMPLES: readonly RecordFacts[] = [
  {
    kind: 'warning',
    reason: 'abuse',
    evidence: 'Three messages',
    author: 'Owner',
    until: endOf('2027-02-01'),
  },
  { kind: 'complaint', subject: 'price', text: 'Cheaper elsewhere', solved: true },
  { kind: 'task', text: 'Call', owner: 'Lin', dueAt: endOf('2026-11-22'), done: true },
  {
    kind: 'prospect',
    wanted: 'Wok',
    reason: 'stock',
    text: 'Red one',
    nextAt: endOf('2026-12-01'),
    done: false,
  },
  { kind: 'survey', recommend: null, service: 4 },
  { kind: 'review', stars: 5 },
  { kind: 'referral', text: 'A neighbour' },
]

describe('a record as it is typed', () => {
  it.each(SAMPLES)('of kind $kind comes back as it was', (facts) => {
    const reading = readDraft(facts.kind, draftOf(facts, context.zone), facts, context)
    expect(reading).toEqual({ ok: true, facts })
  })

  it.each(RECORD_KINDS)('of kind %s passes the schema once it is filled in', (kind) => {
    const draft = {
      ...newDraft(kind, context),
      evidence: 'a',
      text: 'a',
      wanted: 'a',
      service: '3',
    }
    const reading = readDraft(kind, draft, null, context)
    expect(reading.ok && recordFactsSchema.parse(reading.facts).kind).toBe(kind)
  })

  it.each([
    ['warning', { evidence: ' ' }, { evidence: 'empty' }],
    ['task', { text: '' }, { text: 'empty' }],
    ['task', { text: 'Call', dueAt: '2026-11-20' }, { dueAt: 'day' }],
    ['task', { text: 'Call', dueAt: 'soon' }, { dueAt: 'day' }],
    ['survey', {}, { recommend: 'survey' }],
  ] as const)('of kind %s with %j is told what is wrong: %j', (kind, typed, errors) => {
    const reading = readDraft(kind, { ...newDraft(kind, context), ...typed }, null, context)
    expect(reading).toEqual({ ok: false, errors })
  })

  it('ends with its day in the platform zone', () => {
    const draft = { ...newDraft('task', context), text: 'Call', dueAt: '2026-11-21' }
    expect(readDraft('task', draft, null, context)).toMatchObject({
      facts: { dueAt: endOf('2026-11-21') },
    })
  })

  it('asks the writer of a new warning for a name', () => {
    const nameless = { ...context, agentName: '' }
    const draft = { ...newDraft('warning', nameless), evidence: 'Three messages' }
    expect(readDraft('warning', draft, null, nameless)).toEqual({
      ok: false,
      errors: { author: 'empty' },
    })
  })
})
