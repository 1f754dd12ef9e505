import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { records as words } from '@/lib/i18n/en/records'
import { common } from '@/lib/i18n/en/common'
import type { Push } from '@/lib/messaging/protocol'

import { open, press, type Ends } from '../open-panel'
import { chatView } from '../sample-view'

afterEach(cleanup)

async function openRecords(ends: Ends = {}) {
  const background = await open(ends)
  press('r')
  await screen.findAllByTestId('record')
  return background
}

const addOf = (kind: string): HTMLElement => {
  const button = screen.getAllByTestId('add-record').find((each) => each.dataset['kind'] === kind)
  if (button === undefined) throw new Error(`no button adds a ${kind}`)
  return button
}

async function openForm(kind: string): Promise<HTMLElement> {
  fireEvent.click(addOf(kind))
  return screen.findByTestId('record-form')
}

const type = (testId: string, value: string): void => {
  fireEvent.change(screen.getByTestId(testId), { target: { value } })
}

const TASK = 'Call about the lid'

/** Opens the form of the task and writes something else into it. */
async function changeTask(text: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: `${words.change}: ${TASK}` }))
  await screen.findByTestId('record-form')
  type('record-text', text)
}

/** News of the same buyer, whose task somebody else has changed, or removed (null). */
function viewWithTask(text: string | null): Extract<Push, { push: 'view' }> {
  const view = chatView('context-a')
  if (view.state !== 'known') throw new Error('the sample shows a known buyer')
  const records = view.card.records.flatMap((record) => {
    const { facts } = record
    if (facts.kind !== 'task') return [record]
    return text === null ? [] : [{ ...record, facts: { ...facts, text } }]
  })
  return { push: 'view', tabId: 1, view: { ...view, card: { ...view.card, records } } }
}

