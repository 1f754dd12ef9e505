import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DAY_MS } from '@/lib/shared/time'

import { dateOf } from '@/components/workbench/care/due-days'

import { makeFollowUp } from '../fake-people'
import { go, NOW, setUp } from '../set-up'

beforeEach(() => go('#/follow-ups'))
afterEach(() => {
  cleanup()
  go('')
})

const task = makeFollowUp()
const prospect = makeFollowUp({
  id: 'record-2',
  facts: {
    kind: 'prospect',
    wanted: 'Iron pan 26 cm',
    reason: 'price',
    text: 'waits for a sale',
    nextAt: NOW - 2 * DAY_MS,
    done: false,
  },
})
const warning = makeFollowUp({
  id: 'record-3',
  facts: {
    kind: 'warning',
    reason: 'abuse',
    evidence: 'three chats',
    author: 'Mei',
    until: NOW + 9 * DAY_MS,
  },
})
const listed = (...rows: readonly (typeof task)[]) => ({
  listFollowUps: async () => ({ how: 'done', value: rows }) as const,
})

describe('follow-ups', () => {
  it('stand by kind, and what is due is counted in the navigation', async () => {
    setUp({ people: listed(task, prospect, warning) })
    const prospects = within(await screen.findByTestId('prospects'))
    expect(prospects.getByText('Iron pan 26 cm')).toBeDefined()
    expect(prospects.getByText('2 d over').dataset['due']).toBe('over')
    expect(within(screen.getByTestId('tasks')).getByText('Today')).toBeDefined()
    expect(within(screen.getByTestId('warnings')).getByText('Abuse')).toBeDefined()
    expect(screen.getByRole('link', { name: 'Follow-ups 2' })).toBeDefined()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('are done on a press, and open again when it is undone', async () => {
    const { named } = setUp({ people: listed(task) })
    fireEvent.click(await screen.findByTestId('follow-up-done'))
    await waitFor(() => expect(screen.queryByTestId('follow-up')).toBeNull())
    expect(screen.getByText('Done and ended: 1')).toBeDefined()
    fireEvent.click(screen.getByTestId('undo-follow-up'))
    await screen.findByTestId('follow-up')
    await waitFor(() =>
      expect(named('keep-follow-up').map(([, record]) => record)).toMatchObject([
        { id: 'record-1', facts: { done: true } },
        { id: 'record-1', facts: { done: false } },
      ]),
    )
    expect(named('announceOrders')).toHaveLength(2)
  })
  it('stand by twenties, so that the next kind is near, until all are wanted with their names', async () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      makeFollowUp({ id: `record-${String(index).padStart(2, '0')}`, nick: `buyer ${index}` }),
    )
    const first = rows.map((row, index) => (index < 25 ? row : { ...row, nick: '' }))
    setUp({
      people: {
        listFollowUps: async (names) => ({ how: 'done', value: names === 'all' ? rows : first }),
      },
    })
    const tasks = within(await screen.findByTestId('tasks'))
    expect(tasks.getAllByTestId('follow-up')).toHaveLength(20)
    fireEvent.click(tasks.getByRole('button', { name: 'Show all 30' }))
    expect(tasks.getAllByTestId('follow-up')).toHaveLength(30)
    expect(await tasks.findByRole('link', { name: 'buyer 29' })).toBeDefined()
    expect(tasks.queryByTestId('show-all')).toBeNull()
  })
  it('get another day', async () => {
    const { named } = setUp({ people: listed(prospect) })
    const day = dateOf(NOW + 5 * DAY_MS)
    fireEvent.change(await screen.findByTestId('follow-up-date'), { target: { value: day } })
    expect(await screen.findByText('in 5 d')).toBeDefined()
    expect(named('keep-follow-up')).toHaveLength(1)
  })
  it('stay as they were where the change could not be kept', async () => {
    setUp({
      people: {
        ...listed(task),
        keepFollowUp: async () => ({ how: 'failed', why: 'storage-full' }),
      },
    })
    fireEvent.click(await screen.findByTestId('follow-up-done'))
    expect(await screen.findByText(/The disk is full/)).toBeDefined()
    expect(screen.getByTestId('follow-up')).toBeDefined()
  })
  it('end a warning before its day', async () => {
    const { named } = setUp({ people: listed(warning) })
    fireEvent.click(await screen.findByTestId('end-warning'))
    await waitFor(() =>
      expect(named('keep-follow-up').map(([, record]) => record)).toMatchObject([
        { facts: { until: NOW } },
      ]),
    )
  })
  it('say what they take where there are none', async () => {
    setUp()
    expect(await screen.findByText(/^Nobody yet/)).toBeDefined()
    expect(screen.getByText('No warnings.')).toBeDefined()
  })
  it('are covered while the screen is shown to others', async () => {
    setUp({ people: listed(task, warning), change: { screenShare: true } })
    await screen.findByTestId('tasks')
    expect(screen.queryByText('Send the lid')).toBeNull()
    expect(screen.queryByText('Abuse')).toBeNull()
    expect(screen.queryByText('蓝鲸煮面')).toBeNull()
    expect(screen.getAllByText('蓝**面')).toHaveLength(2)
  })
})
