import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { STARTER } from '@/lib/replies/starter/starter'
import { makeReply } from '@/tests/helpers/make-reply'

import { go, NOW, setUp } from '../set-up'
import { fakeLibrary } from './fake-library'

beforeEach(() => go('#/replies'))
afterEach(() => {
  cleanup()
  go('')
})

/** What the library starts with is taken out, so that few rows stand on the page. */
const bare = {
  removed: STARTER.replies.map(({ id }) => id),
  removedGroups: STARTER.groups.map(({ id }) => id),
}
const group = (id: string, name: string, parentId: string | null = null) => ({
  id,
  parentId,
  names: [{ lang: 'en', name }],
  place: 1,
})
const own = (id: string, title: string, some: object = {}) => ({
  ...makeReply({ id, title, lang: 'en', body: `Text of ${title}` }),
  ...some,
})
const three = {
  ...bare,
  groups: [group('g1', 'Parcels'), group('g2', 'Late parcels', 'g1')],
  replies: [
    own('r1', 'Where is it', { groupId: 'g2', stage: 'in-sale' }),
    own('r2', 'Returns', { groupId: 'g1', audience: 'private' }),
    own('r3', 'Hello'),
  ],
  uses: [{ replyId: 'r1', count: 12, lastAt: NOW }],
}
const titles = () => screen.queryAllByTestId('reply-row').map((row) => row.dataset['reply'])
const groupNode = (id: string) =>
  screen.queryAllByTestId('group').find((node) => node.dataset['group'] === id)
const openGroup = async (id: string): Promise<void> => {
  await waitFor(() => expect(groupNode(id)).toBeDefined())
  fireEvent.click(groupNode(id) ?? document.body)
}

describe('the library', () => {
  it('shows groups with their counts and each reply with what is known of it', async () => {
    setUp({ answers: fakeLibrary(three).answers })
    await screen.findByText('Where is it')
    expect(screen.getAllByTestId('group').map((node) => node.textContent)).toEqual([
      'Parcels2',
      'Late parcels1',
    ])
    const row = within(screen.getAllByTestId('reply-row')[0] ?? document.body)
    expect(row.getByText('Parcels / Late parcels')).toBeDefined()
    expect(row.getByText('12 ×')).toBeDefined()
    expect(row.getByText('no zh-CN, zh-TW')).toBeDefined()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('narrows to a group, to a stage and to words', async () => {
    setUp({ answers: fakeLibrary(three).answers })
    await openGroup('g1')
    expect(titles()).toEqual(['r1', 'r2'])
    fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'in-sale' } })
    expect(titles()).toEqual(['r1'])
    fireEvent.click(screen.getByText('Show all'))
    fireEvent.change(screen.getByTestId('search-replies'), { target: { value: 'returns' } })
    await waitFor(() => expect(titles()).toEqual(['r2']))
    fireEvent.change(screen.getByTestId('search-replies'), { target: { value: 'zebra' } })
    expect(await screen.findByText(/^No reply fits/)).toBeDefined()
  })
  it('marks numbers against the policy sheet and leaves only those', async () => {
    const off = own('r4', 'Seven days', {
      texts: [
        {
          lang: 'en',
          title: 'Seven days',
          wordings: [{ name: '', body: 'Returns are accepted within 7 days.' }],
        },
      ],
    })
    const { answers } = fakeLibrary({ ...three, replies: [...three.replies, off] })
    setUp({ answers, change: { policy: { return_days: 15 } } })
    expect((await screen.findByTestId('off-sheet')).textContent).toBe('1 number off')
    fireEvent.click(screen.getByLabelText('Against the policy sheet'))
    expect(titles()).toEqual(['r4'])
  })
  it('removes a reply and takes it back', async () => {
    const library = fakeLibrary(three)
    setUp({ answers: library.answers })
    fireEvent.click(await screen.findByLabelText('Remove Hello'))
    await waitFor(() => expect(titles()).toEqual(['r1', 'r2']))
    fireEvent.click(screen.getByTestId('undo-replies'))
    await waitFor(() => expect(titles()).toHaveLength(3))
    expect(library.kept().removed).not.toContain('r3')
  })
  it('moves by J and K, removes by Delete and begins a reply by N', async () => {
    const library = fakeLibrary(three)
    setUp({ answers: library.answers })
    await screen.findByText('Where is it')
    // Keys are listened for once what is drawn has settled.
    await act(async () => undefined)
    fireEvent.keyDown(document.body, { key: 'j' })
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Where is it'))
    fireEvent.keyDown(document.body, { key: 'j' })
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Returns'))
    fireEvent.keyDown(document.body, { key: 'k' })
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Where is it'))
    fireEvent.keyDown(document.body, { key: 'Delete' })
    await waitFor(() => expect(library.kept().removed).toContain('r1'))
    fireEvent.keyDown(document.body, { key: 'n' })
    await waitFor(() => expect(location.hash).toBe('#/replies/new'))
  })
  it('adds, nests and removes a group, and undoes each', async () => {
    const library = fakeLibrary(three)
    setUp({ answers: library.answers })
    fireEvent.click(await screen.findByTestId('add-group'))
    fireEvent.click(screen.getByTestId('keep-group'))
    expect(screen.getByText('Give it a name.')).toBeDefined()
    fireEvent.change(screen.getByTestId('group-name-en'), { target: { value: 'Gifts' } })
    fireEvent.change(screen.getByTestId('group-inside'), { target: { value: 'g1' } })
    fireEvent.click(screen.getByTestId('keep-group'))
    await screen.findByText('Group "Gifts" added.')
    expect(library.kept().groups.at(-1)).toMatchObject({ parentId: 'g1' })
    await openGroup('g1')
    fireEvent.click(screen.getByTestId('remove-group'))
    await waitFor(() => expect(groupNode('g1')).toBeUndefined())
    expect(titles()).toHaveLength(3)
    fireEvent.click(screen.getByTestId('undo-replies'))
    await waitFor(() => expect(groupNode('g1')).toBeDefined())
  })
  it('exports what stands in the chosen group', async () => {
    const { named } = setUp({ answers: fakeLibrary(three).answers })
    await openGroup('g2')
    fireEvent.click(screen.getByTestId('export-csv'))
    await waitFor(() => expect(named('save-text')).toHaveLength(1))
    const [[, saved] = []] = named('save-text')
    const { text } = saved as { readonly text: string }
    expect(text).toContain('Where is it')
    expect(text).not.toContain('Hello')
  })
  it('says what to do where there is none', async () => {
    setUp({ answers: fakeLibrary(bare).answers })
    expect(await screen.findByText(/^No replies here yet/)).toBeDefined()
  })
})