describe('records of a buyer', () => {
  it('are named in the summary by what is open', async () => {
    await open()
    expect(screen.getByRole('button', { name: /Records/ }).textContent).toContain('1 task')
  })

  it('are added by a form that Enter keeps', async () => {
    const { payloadsOf } = await openRecords({ settings: { agentName: 'Lin' } })
    const form = await openForm('task')
    type('record-text', 'Send the lid')
    type('record-dueAt', '2026-11-25')
    fireEvent.submit(form)
    await waitFor(() => expect(screen.queryByTestId('record-form')).toBeNull())
    expect(payloadsOf('keepRecord')).toEqual([
      {
        contextId: 'context-a',
        facts: {
          kind: 'task',
          text: 'Send the lid',
          owner: 'Lin',
          dueAt: Date.parse('2026-11-25T23:59:59.999+08:00'),
          done: false,
        },
      },
    ])
    expect(document.activeElement).toBe(addOf('task'))
  })

  it('say what is missing, and lose nothing', async () => {
    const { payloadsOf } = await openRecords()
    fireEvent.submit(await openForm('complaint'))
    expect(await screen.findByText(words.errors.empty)).toBeDefined()
    expect(payloadsOf('keepRecord')).toEqual([])
  })

  it('keep the form with its text where they could not be kept', async () => {
    await openRecords({ failing: ['keepRecord'] })
    const form = await openForm('complaint')
    type('record-text', 'Late')
    fireEvent.submit(form)
    expect(await screen.findByText(words.failed)).toBeDefined()
    expect(screen.getByTestId<HTMLTextAreaElement>('record-text').value).toBe('Late')
  })

  it('wait half written for whoever comes back to the buyer, and show beside nobody else', async () => {
    const { ears } = await openRecords()
    await openForm('complaint')
    type('record-text', 'Half a complaint')
    const show = (contextId: string, customerId: string): void =>
      act(() => ears.push?.({ push: 'view', tabId: 1, view: chatView(contextId, { customerId }) }))
    show('context-b', 'customer-2')
    expect(screen.queryByTestId('record-form')).toBeNull()
    show('context-a', 'customer-1')
    const field = await screen.findByTestId<HTMLTextAreaElement>('record-text')
    expect(field.value).toBe('Half a complaint')
  })

  it('ask for the writer of a warning once, and keep the name', async () => {
    const { payloadsOf } = await openRecords()
    const form = await openForm('warning')
    type('record-evidence', 'Asked for money twice')
    type('record-author', 'Lin')
    fireEvent.submit(form)
    await waitFor(() => expect(payloadsOf('keepRecord')).toHaveLength(1))
    expect(payloadsOf('saveSettings')).toEqual([{ agentName: 'Lin' }])
    expect(payloadsOf('keepRecord')).toMatchObject([{ facts: { author: 'Lin' } }])
    await openForm('warning')
    expect(screen.queryByTestId('record-author')).toBeNull()
  })

  it('leave the form by Escape, and the panel stays', async () => {
    const { payloadsOf } = await openRecords()
    await openForm('review')
    press('Escape', screen.getByTestId('record-stars'))
    expect(screen.queryByTestId('record-form')).toBeNull()
    expect(payloadsOf('focusComposer')).toEqual([])
  })

  it('are done by one press', async () => {
    const { payloadsOf } = await openRecords()
    fireEvent.click(screen.getByRole('button', { name: `${words.finish}: Call about the lid` }))
    await waitFor(() => expect(payloadsOf('keepRecord')).toHaveLength(1))
    expect(payloadsOf('keepRecord')).toMatchObject([
      { recordId: 'record-1', facts: { kind: 'task', done: true } },
    ])
  })

  it('say what they said when somebody began to change them', async () => {
    const { payloadsOf } = await openRecords()
    await changeTask('Call the carrier')
    fireEvent.submit(screen.getByTestId('record-form'))
    await waitFor(() => expect(payloadsOf('keepRecord')).toHaveLength(1))
    expect(payloadsOf('keepRecord')).toMatchObject([
      { recordId: 'record-1', base: { text: TASK }, facts: { text: 'Call the carrier' } },
    ])
  })

  it.each([
    ['keep-mine', { recordId: 'record-1', base: { text: 'Write to them' } }],
    ['keep-both', {}],
  ])('that somebody else changed meanwhile are asked about: %s', async (choice, place) => {
    const { ears, payloadsOf } = await openRecords()
    await changeTask('Call the carrier')
    act(() => ears.push(viewWithTask('Write to them')))
    const merge = within(screen.getByTestId('record-merge'))
    expect(merge.getByText('Write to them')).toBeDefined()
    fireEvent.submit(screen.getByTestId('record-form'))
    expect(payloadsOf('keepRecord')).toEqual([])
    fireEvent.click(merge.getByTestId(choice))
    await waitFor(() => expect(payloadsOf('keepRecord')).toHaveLength(1))
    const [kept] = payloadsOf('keepRecord')
    expect(kept).toMatchObject({ ...place, facts: { text: 'Call the carrier' } })
    expect(Object.keys(kept ?? {})).toHaveLength(2 + Object.keys(place).length)
    await waitFor(() => expect(screen.queryByTestId('record-form')).toBeNull())
  })

  it('stay as somebody else has changed them where that is wished', async () => {
    const { ears, payloadsOf } = await openRecords()
    await changeTask('Call the carrier')
    act(() => ears.push(viewWithTask('Write to them')))
    fireEvent.click(screen.getByTestId('keep-theirs'))
    expect(screen.queryByTestId('record-form')).toBeNull()
    expect(screen.getByText('Write to them')).toBeDefined()
    expect(payloadsOf('keepRecord')).toEqual([])
  })

  it('that somebody else removed meanwhile leave what was typed, to be kept anew', async () => {
    const { ears, payloadsOf } = await openRecords()
    await changeTask('Call the carrier')
    act(() => ears.push(viewWithTask(null)))
    expect(await screen.findByDisplayValue('Call the carrier')).toBeDefined()
    expect(screen.getByText(words.merge.removed)).toBeDefined()
    fireEvent.click(screen.getByTestId('keep-mine'))
    await waitFor(() => expect(payloadsOf('keepRecord')).toHaveLength(1))
    expect(payloadsOf('keepRecord')[0]).not.toHaveProperty('recordId')
  })

  it('come back after they were removed', async () => {
    const { payloadsOf } = await openRecords()
    const name = `${common.actions.remove}: Call about the lid`
    fireEvent.click(screen.getByRole('button', { name }))
    const said = await screen.findByText(words.removed(words.kinds.task))
    fireEvent.click(within(said).getByText(common.actions.undo))
    await waitFor(() => expect(payloadsOf('restoreRecord')).toHaveLength(1))
    expect(payloadsOf('removeRecord')).toEqual(payloadsOf('restoreRecord'))
  })

  it('are covered while the screen is shared', async () => {
    await open({ settings: { screenShare: true } })
    fireEvent.click(screen.getByRole('button', { name: /Records/ }))
    expect(await screen.findByText(words.share.note)).toBeDefined()
    expect(document.body.textContent).not.toContain('lid')
  })
})
