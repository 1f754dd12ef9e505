import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { HealthLine } from '@/lib/messaging/health-calls'
import { DAY_MS } from '@/lib/shared/time'

import { makeCase } from './make-case'
import { makeFollowUp } from './fake-people'
import { makeFigures } from './figures/make-figures'
import { go, NOW, setUp, SHOP } from './set-up'

beforeEach(() => go('#/today'))
afterEach(() => {
  cleanup()
  go('')
})

/** What the card asks the background for. */
interface CasesAsked {
  readonly sort: 'time' | 'money'
  readonly filter: { readonly atRiskBy: number | null }
}

describe('the first page', () => {
  it('leads a new owner to setting up, unless that is not needed', async () => {
    const drafts = new Map<string, string>()
    setUp({ shops: [], drafts })
    const card = within(await screen.findByTestId('set-up'))
    expect(card.getByTestId('go-on').getAttribute('href')).toBe('#/start/consoles')
    fireEvent.click(card.getByTestId('set-up-over'))
    expect(screen.queryByTestId('set-up')).toBeNull()
    expect(drafts.get('start')).toBe('over')
  })

  it('leads back to the step at which setting up was left', async () => {
    setUp({ drafts: new Map([['start', 'tiers']]) })
    const card = within(await screen.findByTestId('set-up'))
    expect(card.getByText('Left at: Tiers.')).toBeDefined()
    expect(card.getByTestId('go-on').getAttribute('href')).toBe('#/start/tiers')
  })

  it("has the case that runs out first, then the day's by money, then by time", async () => {
    const [soon, calm, dear] = ['soon', 'calm', 'dear'].map((caseId) => makeCase({ caseId }))
    const listCases = ({ sort, filter }: CasesAsked) => {
      if (sort === 'time') return [[soon, calm]]
      return filter.atRiskBy === NOW + DAY_MS ? [[dear, soon]] : []
    }
    setUp({ answers: { listCases } })
    const card = within(await screen.findByTestId('at-risk'))
    await waitFor(() => expect(card.getAllByRole('link')).toHaveLength(3))
    expect(card.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
      ['soon', 'dear', 'calm'].map((id) => `#/after-sale/case/${id}`),
    )
  })

  it('names whom something was promised for today', async () => {
    setUp({
      people: { listFollowUps: async () => ({ how: 'done', value: [makeFollowUp()] }) },
    })
    const card = within(await screen.findByTestId('due-today'))
    expect(card.getByRole('link', { name: '蓝鲸煮面' }).getAttribute('href')).toBe(
      '#/customers/shop/c0',
    )
    expect(card.getByText('Send the lid')).toBeDefined()
  })

  it('names who is leaving, with what is at stake', async () => {
    setUp({
      people: { readShopFigures: async () => ({ how: 'done', value: await makeFigures() }) },
    })
    const row = within(await screen.findByTestId('leaver'))
    expect(row.getByRole('link').getAttribute('href')).toBe('#/customers/shop/dora')
    expect(row.getByText('¥1,235 • 12 d late • 25% to buy again')).toBeDefined()
  })

  it('says which fields of consoles are not read, and how the last file came in', async () => {
    const line: HealthLine = {
      platform: 'pinduoduo',
      page: 'chat',
      field: 'buyer',
      evidence: 'measured',
      lastReadAt: NOW - DAY_MS,
      failing: { since: NOW, state: 'missing' },
    }
    setUp({
      answers: { readHealth: [line] },
      past: [
        {
          id: 'i1',
          shopName: '青禾厨具',
          source: 'file',
          fileName: 'may.csv',
          status: 'interrupted',
          startedAt: NOW,
          orders: 8,
          goesOn: false,
        },
      ],
    })
    const card = within(await screen.findByTestId('home-health'))
    const failing = await card.findByText('Not read: 1 fields (Pinduoduo)')
    expect(failing.getAttribute('href')).toBe('#/settings/consoles')
    await waitFor(() => expect(card.getByText(/^may.csv • Cut off/)).toBeDefined())
  })

  it('says which part of each shop is known', async () => {
    const coverage = { from: NOW - 90 * DAY_MS, to: NOW - DAY_MS }
    setUp({
      shops: [
        { ...SHOP, id: 'few', name: 'Few', orders: 4, unclaimed: 3, firstOrderAt: NOW - DAY_MS },
        { ...SHOP, coverage },
      ],
    })
    const card = within(await screen.findByTestId('coverage'))
    const [, first, second] = card.getAllByRole('row').map(({ textContent }) => textContent)
    expect(first).toContain('Aug 23, 2026 – Nov 20, 2026, from files')
    expect(first).toContain('5,980 of 6,000')
    expect(second).toContain('since Nov 20, 2026, only what pages showed')
    expect(second).toContain('25%')
  })
})
