import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import type { LockView } from '@/lib/messaging/lock-calls'

import { OFFER_ANSWERS_OF_A_SHOP } from '../offers/make-offers'
import { go, setUp } from '../set-up'

await import('@/components/workbench/guard/guard-page')

const lockAs = (state: LockView['state']): LockView => ({ state, waitMs: 0, isSealing: false })
const NO_GUARD = {
  readGuardRules: { packs: [], rules: [] },
  readGuardLog: {
    total: { caught: 0, taken: 0, overridden: 0, givenUp: 0 },
    byRule: [],
    byAgent: [],
    newest: [],
  },
}

afterEach(() => {
  cleanup()
  go('')
})

describe('a lock over a form', () => {
  it.each([
    ['#/after-sale', ['track'], 'track-number', '30061118'],
    ['#/after-sale/rules', ['add-rule'], 'rule-why', 'our own word'],
    ['#/offers/packages', ['add-package'], 'package-title', 'Soup and spoon'],
    ['#/offers/products', ['add-product'], 'product-title', 'Ladle'],
    ['#/replies/guard', ['add-guard-rule'], 'rule-reason', 'Not ours to say'],
    ['#/replies', ['add-group'], 'group-name-en', 'After nine'],
    ['#/settings/data', [], 'keep-contact', '77'],
    ['#/settings', [], 'set-agent-name', '小周'],
  ])('at %s takes off and gives back what was typed', async (hash, doors, field, value) => {
    go(hash)
    const { tell } = setUp({
      answers: { ...OFFER_ANSWERS_OF_A_SHOP, ...NO_GUARD, readLock: lockAs('open') },
    })
    for (const door of doors) fireEvent.click(await screen.findByTestId(door))
    fireEvent.change(await screen.findByTestId(field), { target: { value } })
    tell({ push: 'lock', lock: lockAs('locked') })
    await screen.findByTestId('lock-screen')
    expect(screen.queryByTestId(field)).toBeNull()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.body.innerHTML).not.toContain(value)
    tell({ push: 'lock', lock: lockAs('open') })
    expect(await screen.findByTestId<HTMLInputElement>(field)).toHaveProperty('value', value)
  })

  it('keeps the files that were on their way in, and hears of those that are written after it', async () => {
    go('#/import')
    const { tell, named } = setUp({ answers: { readLock: lockAs('open') } })
    const input = await screen.findByTestId('import-file')
    fireEvent.change(input, { target: { files: [new File(['x'], 'autumn.csv')] } })
    await screen.findByText('autumn.csv')
    tell({ push: 'lock', lock: lockAs('locked') })
    await screen.findByTestId('lock-screen')
    const before = named('announceOrders').length
    tell({ push: 'lock', lock: lockAs('open') })
    await screen.findByText('autumn.csv')
    const again = await screen.findByTestId('import-file')
    fireEvent.change(again, { target: { files: [new File(['x'], 'winter.csv')] } })
    await waitFor(() => expect(named('announceOrders').length).toBeGreaterThan(before))
  })
})
