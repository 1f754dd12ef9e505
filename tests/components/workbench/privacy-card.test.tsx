import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Reveal } from '@/lib/files/work-people-protocol'

import { go, NOW, setUp } from './set-up'

beforeEach(() => go('#/settings'))
afterEach(() => {
  cleanup()
  go('')
})
const reveal = (id: number): Reveal => ({
  id: `v${id}`,
  platform: 'pinduoduo',
  shopName: '青禾厨具',
  nick: '蓝鲸煮面',
  field: 'phone',
  by: 'Mei',
  at: NOW - id,
})

describe('privacy', () => {
  it('keeps the agent’s name when the field is left, not while it is typed', async () => {
    const { named } = setUp()
    const field = await screen.findByTestId('set-agent-name')
    fireEvent.change(field, { target: { value: ' Mei ' } })
    expect(named('saveSettings')).toEqual([])
    fireEvent.blur(field)
    await waitFor(() =>
      expect(named('saveSettings')).toEqual([['saveSettings', { agentName: 'Mei' }]]),
    )
  })
  it('covers the screen on a press', async () => {
    const { named } = setUp()
    fireEvent.click(await screen.findByTestId('set-screen-share'))
    await waitFor(() =>
      expect(named('saveSettings')).toEqual([['saveSettings', { screenShare: true }]]),
    )
  })
  it('lists who looked at which contact, ten at first', async () => {
    const value = Array.from({ length: 14 }, (_, index) => reveal(index))
    setUp({ people: { listReveals: async () => ({ how: 'done', value }) } })
    await screen.findAllByTestId('reveal')
    const log = within(screen.getByTestId('reveal-log'))
    expect(log.getAllByText('Phone of 蓝鲸煮面')).toHaveLength(10)
    fireEvent.click(log.getByText('4 more'))
    expect(log.getAllByTestId('reveal')).toHaveLength(14)
  })
  it('says that nobody looked, and that the list was not read', async () => {
    setUp()
    expect(await screen.findByText(/^No contact was uncovered/)).toBeDefined()
    cleanup()
    setUp({ people: { listReveals: async () => ({ how: 'failed', why: 'failed' }) } })
    expect(await screen.findByText('The list was not read.')).toBeDefined()
  })
})
