import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { panel as words } from '@/lib/i18n/en/panel'
import { fail, ok } from '@/lib/shared/result'
import type { LockView } from '@/lib/messaging/lock-calls'

import { submitByHand } from '../by-hand'
import { finding, findingOf } from './guard/sample-findings'
import { fitting, turner } from './offers/sample-offers'
import { open, press, search, type Ends } from './open-panel'
import { chatView } from './sample-view'

// What comes late is here before the first test: a busy machine takes seconds to bring it.
await Promise.all([
  import('@/components/panel/panel-lock'),
  import('@/components/panel/panel-sheet'),
  import('@/components/panel/palette/palette'),
  import('@/components/panel/guard/guard-sheet'),
  import('@/components/panel/offers/offer-sayer'),
  import('@/components/panel/say/save-sheet'),
])

const lockAs = (state: LockView['state']): LockView => ({ state, waitMs: 0, isSealing: false })
const locked = { push: 'lock', lock: lockAs('locked') } as const
const opened = { push: 'lock', lock: lockAs('open') } as const

afterEach(cleanup)

const openGuarded = (more: Ends = {}) =>
  open({
    ...more,
    answers: {
      ...more.answers,
      readLock: lockAs('locked'),
      unlock: ({ passphrase }: { readonly passphrase: string }) =>
        passphrase === 'right' ? ok(undefined) : fail({ why: 'wrong', waitMs: 0 }),
    },
  })

/** What agents write over the panel, and how each is begun. */
const WORKS: readonly {
  readonly what: string
  readonly ends: Ends
  readonly begin: () => Promise<unknown>
  readonly testId: string
}[] = [
  {
    what: 'the text of a reply',
    ends: {},
    begin: async () => press('e', await search('ship'), { ctrlKey: true }),
    testId: 'edit-reply',
  },
  {
    what: 'the text that was stopped',
    ends: {
      outcome: {
        result: 'refused',
        why: 'guarded',
        findings: [findingOf('Sure.', 'Sure', { severity: 'block' })],
      },
      answers: { checkTexts: finding('Sure') },
    },
    begin: async () => press('1'),
    testId: 'guarded-text',
  },
  {
    what: 'the wording of an offer',
    ends: { answers: { readOffers: fitting(turner) } },
    begin: async () => fireEvent.click(await screen.findByTestId('offer-wording')),
    testId: 'edit-reply',
  },
  {
    what: 'the reply of one’s own',
    ends: { answers: { readDraft: 'It leaves today.' } },
    begin: async () => {
      fireEvent.click(screen.getByRole('radio', { name: words.stages.quicken }))
      fireEvent.click(await screen.findByTestId('act-keepReply'))
    },
    testId: 'save-text',
  },
]

describe('a panel that is locked', () => {
  it('shows nobody in the very turn of the news, and its clocks without names', async () => {
    const { ears } = await openGuarded()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('blue whale')
    act(() => ears.push(locked))
    expect(document.body.textContent).not.toContain('blue whale')
    await screen.findByTestId('lock-screen')
    expect(screen.getByTestId('clock').textContent).toContain('3 h 12 min')
    expect(screen.queryByTestId('panel')).toBeNull()
  })

  it('shows the buyer again once it is opened, here or elsewhere', async () => {
    const { ears } = await openGuarded()
    act(() => ears.push(locked))
    await screen.findByTestId('lock-screen')
    act(() => ears.push(opened))
    await screen.findByTestId('nick')
    act(() => ears.push(locked))
    const field = await screen.findByTestId('unlock-passphrase')
    fireEvent.change(field, { target: { value: 'right' } })
    await submitByHand(field)
    expect((await screen.findByTestId('nick')).textContent).toContain('blue whale')
  })

  it('keeps the note that was begun', async () => {
    const { ears } = await openGuarded()
    fireEvent.click(screen.getByText(words.notes.title))
    const note = await screen.findByTestId('note-input')
    fireEvent.change(note, { target: { value: 'half a no' } })
    act(() => ears.push(locked))
    await screen.findByTestId('lock-screen')
    expect(document.body.textContent).not.toContain('half a no')
    act(() => ears.push(opened))
    await screen.findByTestId('nick')
    if (screen.queryByTestId('note-input') === null)
      fireEvent.click(screen.getByText(words.notes.title))
    expect(await screen.findByDisplayValue('half a no')).toBeDefined()
  })

  it.each(WORKS)('keeps $what that was begun', async ({ ends, begin, testId }) => {
    const { ears } = await openGuarded(ends)
    await begin()
    fireEvent.change(await screen.findByTestId(testId), { target: { value: 'half a re' } })
    act(() => ears.push(locked))
    await screen.findByTestId('lock-screen')
    expect(document.body.innerHTML).not.toContain('half a re')
    act(() => ears.push(opened))
    const field = await screen.findByTestId<HTMLTextAreaElement>(testId)
    await waitFor(() => expect(field.value).toBe('half a re'))
  })

  it.each(WORKS)('lets go of $what where another buyer is open by then', async (work) => {
    let view = chatView('context-a')
    const { ears } = await openGuarded({
      ...work.ends,
      answers: { ...work.ends.answers, openPanel: () => view },
    })
    await work.begin()
    fireEvent.change(await screen.findByTestId(work.testId), { target: { value: 'half a re' } })
    act(() => ears.push(locked))
    await screen.findByTestId('lock-screen')
    view = chatView('context-b', { nick: 'plane' })
    act(() => ears.context?.('context-b'))
    act(() => ears.push(opened))
    await waitFor(() => expect(screen.getByTestId('nick').textContent).toContain('plane'))
    expect(screen.queryByDisplayValue('half a re')).toBeNull()
  })
})
