import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { palette as words } from '@/lib/i18n/en/palette'
import { panel } from '@/lib/i18n/en/panel'
import type { PanelView } from '@/lib/messaging/panel-view'

import { open } from '../open-panel'
import { page } from '../sample-page'
import { card, chatView } from '../sample-view'

afterEach(cleanup)

const step = (name: string): HTMLElement => screen.getByRole('radio', { name })
const stage = (): string | undefined => screen.getByTestId('stage').dataset['stage']
const other: PanelView = chatView('context-b', { customerId: 'customer-2', nick: 'plane' })

describe('the step of the talk', () => {
  it('says where the talk stands and by what', async () => {
    await open()
    expect(stage()).toBe('after-sale')
    expect(screen.getByTestId('stage').textContent).toContain(words.stages.bySaid)
  })

  it('is set by hand, and follows the talk again when asked', async () => {
    await open()
    fireEvent.click(step(panel.stages.lead))
    expect(stage()).toBe('lead')
    expect(screen.getByTestId('stage').textContent).toContain(words.stages.preSale('4', '8'))
    expect(screen.getByTestId('stage').textContent).toContain(words.stages.byHand)
    fireEvent.click(screen.getByTestId('follow-talk'))
    expect(stage()).toBe('after-sale')
  })

  it('that was set by hand stays with its buyer', async () => {
    const { ears } = await open()
    fireEvent.click(step(panel.stages.lead))
    act(() => ears.push({ push: 'view', tabId: 1, view: other }))
    expect(stage()).not.toBe('lead')
    act(() => ears.push({ push: 'view', tabId: 1, view: chatView('context-c') }))
    expect(stage()).toBe('lead')
  })

  it('moves on and back by its keys', async () => {
    await open()
    fireEvent.click(step(panel.stages.lead))
    fireEvent.keyDown(document.body, { key: ']' })
    expect(stage()).toBe('confirm')
    fireEvent.keyDown(document.body, { key: '[' })
    expect(stage()).toBe('lead')
  })

  it('offers steps after the sale only where there is a sale', async () => {
    await open({
      view: {
        state: 'new-buyer',
        contextId: 'context-a',
        shopId: 'shop-1',
        page: {
          ...page,
          orderNumbers: [],
          saidNumbers: ['261118-073512340273'],
          lastMessage: null,
        },
        nick: 'somebody',
        identified: true,
        orders: [],
      },
    })
    expect(screen.queryByRole('radio', { name: panel.stages['in-sale'] })).toBeNull()
    expect(stage()).toBe('welcome')
    expect(screen.getByTestId('stage').textContent).toContain(words.stages.start)
  })

  it.each([
    ['record', 'act-note', 'note-input'],
    ['record', 'act-tag', 'tag-input'],
    ['review', 'act-team', 'record-text'],
  ] as const)('%s offers %s', async (name, button, field) => {
    await open()
    fireEvent.click(step(panel.stages[name]))
    fireEvent.click(screen.getByTestId(button))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId(field)))
  })
})

/** Opens the form that keeps a reply, and gives the text it starts with. */
const openSave = async (
  answers: Readonly<Record<string, unknown>>,
  view = chatView('context-a'),
) => {
  const background = await open({ answers, view })
  fireEvent.click(step(panel.stages.quicken))
  fireEvent.click(screen.getByTestId('act-keepReply'))
  const text = await screen.findByTestId('save-text')
  return { ...background, text: (text as HTMLTextAreaElement).value }
}

describe('a reply that the agent wrote', () => {
  it('is kept from the chat box, for this agent alone', async () => {
    const readDraft = `${card.nick}, order 261118-073512340273 leaves today.`
    const { text, payloadsOf } = await openSave({ readDraft })
    expect(text).toBe('{{ customer.nick }}, order {{ order.number }} leaves today.')
    fireEvent.submit(screen.getByTestId('save-reply'))
    await screen.findByText(words.save.kept)
    expect(payloadsOf('keepReplies')).toMatchObject([
      {
        replies: [{ id: 'new-id', audience: 'private', stage: 'quicken', texts: [{ lang: 'en' }] }],
        groups: [],
      },
    ])
  })

  it("comes from the shop's last message where the box is empty", async () => {
    const view = chatView('context-a')
    const lastMessage = { side: 'shop', text: 'It leaves today.' } as const
    const shown = { ...view, page: { ...page, lastMessage } } as PanelView
    const { text } = await openSave({ readDraft: '' }, shown)
    expect(text).toBe('It leaves today.')
    expect(screen.getByText(words.save.source.last)).toBeDefined()
  })

  it('is not kept without a text, and says what is missing', async () => {
    const { payloadsOf } = await openSave({ readDraft: ' ' })
    fireEvent.submit(screen.getByTestId('save-reply'))
    await screen.findByText(words.save.textMissing)
    expect(payloadsOf('keepReplies')).toEqual([])
  })
})
