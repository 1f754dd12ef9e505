import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { PopupApp, type PopupServices } from '@/components/popup/popup-app'
import { panel as words } from '@/lib/i18n/en/panel'
import type { ClocksView } from '@/lib/messaging/panel-view'
import type { Push } from '@/lib/messaging/protocol'

import { clock, NOW } from '../panel/sample-view'

const alert = { stageKey: 'stage-1', clock, offsetMs: 4 * 3_600_000, certainty: 'shown' } as const
const CLOCKS: ClocksView = { clocks: [clock], alerts: [alert], notificationsAllowed: true }

const isOn = () => screen.getByRole('switch').getAttribute('aria-checked')

/** What the tab in front shows; null where the browser names none. */
type Front = 'no-console' | 'no-buyer' | null

async function open(clocks: ClocksView = CLOCKS, agrees = true, front: Front = null) {
  const asked: { name: string; payload: object }[] = []
  const on = new Set<string>()
  let closed = 0
  const ears = new Set<(push: Push) => void>()
  const services = {
    call: (name: string, payload: object) => {
      asked.push({ name, payload })
      const values: Readonly<Record<string, object>> = {
        listClocks: clocks,
        openPanel: { state: front },
      }
      const value = values[name] ?? { locale: 'en', theme: 'light' }
      return Promise.resolve({ ok: true, value })
    },
    onPush: (listener: (push: Push) => void) => {
      ears.add(listener)
      return () => void ears.delete(listener)
    },
    consoles: [{ id: 'pinduoduo', hosts: ['mms.pinduoduo.com'] }],
    readOn: () => Promise.resolve(new Set(on)),
    switchOn: (id: string) => {
      if (agrees) on.add(id)
      return Promise.resolve(agrees)
    },
    switchOff: (id: string) => Promise.resolve(on.delete(id)),
    frontTab: () => Promise.resolve(front === null ? null : 7),
    close: () => {
      closed += 1
    },
  } as unknown as PopupServices
  render(<PopupApp services={services} clock={() => NOW} />)
  await screen.findByTestId('popup')
  return {
    asked,
    push: (push: Push) => act(() => ears.forEach((tell) => tell(push))),
    closed: () => closed,
  }
}

afterEach(cleanup)

describe('the popup', () => {
  it('opens a case and then closes', async () => {
    const { asked, closed } = await open()
    fireEvent.click(screen.getByTestId('clock'))
    await waitFor(() => expect(closed()).toBe(1))
    expect(asked).toContainEqual({ name: 'openCase', payload: { caseId: 'case-1' } })
  })

  it('snoozes a case for an hour and calls it done, from its row', async () => {
    const { asked, closed } = await open()
    fireEvent.click(screen.getByTestId('snooze-clock'))
    fireEvent.click(screen.getByTestId('done-clock'))
    expect(asked.filter(({ name }) => name === 'markCases').map(({ payload }) => payload)).toEqual([
      { caseIds: ['case-1'], mark: { do: 'snooze', until: NOW + 3_600_000 } },
      { caseIds: ['case-1'], mark: { do: 'done' } },
    ])
    expect(closed()).toBe(0)
  })

  it('offers neither for a clock that somebody else has to watch', async () => {
    await open({ ...CLOCKS, clocks: [{ ...clock, owner: 'buyer' }] })
    expect(screen.queryByTestId('snooze-clock')).toBeNull()
  })

  it.each([
    ['uncertain', /^about /, 'reckoned by a rule'],
    ['provisional', /^about /, 'holidays not known, earliest day taken'],
    ['paused', /^(?!about)/, 'the countdown stands still'],
  ] as const)('says of a clock that is %s why', async (doubt, left, reason) => {
    await open({ ...CLOCKS, clocks: [{ ...clock, doubt }], alerts: [] })
    const row = screen.getByTestId('clock')
    expect(row.title).toContain(reason)
    expect(row.querySelector('[class*=left]')?.textContent).toMatch(left)
  })

  it('says what came due while the browser was shut, and shows it in the ledger', async () => {
    const { asked } = await open({ ...CLOCKS, alerts: [{ ...alert, awayFrom: NOW - 9_000_000 }] })
    const band = screen.getByTestId('missed')
    expect(band.textContent).toContain('1 alert came due while the browser was shut or asleep')
    fireEvent.click(screen.getByRole('button', { name: 'See them' }))
    expect(asked).toContainEqual({
      name: 'openWorkbench',
      payload: { view: 'after-sale/ledger' },
    })
  })

  it('dismisses an alert', async () => {
    const { asked } = await open()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(asked).toContainEqual({ name: 'acknowledgeAlert', payload: { stageKey: 'stage-1' } })
  })

  it('says what to do where nothing runs, and where the system shows no notifications', async () => {
    await open({ clocks: [], alerts: [], notificationsAllowed: false })
    expect(screen.getByText(words.noBuyer.nothing)).toBeDefined()
    expect(screen.getByTestId('notifications-off')).toBeDefined()
  })

  it('follows clocks while it is open', async () => {
    const { push } = await open()
    push({ push: 'clocks', clocks: { ...CLOCKS, clocks: [] } })
    expect(screen.queryByTestId('clock')).toBeNull()
  })

  it('opens the panel beside a console in front, and then closes', async () => {
    const { asked, closed } = await open(CLOCKS, true, 'no-buyer')
    fireEvent.click(await screen.findByTestId('open-beside'))
    await waitFor(() => expect(closed()).toBe(1))
    expect(asked).toContainEqual({ name: 'dockPanel', payload: { tabId: 7 } })
  })

  it.each(['no-console', null] as const)('offers none beside %j', async (front) => {
    const { asked } = await open(CLOCKS, true, front)
    const looks = asked.filter(({ name }) => name === 'openPanel')
    expect(looks).toHaveLength(front === null ? 0 : 1)
    expect(screen.queryByTestId('open-beside')).toBeNull()
  })

  it('switches a marketplace on and off', async () => {
    await open()
    fireEvent.click(screen.getByRole('switch'))
    await waitFor(() => expect(isOn()).toBe('true'))
    fireEvent.click(screen.getByRole('switch'))
    await waitFor(() => expect(isOn()).toBe('false'))
    expect(screen.queryByText(words.popup.refused)).toBeNull()
  })

  it('says so when the browser refuses a marketplace', async () => {
    await open(CLOCKS, false)
    fireEvent.click(screen.getByRole('switch'))
    expect(await screen.findByText(words.popup.refused)).toBeDefined()
  })
})
