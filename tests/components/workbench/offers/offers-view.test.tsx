import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { go, heading, setUp, type Given } from '../set-up'
import { makeAssociations, makeFigures, makePage, OFFER_ANSWERS_OF_A_SHOP } from './make-offers'

afterEach(() => {
  cleanup()
  go('')
})

async function open(
  part: string,
  answers: Readonly<Record<string, unknown>> = {},
  failures: Given['failures'] = {},
) {
  go(`#/offers/${part}`)
  const given = setUp({ answers: { ...OFFER_ANSWERS_OF_A_SHOP, ...answers }, failures })
  await heading('Offers')
  return given
}
const type = (testId: string, value: string): void => {
  fireEvent.change(screen.getByTestId(testId), { target: { value } })
}
/** Somebody else has changed what is kept from a state of before. */
const BEHIND: Given['failures'] = {
  keepPackage: (payload) => ('base' in payload ? 'changed-since' : null),
}
const press = (testId: string): void => {
  fireEvent.click(screen.getByTestId(testId))
}

describe('the products', () => {
  it('say of every figure that is unknown that it is', async () => {
    await open('products')
    const name = await screen.findByRole('button', { name: 'Change 抹布' })
    const row = name.closest('tr')
    if (row === null) throw new Error('the product stands in no row')
    expect(within(row).getAllByText('Unknown')).toHaveLength(9)
    expect(row.textContent).not.toMatch(/[0-9]/)
  })

  it('are looked for by their words', async () => {
    const { named } = await open('products')
    await screen.findByTestId('products')
    type('product-search', '汤锅')
    await waitFor(() =>
      expect(named('listProducts').at(-1)?.[1]).toMatchObject({ search: '汤锅', offset: 0 }),
    )
  })

  it('say where they come from while there is none', async () => {
    await open('products', { listProducts: makePage([]) })
    expect(await screen.findByText(/No products yet/)).toBeDefined()
  })

  it('are changed in what was touched alone', async () => {
    const { named } = await open('products')
    fireEvent.click(await screen.findByRole('button', { name: 'Change 漏勺 304' }))
    type('product-stock', '4.5')
    press('keep-product')
    expect(await screen.findByText('A whole number')).toBeDefined()
    expect(named('keepProduct')).toEqual([])
    type('product-stock', '40')
    press('keep-product')
    expect(await screen.findByText('Saved: 漏勺 304')).toBeDefined()
    expect(named('keepProduct')).toEqual([
      ['keepProduct', { shopId: 'shop', productId: 'LADLE', facts: { stock: 40 } }],
    ])
  })

  it('come in from a list, and rows that are not taken are named', async () => {
    const { named } = await open('products', {
      keepProducts: { added: 1, changed: 0, unchanged: 0 },
    })
    await screen.findByTestId('products')
    press('import-products')
    const text = '商家编码,商品名称,售价\nPOT,汤锅,269\nLID,锅盖,abc\n'
    fireEvent.change(screen.getByTestId('list-file'), {
      target: { files: [new File([text], 'goods.csv')] },
    })
    const refused = await screen.findByTestId('list-refused')
    expect(refused.textContent).toContain('Row 3: the price is no amount')
    press('bring-in')
    expect(
      await screen.findByText(/Products: 1 new, 0 changed.* 1 rows were not taken/),
    ).toBeDefined()
    expect(named('keepProducts')[0]?.[1]).toEqual({
      shopId: 'shop',
      products: [
        { id: 'POT', facts: { title: '汤锅', price: { minor: 26_900, currency: 'CNY' } } },
      ],
    })
    await waitFor(() => expect(named('saveSettings')).toHaveLength(1))
  })
})

