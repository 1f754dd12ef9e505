import { describe, expect, it } from 'vitest'

import type { AlertRecord } from '@/lib/aftersales/case-record'
import { makeCase, makeClock } from '@/tests/fixtures/store/make-case'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const alert = (key: string, fields: Partial<AlertRecord> = {}): AlertRecord => ({
  key,
  caseId: 'case',
  clockId: 'seller',
  offsetMs: 0,
  epoch: 0,
  dueAt: 1000,
  status: 'armed',
  session: 's',
  at: 0,
  acknowledgedAt: null,
  ...fields,
})

describe('the alert ledger', () => {
  it('reads stages by key, in the order asked', async () => {
    const { alerts } = await openTestStore()
    await alerts.writeAlerts([alert('a'), alert('b')])
    expect(await alerts.readAlerts(['b', 'x', 'a'])).toEqual([alert('b'), undefined, alert('a')])
  })

  it('knows what was armed and never proven shown', async () => {
    const { alerts } = await openTestStore()
    await alerts.writeAlerts([alert('a'), alert('b')])
    await alerts.writeAlerts([alert('a', { status: 'shown' })])
    expect((await alerts.listArmed()).map(({ key }) => key)).toEqual(['b'])
  })

  it.each([
    ['shown', null, true],
    ['uncertain', null, true],
    ['shown', 5, false],
    ['armed', null, false],
    ['superseded', null, false],
  ] as const)(
    'for %s, dealt with at %s, says waiting: %s',
    async (status, acknowledgedAt, waits) => {
      const { alerts } = await openTestStore()
      await alerts.writeAlerts([alert('a', { status, acknowledgedAt })])
      expect(await alerts.listUnacknowledged(9)).toHaveLength(waits ? 1 : 0)
    },
  )

  it('finds what a notification was shown for, alone or with others', async () => {
    const { alerts } = await openTestStore()
    const shown = { status: 'shown' } as const
    await alerts.writeAlerts([
      alert('alone', shown),
      alert('a', { ...shown, digest: 'digest|a' }),
      alert('b', { ...shown, digest: 'digest|a', acknowledgedAt: 5 }),
      alert('c', { digest: 'digest|a' }),
    ])
    expect(await alerts.listStanding('alone')).toEqual(['alone'])
    expect(await alerts.listStanding('digest|a')).toEqual(['a'])
    expect(await alerts.listStanding('a')).toEqual([])
  })

  it('knows which notifications others than those that go still stand in', async () => {
    const { alerts } = await openTestStore()
    const shown = { status: 'shown' } as const
    await alerts.writeAlerts([
      alert('a', { ...shown, digest: 'digest|a' }),
      alert('b', { ...shown, digest: 'digest|a' }),
      alert('c', { ...shown, digest: 'digest|c' }),
      alert('d', { ...shown, digest: 'digest|c', acknowledgedAt: 5 }),
    ])
    const asked = ['digest|a', 'digest|c', 'digest|x']
    expect(await alerts.stillStanding(asked, new Set(['a', 'c']))).toEqual(new Set(['digest|a']))
    expect(await alerts.stillStanding(asked, new Set(['a', 'b']))).toEqual(new Set(['digest|c']))
  })

  it('finds what waits of some cases', async () => {
    const { alerts } = await openTestStore()
    const shown = { status: 'shown' } as const
    await alerts.writeAlerts([
      alert('a', { ...shown, caseId: 'one' }),
      alert('b', { ...shown, caseId: 'two' }),
      alert('c', { caseId: 'one' }),
    ])
    expect((await alerts.listUnacknowledgedOf(['one'])).map(({ key }) => key)).toEqual(['a'])
    expect(await alerts.listUnacknowledgedOf([])).toEqual([])
    expect(await alerts.listUnacknowledged(1)).toHaveLength(1)
  })
})

const open = async (...ids: string[]) => {
  const store = await openTestStore()
  const put = (id: string, dueAt: number) =>
    store.cases.update([id], () => makeCase({ id, clocks: [makeClock({ dueAt })] }))
  for (const [index, id] of ids.entries()) await put(id, 1000 + index)
  return { ...store, put }
}
const idsOf = (list: readonly { readonly record: { readonly id: string } }[]) =>
  list.map(({ record }) => record.id)

describe('the watch over cases', () => {
  it('looks at every case that has changed, until it is told when to look again', async () => {
    const { alerts, put } = await open('a', 'b')
    const waking = await alerts.listWaking(0, 9)
    expect(idsOf(waking)).toEqual(['a', 'b'])
    await alerts.setWakes([
      { caseId: 'a', revision: 1, at: 500 },
      { caseId: 'b', revision: 1, at: null },
    ])
    expect(idsOf(await alerts.listWaking(499, 9))).toEqual([])
    expect(await alerts.nextWake(0)).toBe(500)
    expect(idsOf(await alerts.listWaking(500, 9))).toEqual(['a'])
    await put('b', 7)
    expect(idsOf(await alerts.listWaking(0, 9))).toEqual(['b'])
  })

  it('keeps a case awake that changed while somebody looked', async () => {
    const { alerts, put } = await open('a')
    await put('a', 5)
    await alerts.setWakes([{ caseId: 'a', revision: 1, at: 500 }])
    expect(await alerts.listWaking(0, 9)).toMatchObject([{ revision: 2 }])
  })

  it('wakes all open cases at once', async () => {
    const { alerts, cases } = await open('a', 'b')
    await cases.update(['b'], () => makeCase({ id: 'b', closed: true, clocks: [makeClock()] }))
    await alerts.setWakes([
      { caseId: 'a', revision: 1, at: null },
      { caseId: 'b', revision: 2, at: null },
    ])
    expect(await alerts.nextWake(0)).toBeNull()
    await alerts.wakeAll()
    expect(idsOf(await alerts.listWaking(0, 9))).toEqual(['a'])
  })

  it('counts what presses, as far as is worth showing', async () => {
    const { alerts } = await open(...Array.from({ length: 120 }, (_, index) => `case-${index}`))
    expect(await alerts.pressing(1000)).toEqual({ count: 0, nextDueAt: null })
    expect(await alerts.pressing(1002)).toEqual({ count: 2, nextDueAt: 1000 })
    expect(await alerts.pressing(5000)).toEqual({ count: 100, nextDueAt: 1000 })
  })

  it('names the cases that press most', async () => {
    const { alerts } = await open('a', 'b', 'c')
    expect(await alerts.listPressing(2)).toEqual(['a', 'b'])
  })

  it('outlives the worker', async () => {
    const { alerts } = await openTestStore()
    expect(await alerts.readWatch()).toBeNull()
    const watch = { sweptAt: 1, latestAt: 2, policy: '{}' }
    await alerts.writeWatch(watch)
    expect(await alerts.readWatch()).toEqual(watch)
  })

  it('reads the ledger from its newest line', async () => {
    const { alerts } = await openTestStore()
    await alerts.writeAlerts([alert('a', { at: 1 }), alert('b', { at: 3 }), alert('c', { at: 2 })])
    expect((await alerts.listNewest(3, 9)).map(({ key }) => key)).toEqual(['c', 'a'])
    expect((await alerts.listNewest(9, 1)).map(({ key }) => key)).toEqual(['b'])
  })
})
