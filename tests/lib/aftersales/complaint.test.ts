import { describe, expect, it } from 'vitest'

import { caseRecordSchema } from '@/lib/aftersales/case-record'
import { advanceComplaint, classifyComplaint } from '@/lib/aftersales/complaint'
import { HOUR_MS } from '@/lib/shared/time'

import { NOW, sampleCase } from './sample-case'

const terms = { now: NOW, place: { zone: 'Asia/Shanghai', calendar: null } }

describe('a complaint', () => {
  it.each([
    ['快递把包裹弄丢了', 'delivery'],
    ['客服态度很差', 'service'],
    ['发票一直没开', 'invoice'],
    ['The handle is broken', 'product'],
    ['I was overcharged', 'price'],
    ['孩子过敏了，质量太差', 'safety'],
    ['hm', 'other'],
  ])('“%s” is about %s', (text, category) => {
    expect(classifyComplaint(text)).toBe(category)
  })

  it('is classified by its words and goes to who can solve it, unless a person says otherwise', () => {
    const taken = advanceComplaint(sampleCase(), { stage: 'received', text: '发票没开' }, terms)
    expect(taken.complaint).toEqual({
      stage: 'received',
      category: 'invoice',
      department: 'finance',
      since: NOW,
    })
    const moved = advanceComplaint(taken, { stage: 'routed', department: 'owner' }, terms)
    expect(moved.complaint).toMatchObject({ category: 'invoice', department: 'owner' })
    const kept = advanceComplaint(moved, { stage: 'followed-up' }, terms)
    expect(kept.complaint).toMatchObject({ department: 'owner' })
    const other = advanceComplaint(kept, { stage: 'classified', category: 'delivery' }, terms)
    expect(other.complaint).toMatchObject({ department: 'logistics' })
    expect(caseRecordSchema.parse(other)).toEqual(other)
  })

  it('has a clock of its own for each step, beside the others, until the buyer was told', () => {
    const taken = advanceComplaint(sampleCase(), { stage: 'received' }, terms)
    expect(taken.clocks).toMatchObject([
      { id: 'page' },
      { id: 'complaint', dueAt: NOW + 2 * HOUR_MS, epoch: 0, kept: true },
    ])
    const next = advanceComplaint(taken, { stage: 'classified' }, { ...terms, now: NOW + 5 })
    expect(next.clocks[1]).toMatchObject({ dueAt: NOW + 5 + 4 * HOUR_MS, epoch: 1 })
    const told = advanceComplaint(next, { stage: 'reported-back' }, terms)
    expect(told).toMatchObject({ closed: true, clocks: [{ id: 'page' }] })
  })
})
