import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import type { NextStep } from '@/lib/customers/scores'
import { common } from '@/lib/i18n/en/common'
import { customer } from '@/lib/i18n/en/customer'
import { records } from '@/lib/i18n/en/records'
import { DAY_MS } from '@/lib/shared/time'

import { open, press, settings } from './open-panel'
import { NOW } from './sample-page'
import { scores } from './sample-scores'
import { chatView, emptyCard, order } from './sample-view'

afterEach(cleanup)

const cell = (name: string): HTMLElement => {
  const found = screen.getAllByTestId('cell').find((each) => each.dataset['cell'] === name)
  if (found === undefined) throw new Error(`no cell ${name}`)
  return found
}

const warned = chatView('context-a', {
  scores: {
    ...scores,
    risk: {
      ...scores.risk,
      level: 'high',
      refunded: 4,
      warnings: [
        {
          id: 'warning-1',
          reason: 'invoice-blackmail',
          evidence: 'Asked for money twice',
          author: 'Owner',
          at: NOW - 24 * DAY_MS,
          until: NOW + 10 * DAY_MS,
        },
      ],
    },
  },
})

describe('the first glance', () => {
  it.each([
    ['value', 'Value73 /100top 12%'],
    ['risk', 'RiskLowrefunds 1/12'],
    ['last-order', 'Last order2 d ago¥39 • refund open'],
    ['next', 'Next 90 daysabout 21–4 orders'],
  ])('says %s with its ground', async (name, said) => {
    await open()
    expect(cell(name).textContent).toBe(said)
  })

  it('calls what is not known unknown, never nought', async () => {
    await open({ view: chatView('context-a', emptyCard) })
    for (const name of ['value', 'risk', 'last-order', 'next'])
      expect(cell(name).textContent).toContain(common.unknown)
    expect(screen.getByTestId('totals').textContent).toBe(common.unknown)
    expect(screen.queryByTestId('next-step')).toBeNull()
  })

  it('names the platform of its own tier beside ours', async () => {
    await open()
    expect(screen.getByTestId('ground').textContent).toBe('Pinduoduo says V3')
    expect(screen.getByTestId('tier').textContent).toBe('GGold')
  })

  it('says a warning with its reason, author and end, and opens it', async () => {
    await open({ view: warned })
    const band = screen.getByTestId('warning')
    expect(band.textContent).toContain(`${records.reasons['invoice-blackmail']} • Owner, Oct 28`)
    expect(band.textContent).toContain(customer.warning.until('Dec 1'))
    expect(cell('risk').querySelector('svg')).not.toBeNull()
    fireEvent.click(band)
    expect(await screen.findByText(customer.whyRisk.note)).toBeDefined()
  })

  it('wears the name and the colour that the owner gave a tier', async () => {
    const looks = { gold: { name: 'Friend', colour: '#ffee99' } }
    await open({ settings: { tiers: { ...DEFAULT_TIER_RULES, looks } } })
    const chip = screen.getByTestId('tier')
    expect(chip.textContent).toBe('FFriend')
    expect(chip.querySelector('span')?.style.background).toBe('#ffee99')
  })

  it('wears the looks of the shop in view, not those of another', async () => {
    const rules = { ...DEFAULT_TIER_RULES, looks: { gold: { name: 'Friend', colour: null } } }
    await open({ settings: { shopTiers: { 'shop-2': rules } } })
    expect(screen.getByTestId('tier').textContent).toBe('GGold')
  })

  it('stays whole for a huge customer with a nick of thirty signs', async () => {
    const nick = '一二三四五六七八九十'.repeat(3)
    const many = Array.from({ length: 50 }, (_, index) =>
      order(`261118-073512340273-${index}`, index, 'Pan', 9_900),
    )
    await open({ view: chatView('context-a', { nick, orderCount: 400, orders: many }) })
    expect(screen.getByTestId('nick').title).toBe(nick)
    fireEvent.click(screen.getByRole('button', { name: /Orders, cases/ }))
    expect(screen.getAllByTestId('order')).toHaveLength(50)
    expect(screen.getByText('Newest 50 orders shown')).toBeDefined()
  })
})