describe('the packages', () => {
  it('are made from a proposal, and refused with an untrue original price', async () => {
    const { named } = await open('packages')
    fireEvent.click(await screen.findByTestId('use-proposal'))
    type('package-original', '399')
    press('keep-package')
    const check = within(screen.getByTestId('package-check'))
    expect(check.getByText(/original price ¥399 is untrue: .* ¥298/)).toBeDefined()
    expect(named('keepPackage')).toEqual([])
    press('take-sum')
    press('keep-package')
    expect(await screen.findByText('Saved: 漏勺 304 + 珐琅汤锅 22 cm')).toBeDefined()
    expect(named('keepPackage')[0]?.[1]).toMatchObject({
      shopId: 'shop',
      package: {
        members: [
          { productId: 'LADLE', pieces: 1 },
          { productId: 'POT-22', pieces: 1 },
        ],
        originalPrice: { minor: 29_800, currency: 'CNY' },
      },
    })
  })

  it.each([
    ['keep-mine', 'set-1', 2],
    ['keep-both', 'id-1', 2],
    ['keep-theirs', null, 1],
  ])('that somebody else changed meanwhile are asked about: %s', async (choice, id, calls) => {
    const { named } = await open('packages', {}, BEHIND)
    fireEvent.click(await screen.findByRole('button', { name: /^Change/ }))
    type('package-title', 'Mine')
    press('keep-package')
    fireEvent.click(await screen.findByTestId(choice))
    await waitFor(() => expect(screen.queryByTestId('package-sheet')).toBeNull())
    const asked = named('keepPackage').map(([, payload]) => payload)
    expect(asked).toHaveLength(calls)
    expect(asked[0]).toHaveProperty('base.id', 'set-1')
    if (id === null) return
    expect(asked[1]).not.toHaveProperty('base')
    expect(asked[1]).toMatchObject({ package: { id, title: 'Mine' } })
  })

  it('are removed with a way back', async () => {
    const { named } = await open('packages')
    fireEvent.click(await screen.findByTestId('remove-package'))
    fireEvent.click(await screen.findByTestId('undo-package'))
    await waitFor(() =>
      expect(named('restorePackage')).toEqual([
        ['restorePackage', { shopId: 'shop', packageId: 'set-1' }],
      ]),
    )
  })

  it('are not lost by closing: it is asked first', async () => {
    await open('packages')
    fireEvent.click(await screen.findByTestId('use-proposal'))
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.getByText('There are changes that are not saved.')).toBeDefined()
    press('discard')
    expect(screen.queryByTestId('package-sheet')).toBeNull()
  })
})

describe('what goes together', () => {
  it('is said in a sentence and in a table, accidents named', async () => {
    await open('associations')
    expect(await screen.findByText(/漏勺 304 go together most clearly: 3.1 times/)).toBeDefined()
    const rows = screen.getAllByTestId('association').map((row) => row.textContent)
    expect(rows).toEqual([
      expect.stringContaining('214 of 52041%3.10.0241.47beyond accident'),
      expect.stringContaining('never failsmay be accident'),
    ])
  })

  it.each([
    [{ baskets: 12 }, /12 paid-for orders .* 18 more are needed/],
    [{ minedAt: null, baskets: 0 }, /Not reckoned yet/],
    [{ baskets: 900 }, /No two products were bought together/],
  ])('says what is missing: %j', async (change, said) => {
    await open('associations', { readAssociations: makeAssociations({ lines: [], ...change }) })
    expect((await screen.findByTestId('associations-missing')).textContent).toMatch(said)
  })
})

describe('the effect', () => {
  it('advises what to retire, and a product is barred with a way back', async () => {
    const { named } = await open('effect')
    expect(await screen.findByText('2 offers are better retired.')).toBeDefined()
    fireEvent.click(await screen.findByRole('button', { name: 'Retire 漏勺 304' }))
    expect(await screen.findByText('1 offer is better retired.')).toBeDefined()
    press('undo-retire')
    await screen.findByText('Back again: 漏勺 304')
    expect(named('keepProduct').map(([, payload]) => payload)).toEqual(
      [true, false].map((isBarred) => ({
        shopId: 'shop',
        productId: 'LADLE',
        facts: { isBarred },
      })),
    )
  })

  it('removes a package that adds nothing', async () => {
    const { named } = await open('effect')
    fireEvent.click(await screen.findByRole('button', { name: 'Retire 汤锅加漏勺' }))
    await screen.findByTestId('undo-retire')
    expect(named('removePackage')).toEqual([
      ['removePackage', { shopId: 'shop', packageId: 'set-1' }],
    ])
  })

  it('knows a package that is gone already', async () => {
    await open('effect', { listPackages: [] })
    expect(await screen.findByText('retired')).toBeDefined()
  })

  it('has nothing to compare with at first', async () => {
    await open('effect', { readOfferFigures: makeFigures({ uplift: null }) })
    expect(await screen.findByText('Nothing to compare with yet.')).toBeDefined()
  })
})

describe('the terms', () => {
  it('are kept for the shop, in its money', async () => {
    const { named } = await open('terms')
    await screen.findByTestId('margin-floor')
    type('margin-floor', '200')
    expect(screen.getByText('A share from 0 to 100')).toBeDefined()
    type('margin-floor', '25')
    type('shipping-cost', '6.5')
    press('keep-terms')
    await screen.findByText('Saved.')
    expect(named('saveSettings')[0]?.[1]).toEqual({
      offerTerms: {
        shop: { marginFloor: 0.25, shippingCost: { minor: 650, currency: 'CNY' } },
      },
    })
  })
})

it('a shop is needed first', async () => {
  go('#/offers')
  setUp({ shops: [] })
  expect(await screen.findByTestId('offers-no-shop')).toBeDefined()
})
