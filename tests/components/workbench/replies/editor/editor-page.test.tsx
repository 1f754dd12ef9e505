import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { STARTER } from '@/lib/replies/starter/starter'
import { makeReply } from '@/tests/helpers/make-reply'

import { go, setUp } from '../../set-up'
import { fakeLibrary } from '../fake-library'

beforeEach(() => go('#/replies/edit/r1'))
afterEach(() => {
  cleanup()
  go('')
})

const one = makeReply({
  id: 'r1',
  title: 'Returns',
  lang: 'en',
  body: 'Hello {{ customer.nick }}, returns are accepted within 7 days.',
  shortcut: 'ret',
})
const two = makeReply({ id: 'r2', title: 'Gift', lang: 'en', shortcut: 'gift' })
const library = () => fakeLibrary({ replies: [one, two] })
const body = () => screen.findByTestId<HTMLTextAreaElement>('wording-body')
const write = async (text: string): Promise<void> => {
  fireEvent.change(await body(), { target: { value: text } })
}

describe('the editor', () => {
  it('shows how a text reads for a made-up buyer and what its form asks', async () => {
    setUp({ answers: library().answers })
    await write('Hi {{ customer.nick }}: {% ask "no", label: "Parcel number" %}')
    expect(screen.getByTestId('preview').textContent).toContain('Hi bluewhale')
    fireEvent.change(screen.getByLabelText('Parcel number'), { target: { value: 'SF123' } })
    expect(screen.getByTestId('preview').textContent).toBe('Hi bluewhale: SF123')
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('names what is wrong with a template and corrects it', async () => {
    setUp({ answers: library().answers })
    await write('Number\n{{ order.nmber }}')
    expect(screen.getByTestId('body-problems').textContent).toContain('Line 2')
    fireEvent.click(screen.getByTestId('use-nearest'))
    expect((await body()).value).toBe('Number\n{{ order.number }}')
    expect(screen.queryByTestId('body-problems')).toBeNull()
  })
  it('refers to the sheet instead of a number against it', async () => {
    setUp({ answers: library().answers, change: { policy: { return_days: 15 } } })
    expect((await screen.findByTestId('contradictions')).textContent).toContain('says 15 days')
    fireEvent.click(screen.getByTestId('refer-to-sheet'))
    expect((await body()).value).toContain('within {{ policy.return_days }} days.')
    expect(screen.queryByTestId('contradictions')).toBeNull()
    expect(screen.getByTestId('preview').textContent).toContain('within 15 days.')
  })
  it('inserts facts and questions where the cursor is', async () => {
    setUp({ answers: library().answers })
    await write('AB')
    const field = await body()
    field.setSelectionRange(1, 1)
    fireEvent.click(screen.getByTestId('insert'))
    fireEvent.click(screen.getByTestId('insert-order.paid'))
    expect(field.value).toBe('A{{ order.paid | money }}B')
  })
  it('keeps wordings of several languages under one reply', async () => {
    const kept = library()
    setUp({ answers: kept.answers })
    fireEvent.click(await screen.findByTestId('add-wording'))
    const [, second] = screen.getAllByTestId('wording-body')
    fireEvent.change(second ?? document.body, { target: { value: 'Shorter' } })
    fireEvent.click(screen.getByTestId('add-language'))
    fireEvent.change(screen.getByTestId('language-tag'), { target: { value: 'ja' } })
    fireEvent.keyDown(screen.getByTestId('language-tag'), { key: 'Enter' })
    fireEvent.change(await screen.findByTestId('reply-title'), { target: { value: '返品' } })
    await write('返品できます')
    fireEvent.click(screen.getByTestId('save-reply'))
    await screen.findByText('Saved.')
    const saved = kept.kept().replies.find(({ id }) => id === 'r1')
    expect(saved?.texts.map(({ lang, wordings }) => [lang, wordings.length])).toEqual([
      ['en', 2],
      ['ja', 1],
    ])
  })
  it('keeps nothing without a title or with a shortcut that is taken', async () => {
    const { named } = setUp({ answers: library().answers })
    fireEvent.change(await screen.findByTestId('reply-title'), { target: { value: ' ' } })
    fireEvent.change(screen.getByTestId('shortcut'), { target: { value: 'GIFT' } })
    fireEvent.click(screen.getByTestId('save-reply'))
    expect(screen.getByText('Give it a title.')).toBeDefined()
    expect(screen.getByText('Taken by "Gift". Choose another.')).toBeDefined()
    expect(named('keepReplies')).toEqual([])
  })
  it('warns of a word that would find half the library', async () => {
    setUp({ answers: library().answers })
    const field = await screen.findByTestId('intent')
    fireEvent.change(field, { target: { value: '可以, parcel lost at sea' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(screen.getAllByTestId('intent-tag')).toHaveLength(2)
    expect(screen.getByTestId('generic-intent').textContent).toContain('可以')
  })
  it('offers unsaved text again and discards it', async () => {
    const drafts = new Map<string, string>()
    setUp({ answers: library().answers, drafts })
    await write('Not saved')
    cleanup()
    setUp({ answers: library().answers, drafts })
    expect((await body()).value).toBe('Not saved')
    fireEvent.click(screen.getByTestId('drop-draft'))
    expect((await body()).value).toContain('Hello')
    expect(drafts.size).toBe(0)
  })
  it('begins a reply in the chosen group and goes on with it once it is saved', async () => {
    const kept = library()
    go('#/replies/new/welcome')
    setUp({ answers: kept.answers })
    fireEvent.change(await screen.findByTestId('reply-title'), { target: { value: 'Fresh' } })
    await write('New text')
    fireEvent.click(screen.getByTestId('save-reply'))
    await waitFor(() => expect(location.hash).toMatch(/^#\/replies\/edit\//))
    expect(kept.kept().replies.at(-1)).toMatchObject({
      groupId: 'welcome',
      texts: [{ title: 'Fresh' }],
    })
  })
  it('goes back to what the starter says', async () => {
    const [first] = STARTER.replies
    if (first === undefined) throw new Error('no starter')
    const kept = fakeLibrary({ replies: [{ ...first, shortcut: 'mine' }] })
    go(`#/replies/edit/${first.id}`)
    setUp({ answers: kept.answers })
    expect(await screen.findByText('Changed from the starter.')).toBeDefined()
    fireEvent.click(screen.getByTestId('back-to-starter'))
    await waitFor(() => expect(kept.kept().replies.at(-1)?.shortcut).toBeNull())
  })
  it('keeps and takes out a picture', async () => {
    const { named } = setUp({ answers: library().answers })
    const file = new File([new Uint8Array([137, 80])], 'a.png', { type: 'image/png' })
    fireEvent.change(await screen.findByTestId('picture-file'), { target: { files: [file] } })
    expect(await screen.findByAltText('Picture 1')).toBeDefined()
    fireEvent.click(screen.getByLabelText('Remove picture 1'))
    await waitFor(() => expect(named('removeImage')).toHaveLength(1))
  })
})
