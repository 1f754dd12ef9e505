import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { AskShop } from '@/components/panel/ask-shop'
import { WordsProvider } from '@/components/ui/words'
import { loadCatalogue } from '@/lib/i18n/translate'

afterEach(cleanup)

const all = await loadCatalogue('en')
const { shop } = all.panel.unread
const SHOPS = [
  { id: 'shop-1', name: 'Greenstalk' },
  { id: 'shop-2', name: 'Redroot' },
]

function ask(isTaken: boolean): string[] {
  const said: string[] = []
  const onSay = (shopId: string): Promise<boolean> => {
    said.push(shopId)
    return Promise.resolve(isTaken)
  }
  render(
    <WordsProvider locale="en" words={all}>
      <AskShop shops={SHOPS} onSay={onSay} />
    </WordsProvider>,
  )
  return said
}

describe('the question which shop a console is signed in to', () => {
  it('offers the shops that are known, and takes one', () => {
    const said = ask(true)
    expect(screen.getByRole('heading').textContent).toBe(shop.title)
    const names = screen.getAllByTestId('say-shop').map(({ textContent }) => textContent)
    expect(names).toEqual(['Greenstalk', 'Redroot'])
    fireEvent.click(screen.getByText('Redroot'))
    expect(said).toEqual(['shop-2'])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says why a shop cannot be it', async () => {
    ask(false)
    fireEvent.click(screen.getByText('Greenstalk'))
    expect((await screen.findByRole('alert')).textContent).toBe(shop.refused('Greenstalk'))
  })
})
