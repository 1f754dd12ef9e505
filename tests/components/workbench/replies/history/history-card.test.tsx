import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { STARTER } from '@/lib/replies/starter/starter'
import { makeReply } from '@/tests/helpers/make-reply'

import { go, setUp } from '../../set-up'
import { fakeLibrary } from '../fake-library'

afterEach(() => {
  cleanup()
  go('')
})

const before = makeReply({ id: 'r1', title: 'Returns', lang: 'en', body: 'Send it back today.' })
const after = makeReply({ id: 'r1', title: 'Returns', lang: 'en', body: 'Send it back tomorrow.' })

describe('the versions of a reply', () => {
  it('tell who changed which words, and bring an earlier state back', async () => {
    const library = fakeLibrary({ replies: [before] })
    library.answers.keepReplies({ replies: [after], groups: [] })
    go('#/replies/edit/r1')
    setUp({ answers: library.answers })
    fireEvent.click(await screen.findByTestId('show-history'))
    const versions = await screen.findAllByTestId('version')
    expect(versions).toHaveLength(2)
    const [newest = document.body] = versions
    expect(within(newest).getByText('by Mei')).toBeDefined()
    expect(newest.querySelector('ins')?.textContent).toContain('tomorrow')
    expect(newest.querySelector('del')?.textContent).toContain('today')
    fireEvent.click(screen.getByTestId('restore-version'))
    await waitFor(() => expect(library.kept().replies[0]?.texts).toEqual(before.texts))
    await waitFor(() => expect(screen.getAllByTestId('version')).toHaveLength(3))
    fireEvent.click(await screen.findByTestId('undo-replies'))
    await waitFor(() => expect(library.kept().replies[0]?.texts).toEqual(after.texts))
  })
})

describe('removed replies', () => {
  it('wait to be restored, those of the starter and those of people', async () => {
    const [first] = STARTER.replies
    if (first === undefined) throw new Error('no starter')
    const library = fakeLibrary({ replies: [before] })
    library.answers.removeReplies({ replyIds: ['r1', first.id] })
    go('#/replies/removed')
    setUp({ answers: library.answers })
    expect(await screen.findByText('Returns')).toBeDefined()
    expect(screen.getAllByTestId('removed-reply')).toHaveLength(2)
    fireEvent.click(screen.getByLabelText('Restore Returns'))
    await screen.findByText('"Returns" is back.')
    expect(library.kept().removed).toEqual([first.id])
  })
})
