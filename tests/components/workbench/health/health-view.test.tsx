import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { common } from '@/lib/i18n/en/common'
import { health } from '@/lib/i18n/en/health'
import type { HealthLine } from '@/lib/messaging/health-calls'
import { HOUR_MS } from '@/lib/shared/time'

import { go, NOW, setUp } from '../set-up'

beforeEach(() => go('#/settings/consoles'))
afterEach(() => {
  cleanup()
  go('')
})

const line = (change: Partial<HealthLine>): HealthLine => ({
  platform: 'pinduoduo',
  page: 'chat',
  field: 'buyer',
  evidence: 'measured',
  lastReadAt: NOW - HOUR_MS,
  failing: null,
  ...change,
})

describe('what can be read', () => {
  it('stands console by console, what fails first, with what to do', async () => {
    const failing = { since: NOW - HOUR_MS, state: 'missing' } as const
    const lines = [
      line({}),
      line({ field: 'countdown', evidence: 'guess', failing }),
      line({ platform: 'taobao', lastReadAt: null }),
    ]
    setUp({ answers: { readHealth: lines } })
    const own = within(await screen.findByTestId('health-pinduoduo'))
    const [first, second] = own.getAllByTestId('health-line')
    expect(first?.textContent).toContain('Refund countdown')
    expect(first?.textContent).toContain(health.evidence.guess)
    expect(first?.textContent).toContain(health.failing.missing)
    expect(first?.textContent).toContain(health.acts.countdown)
    expect(second?.textContent).toContain(health.fine)
    expect(own.getByText('1 of 2 fields fail')).not.toBeNull()
    expect(screen.getByTestId('health-taobao').textContent).toContain(health.notOpened)
  })

  it('explains when a field counts as failing', async () => {
    setUp({ answers: { readHealth: [] } })
    expect(await screen.findByText(health.intro)).not.toBeNull()
    expect(screen.queryAllByTestId('health-line')).toEqual([])
  })

  it('knows what to do about every field that a page can lack', () => {
    expect(Object.keys(health.acts)).toEqual(expect.arrayContaining(Object.keys(common.fields)))
  })
})
