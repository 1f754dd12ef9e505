import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { palette as words } from '@/lib/i18n/en/palette'
import { panel } from '@/lib/i18n/en/panel'
import type { Reply } from '@/lib/replies/reply'

import { makeReply } from '../../../fixtures/replies/make-reply'
import { finding, findingOf } from '../guard/sample-findings'
import { open, press, search, type Ends } from '../open-panel'
import { chatView } from '../sample-view'

afterEach(cleanup)

const body = (text: string, name = '') => ({ name, body: text })
const wordings = (...bodies: Reply['texts'][number]['wordings']) => [
  { lang: 'en', title: 'Zebra crossing', wordings: bodies },
]

/** A panel whose library has one reply more, which only "zebra" finds. */
async function openWith(reply: Partial<Reply>, ends: Ends = {}) {
  const own = { ...makeReply('zebra'), texts: wordings(body('Zebra.')), ...reply }
  const kept = {
    revision: 1,
    replies: [own],
    removed: [],
    groups: [],
    removedGroups: [],
    uses: [{ replyId: 'zebra', count: 112, lastAt: 1 }],
  }
  const background = await open({ ...ends, answers: { readLibrary: kept, ...ends.answers } })
  const field = await search('zebra')
  await waitFor(() => expect(screen.getAllByTestId('reply')[0]?.dataset['reply']).toBe('zebra'))
  await screen.findByTestId('preview')
  return { ...background, field }
}

const preview = (): string => screen.getByTestId('preview').textContent ?? ''

describe('the palette', () => {
  it('says of a reply where it belongs and how often it was used', async () => {
    await openWith({})
    const [row] = screen.getAllByTestId('reply')
    expect(row?.textContent).toContain('Zebra crossing')
    expect(row?.textContent).toContain('112 uses')
    expect(row?.querySelector('mark')?.textContent).toBe('Zebra')
  })

  it('asks for what only the agent knows, field by field, and fills then', async () => {
    const texts = wordings(
      body(
        'Parcel {% ask "parcel", label: "Parcel number" %} by {% choose "way", label: "Way", "air", "sea" %}.',
      ),
    )
    const { field, fills } = await openWith({ texts })
    press('Enter', field)
    const form = screen.getByRole('group', { name: words.form.title })
    const parcel = within(form).getByRole('textbox', { name: 'Parcel number' })
    expect(document.activeElement).toBe(parcel)
    fireEvent.change(parcel, { target: { value: 'SF 123' } })
    press('Enter', parcel)
    const air = within(form).getByRole('radio', { name: 'air' })
    expect(document.activeElement).toBe(air)
    press('Enter', air)
    expect(fills()).toEqual([])
    expect(preview()).toBe('Parcel SF 123 by air.')
    press('Enter', air)
    await waitFor(() => expect(fills()).toHaveLength(1))
    expect(fills()[0]).toMatchObject({
      contextId: 'context-a',
      reply: { id: 'zebra', title: 'Zebra crossing' },
      text: 'Parcel SF 123 by air.',
      append: false,
    })
  })

  it('takes a day by its chip', async () => {
    const texts = wordings(body('Leaves on {% ask "day", label: "Day", kind: "date" %}.'))
    const { field } = await openWith({ texts })
    press('Enter', field)
    const today = screen.getByRole('radio', { name: words.form.today('Nov 21') })
    expect(document.activeElement).toBe(today)
    fireEvent.click(screen.getByRole('radio', { name: words.form.tomorrow('Nov 22') }))
    expect(preview()).toMatch(/^Leaves on .*22.*\.$/)
  })

  it('adds an optional part only where the agent switches it on', async () => {
    const texts = wordings(
      body(
        'Done.{% optional "gift", label: "Mention the gift" %} A gift is in it.{% endoptional %}',
      ),
    )
    await openWith({ texts })
    expect(preview()).toBe('Done.')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mention the gift' }))
    expect(preview()).toBe('Done. A gift is in it.')
  })

  it('turns to the other wordings by Alt and the arrows, and round', async () => {
    const { field } = await openWith({
      texts: wordings(body('Short.'), body('Dear, short.', 'warm')),
    })
    press('ArrowDown', field, { altKey: true })
    expect(preview()).toBe('Dear, short.')
    expect(screen.getByText(/warm/)).toBeDefined()
    press('ArrowDown', field, { altKey: true })
    expect(preview()).toBe('Short.')
  })

  it('appends at once by Shift and Enter', async () => {
    const { field, fills } = await openWith({})
    press('Enter', field, { shiftKey: true })
    await waitFor(() => expect(fills()).toMatchObject([{ text: 'Zebra.', append: true }]))
  })

  it.each([
    ['while an input method composes', { isComposing: true }],
    ['while an old input method composes', { keyCode: 229 }],
    ['again while the key is held', { repeat: true }],
  ])('fills nothing by an Enter %s', async (_, more) => {
    const { field, fills } = await openWith({})
    press('Enter', field, more)
    expect(fills()).toEqual([])
  })

  it('fills nothing by the Enter that ends a composition, told of after the end', async () => {
    const { field, fills } = await openWith({})
    fireEvent.compositionStart(field)
    fireEvent.compositionEnd(field)
    press('Enter', field)
    expect(fills()).toEqual([])
    fireEvent.keyUp(field, { key: 'Enter' })
    press('Enter', field)
    await waitFor(() => expect(fills()).toHaveLength(1))
  })

  it('picks by a digit only while nothing is typed, by Alt and a digit always', async () => {
    const { field, fills } = await openWith({})
    press('1', field, { code: 'Digit1' })
    expect(fills()).toEqual([])
    press('1', field, { code: 'Digit1', altKey: true })
    await waitFor(() => expect(fills()).toHaveLength(1))
  })

  it('goes back step by step', async () => {
    const texts = wordings(body('{% ask "parcel", label: "Parcel number" %}'))
    const { field, asked } = await openWith({ texts })
    press('Enter', field)
    const parcel = screen.getByRole('textbox', { name: 'Parcel number' })
    press('Escape', parcel)
    expect(document.activeElement).toBe(field)
    press('Escape', field)
    expect(screen.queryByTestId('palette')).toBeNull()
    expect(document.activeElement).toBe(screen.getByTestId('open-search'))
    expect(asked.some(({ name }) => name === 'focusComposer')).toBe(false)
  })

  it('copies the text by its key, and fills nothing', async () => {
    const { field, copied, fills } = await openWith({})
    press('c', field, { ctrlKey: true })
    await screen.findByText(words.copied)
    expect(copied).toEqual(['Zebra.'])
    expect(fills()).toEqual([])
  })
})

