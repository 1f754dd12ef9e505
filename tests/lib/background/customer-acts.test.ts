import { describe, expect, it } from 'vitest'

import { actOnCustomer, type ActParts } from '@/lib/background/customer-acts'
import { addRecord, changeRecord } from '@/lib/background/person-acts'
import type { RecordFacts } from '@/lib/customers/record'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const task = (text: string): RecordFacts => ({
  kind: 'task',
  text,
  owner: '',
  dueAt: NOON,
  done: false,
})

/** Two panels that show the same buyer, of whom one task is kept. */
async function openTwice() {
  const store = await openTestStore()
  const sighting = makeSighting({ shop: { id: 's1' }, orders: [shownOrder('n1')] })
  await ingestSighting(store, sighting, { now: NOON })
  const refreshed: number[] = []
  const parts = {
    store: async () => store,
    tabs: { read: async () => ({ sighting }) },
    desk: { refresh: async (tabId: number) => void refreshed.push(tabId) },
  } as unknown as ActParts
  const act = async (tabId: number, change: Parameters<typeof actOnCustomer>[1]['change']) => {
    const answer = await actOnCustomer(parts, { tabId, contextId: sighting.contextId, change })
    return answer.ok ? 'kept' : answer.error
  }
  await act(1, addRecord('r', task('call back')))
  refreshed.length = 0
  const texts = async () =>
    (await store.records.ofKinds(['task'])).map(({ facts }) => facts.kind === 'task' && facts.text)
  return { act, texts, refreshed }
}

describe('two panels that change one record', () => {
  it('lose nothing: the second is refused, and shown what the first wrote', async () => {
    const { act, texts, refreshed } = await openTwice()
    const base = task('call back')
    expect(await act(1, changeRecord('r', task('call him'), base))).toBe('kept')
    expect(await act(2, changeRecord('r', task('write to him'), base))).toBe('changed-since')
    expect(await texts()).toEqual(['call him'])
    expect(refreshed).toEqual([1, 2])
  })

  it('write over each other only where that is said, and both are kept where that is', async () => {
    const { act, texts } = await openTwice()
    await act(1, changeRecord('r', task('call him'), task('call back')))
    expect(await act(2, changeRecord('r', task('write'), task('call him')))).toBe('kept')
    expect(await act(2, addRecord('r2', task('and wait')))).toBe('kept')
    expect(new Set(await texts())).toEqual(new Set(['and wait', 'write']))
  })

  it('say so too where the record is gone', async () => {
    const { act } = await openTwice()
    expect(await act(1, changeRecord('nowhere', task('x'), task('y')))).toBe('changed-since')
  })
})