describe('the next step', () => {
  it.each<[NextStep, string]>([
    [{ kind: 'clock' }, customer.next.clock],
    [{ kind: 'complaint' }, customer.next.complaint],
    [{ kind: 'task', text: 'Call', dueAt: NOW }, 'Call • due Nov 21'],
    [{ kind: 'prospect', wanted: 'a wok', nextAt: NOW }, 'Ask again about a wok • Nov 21'],
    [{ kind: 'win-back', overdueDays: 12 }, '12 d overdue: ask after the last order'],
    [{ kind: 'remind-unpaid', orderNumber: '1' }, 'Not paid, offer help: 1'],
    [{ kind: 'follow-up', title: null }, 'Ask how the last order does'],
    [{ kind: 'near-tier' }, 'Tell them: 1 order to Platinum'],
    [{ kind: 'welcome' }, customer.next.welcome],
  ])('of %j reads "%s"', async (next, said) => {
    await open({ view: chatView('context-a', { scores: { ...scores, next } }) })
    expect(screen.getByTestId('next-step').textContent).toBe(customer.next.label + said)
  })

  it('opens the records that it comes from', async () => {
    const next = { kind: 'task', text: 'Call', dueAt: NOW } as const
    await open({ view: chatView('context-a', { scores: { ...scores, next } }) })
    fireEvent.click(screen.getByTestId('next-step'))
    expect(await screen.findAllByTestId('record')).toHaveLength(2)
  })
})

describe('a shared screen', () => {
  it('is covered by one key, at once, and kept so', async () => {
    const { payloadsOf } = await open({ view: warned })
    act(() => void press('s'))
    expect(document.body.innerHTML).not.toMatch(
      /whale|I want to exchange|Pan brush|Asked for money|soups/,
    )
    expect(screen.getByTestId('nick').textContent).toBe(records.share.buyer)
    expect(screen.getByTestId('screen-share').getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByTestId('tier').textContent).toBe('GGold')
    expect(screen.getByTestId('clock').textContent).toContain('3 h 12 min')
    expect(payloadsOf('saveSettings')).toEqual([{ screenShare: true }])
  })

  it('still fills the whole text for the right buyer', async () => {
    const { fills } = await open({ settings: { screenShare: true } })
    await screen.findAllByTestId('suggestion')
    press('1')
    await screen.findByTestId('fill-note')
    expect(fills()).toMatchObject([{ contextId: 'context-a' }])
    expect(JSON.stringify(fills())).not.toContain(records.share.covered)
  })

  it('is uncovered from another place', async () => {
    const { ears } = await open({ settings: { screenShare: true } })
    act(() => ears.push?.({ push: 'settings', settings }))
    expect(screen.getByTestId('nick').textContent).toBe('blue whale')
  })
})

describe('pages over the panel', () => {
  it('give the focus back to what opened them', async () => {
    await open()
    cell('risk').focus()
    fireEvent.click(cell('risk'))
    await screen.findByText(customer.whyRisk.note)
    press('Escape')
    expect(screen.queryByText(customer.whyRisk.note)).toBeNull()
    expect(document.activeElement).toBe(cell('risk'))
  })

  it('go back one by one', async () => {
    await open()
    press('v')
    const side = await screen.findByTestId('side-credit')
    fireEvent.click(side.querySelector('button') ?? side)
    await screen.findByText(customer.whyRisk.note)
    press('Escape')
    expect(await screen.findByTestId('side-credit')).toBeDefined()
    press('Escape')
    expect(screen.queryByTestId('side-credit')).toBeNull()
  })

  it('leave nothing below them to Tab into', async () => {
    await open()
    press('v')
    await screen.findByTestId('side-credit')
    expect(screen.getByTestId('nick').closest('[inert]')).not.toBeNull()
  })
})