describe('what stands beside a text', () => {
  it('is what the guard has against it, and the better wording by one key', async () => {
    const texts = wordings(body('It comes tomorrow for sure.'))
    const checkTexts = finding('for sure', { better: 'we expect' })
    const { field, fills } = await openWith({ texts }, { answers: { checkTexts } })
    const note = await screen.findByTestId('guard-note')
    expect(note.textContent).toContain('“for sure”')
    expect(screen.getByTestId('guarded-words').textContent).toBe('for sure')
    press('.', field, { ctrlKey: true })
    await waitFor(() => expect(preview()).toBe('It comes tomorrow we expect.'))
    press('Enter', field)
    await waitFor(() => expect(fills()).toHaveLength(1))
    expect(fills()[0]).toMatchObject({
      text: 'It comes tomorrow we expect.',
      guard: { taken: [{ words: 'for sure' }], overridden: [] },
    })
  })

  it('keeps a text that the guard stops from going out, and leads to the way on', async () => {
    const texts = wordings(body('Pay me outside.'))
    const checkTexts = finding('outside', { severity: 'block', better: 'here' })
    const outcome = {
      result: 'refused',
      why: 'guarded',
      findings: [findingOf('Pay me outside.', 'outside')],
    } as const
    const { field } = await openWith({ texts }, { answers: { checkTexts }, outcome })
    await screen.findByTestId('guard-note')
    press('Enter', field)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('take-better')))
    expect(screen.getByTestId('palette')).toBeTruthy()
  })

  it('is a picture to copy, and the way to it where the browser refuses', async () => {
    const { payloadsOf } = await openWith(
      { imageIds: ['picture-1'] },
      { answers: { readImage: { type: 'image/png', data: 'AAAA' } } },
    )
    fireEvent.click(await screen.findByTestId('copy-picture'))
    await screen.findByText(words.picture.refused)
    fireEvent.click(screen.getByText(words.picture.open))
    expect(payloadsOf('openWorkbench')).toEqual([{ view: 'replies' }])
  })
})

describe('a text that is edited before it is filled', () => {
  it('keeps the buyer it was picked for', async () => {
    const { field, ears, fills } = await openWith(
      {},
      {
        outcome: { result: 'refused', why: 'context-changed' },
      },
    )
    press('e', field, { ctrlKey: true })
    const area = screen.getByTestId('edit-reply')
    fireEvent.change(area, { target: { value: 'Zebra, by hand.' } })
    act(() => ears.push({ push: 'view', tabId: 1, view: chatView('context-b', { nick: 'plane' }) }))
    press('Enter', area, { ctrlKey: true })
    await screen.findByTestId('refusal')
    expect(fills()).toMatchObject([{ contextId: 'context-a', text: 'Zebra, by hand.' }])
    expect(screen.queryByText(panel.refusal.refill)).toBeNull()
  })

  it('cannot be filled while a gap stands in it', async () => {
    const texts = wordings(body('Parcel {% ask "parcel", label: "Parcel number" %}.'))
    const { field, fills } = await openWith({ texts })
    press('e', field, { ctrlKey: true })
    const area = screen.getByTestId('edit-reply')
    expect((area as HTMLTextAreaElement).value).toBe('Parcel 【Parcel number?】.')
    press('Enter', area, { ctrlKey: true })
    expect(fills()).toEqual([])
    expect(screen.getByTestId('fill').textContent).toBe(panel.say.needs('Parcel number'))
    fireEvent.change(area, { target: { value: 'Parcel 12.' } })
    press('Enter', area, { ctrlKey: true })
    await waitFor(() => expect(fills()).toMatchObject([{ text: 'Parcel 12.' }]))
  })

  it('stays when the agent goes back to the search, until it is undone', async () => {
    const { field } = await openWith({})
    press('e', field, { ctrlKey: true })
    const area = screen.getByTestId('edit-reply')
    fireEvent.change(area, { target: { value: 'Mine.' } })
    press('Escape', area)
    expect(preview()).toBe('Mine.')
    fireEvent.click(screen.getByText(words.undoEdit))
    expect(preview()).toBe('Zebra.')
  })
})
