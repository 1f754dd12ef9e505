import { describe, expect, it } from 'vitest'

import type { AlertRecord } from '@/lib/aftersales/case-record'
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
      expect(await alerts.listUnacknowledged()).toHaveLength(waits ? 1 : 0)
    },
  )
})
