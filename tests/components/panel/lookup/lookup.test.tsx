import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { Lookup } from '@/components/panel/lookup/lookup'
import type { LookupActions } from '@/components/panel/use-panel-actions'
import { TickerProvider } from '@/components/ui/use-now'
import { WordsProvider } from '@/components/ui/words'
import { loadCatalogue } from '@/lib/i18n/translate'
import type { FoundBuyer, LookupAnswer } from '@/lib/messaging/lookup-calls'

const all = await loadCatalogue('en')
const words = all.lookup

const fish: FoundBuyer = {
  shopId: 's1',
  customerId: 'c1',
  platform: 'taobao',
  shopName: 'Greenleaf',
  nick: 'cloud fish',
  tier: { id: 'gold', atLeast: false },
  orderCount: 12,
  lastOrderAt: null,
  orderNumber: null,
}
const NOBODY: LookupAnswer = { buyers: [], unclaimed: [], newcomers: [] }

function open(answer: Partial<LookupAnswer> | null) {
  const asked: string[] = []
  const shown: unknown[] = []
  const actions: LookupActions = {
    find: (query) => {
      asked.push(query)
      return Promise.resolve(
        answer === null
          ? { ok: false, error: 'no-answer' }
          : { ok: true, value: { ...NOBODY, ...answer } },
      )
    },
    show: (who) => {
      shown.push(who)
      return Promise.resolve(true)
    },
    leave: () => undefined,
  }
  render(
    <WordsProvider locale="en" words={all}>
      <TickerProvider clock={() => 0}>
        <Lookup actions={actions} />
      </TickerProvider>
    </WordsProvider>,
  )
  const field = screen.getByTestId<HTMLInputElement>('lookup-field')
  const paste = (text: string): void => {
    fireEvent.change(field, { target: { value: text } })
    fireEvent.click(screen.getByText(words.find))
  }
  return { field, paste, asked, shown }
}

afterEach(cleanup)

describe('naming a buyer by hand', () => {
  it('is ready for a paste at once', async () => {
    const { field } = open({})
    await waitFor(() => expect(document.activeElement).toBe(field))
  })

  it('shows nobody before the agent says that it is them', async () => {
    const { paste, asked, shown } = open({ buyers: [fish] })
    paste(' cloud fish ')
    const found = await screen.findByTestId('found-buyer')
    expect(asked).toEqual(['cloud fish'])
    expect(shown).toEqual([])
    await waitFor(() => expect(document.activeElement).toBe(found))
    expect(found.textContent).toContain('Taobao and Tmall Greenleaf')
    expect(found.textContent).toContain('12 orders')
    fireEvent.click(found)
    expect(shown).toEqual([{ shopId: 's1', customerId: 'c1' }])
  })

  it('offers a nick without orders as new', async () => {
    const shop = { shopId: 's1', platform: 'taobao', shopName: 'Greenleaf', nick: 'fish' } as const
    const { paste, shown } = open({ newcomers: [shop] })
    paste('fish')
    fireEvent.click(await screen.findByTestId('newcomer'))
    expect(screen.getByText(words.unknownNick)).not.toBeNull()
    expect(shown).toEqual([{ shopId: 's1', nick: 'fish' }])
  })

  it.each([
    ['nothing is known', NOBODY, words.nobody],
    [
      'an order is nobody’s yet',
      { ...NOBODY, unclaimed: ['261118-9'] },
      words.unclaimed('261118-9'),
    ],
  ])('says so where %s', async (_when, answer, said) => {
    open(answer).paste('261118-9')
    expect((await screen.findByTestId('nobody-found')).textContent).toBe(said)
  })

  it('keeps what was pasted where the background does not answer', async () => {
    const { field, paste } = open(null)
    paste('fish')
    await waitFor(() => expect(screen.queryByText(all.panel.failed.title)).not.toBeNull())
    expect(field.value).toBe('fish')
  })

  it('puts old answers away when something else is typed', async () => {
    const { field, paste } = open({ buyers: [fish] })
    paste('fish')
    await screen.findByTestId('found-buyer')
    fireEvent.change(field, { target: { value: 'f' } })
    expect(screen.queryByTestId('found-buyer')).toBeNull()
  })
})
