import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { roles as words } from '@/lib/i18n/en/roles'
import type { RolesView } from '@/lib/messaging/role-calls'
import { fail, ok } from '@/lib/shared/result'

import { go, NOW, setUp, type Given } from '../set-up'

const NONE: RolesView = { pins: [], role: null, waitMs: 0, offAt: null }
const AGENT: RolesView = { pins: ['lead', 'owner'], role: 'agent', waitMs: 0, offAt: null }

async function openRoles(view: RolesView, answers: Given['answers'] = {}) {
  go('#/settings/safety')
  const workbench = setUp({ answers: { readRoles: view, ...answers } })
  const card = within(await screen.findByTestId('roles'))
  await card.findByRole('table')
  return { ...workbench, card }
}

/** Of the roles: the passphrase asks for PINs too. */
const inCard = (testId: string): HTMLElement =>
  within(screen.getByTestId('roles')).getByTestId(testId)
const type = (testId: string, value: string): void => {
  fireEvent.change(inCard(testId), { target: { value } })
}

describe('the card of roles', () => {
  it('says that everybody is owner where no PIN is set, and sets the owner’s', async () => {
    const { card, named } = await openRoles(NONE, { keepPin: ok(AGENT) })
    expect(card.getByText(words.card.none)).toBeDefined()
    expect(screen.queryByTestId('pin-lead')).toBeNull()
    fireEvent.click(screen.getByTestId('pin-owner'))
    type('new-pin', '123456')
    type('new-pin-again', '123456')
    fireEvent.click(screen.getByTestId('save-pin'))
    await card.findByText(words.card.saved)
    expect(named('keepPin')).toEqual([['keepPin', { of: 'owner', pin: '123456' }]])
  })

  it.each([
    ['12', '12', words.pin.shape],
    ['12ab', '12ab', words.pin.shape],
    ['123456', '123457', words.pin.differ],
  ])('does not take %s and %s', async (first, second, said) => {
    const { card, named } = await openRoles(NONE)
    fireEvent.click(screen.getByTestId('pin-owner'))
    type('new-pin', first)
    type('new-pin-again', second)
    fireEvent.click(screen.getByTestId('save-pin'))
    expect(card.getByText(said)).toBeDefined()
    expect(named('keepPin')).toEqual([])
  })

  it('says that another role has the PIN', async () => {
    const { card } = await openRoles(NONE, { keepPin: fail('taken') })
    fireEvent.click(screen.getByTestId('pin-owner'))
    type('new-pin', '1234')
    type('new-pin-again', '1234')
    fireEvent.click(screen.getByTestId('save-pin'))
    expect(await card.findByText(words.pin.taken)).toBeDefined()
  })

  it('lets an agent set nothing until somebody who may enters their PIN', async () => {
    const { card, named } = await openRoles(AGENT, { permitOnce: ok(AGENT) })
    expect(screen.queryByTestId('pin-owner')).toBeNull()
    type('leave-pin', '123456')
    fireEvent.click(inCard('allow-once'))
    await card.findByText(words.needs.allowed)
    expect(screen.getByTestId('pin-owner')).toBeDefined()
    expect(named('permitOnce')).toEqual([['permitOnce', { act: 'lock', pin: '123456' }]])
  })

  it('says how long to wait after wrong tries', async () => {
    const { card } = await openRoles({ ...AGENT, waitMs: 20_000 }, { takeRole: fail('too-soon') })
    type('leave-pin', '123456')
    fireEvent.click(inCard('switch-role'))
    expect(await card.findByText(words.pin.tooSoon('20 s'))).toBeDefined()
  })

  it('takes a lower role without a PIN', async () => {
    const { named } = await openRoles({ ...AGENT, role: 'owner' })
    fireEvent.click(screen.getByTestId('take-agent'))
    expect(named('takeRole')).toEqual([['takeRole', { role: 'agent', pin: null }]])
  })

  it('shows everybody that PINs are going, and takes them off when it is time', async () => {
    const { card, named } = await openRoles({ ...AGENT, offAt: NOW })
    expect(card.getByText(/is forgotten/)).toBeDefined()
    fireEvent.click(card.getByRole('button', { name: words.card.takeOff }))
    await waitFor(() => expect(named('forgetPins')).toHaveLength(1))
  })

  it('reads anew who stands there when that changes', async () => {
    let view = NONE
    const { card, tell } = await openRoles(NONE, { readRoles: () => view })
    view = { ...AGENT, role: 'lead' }
    tell({ push: 'roles' })
    expect(await screen.findByTestId('take-agent')).toBeDefined()
    expect(card.queryByText(words.card.none)).toBeNull()
  })
})
