import { describe, expect, it } from 'vitest'

import { createRoleDesk, type RoleState } from '@/lib/background/role-desk'
import type { Shelf } from '@/lib/platform/shelf'
import { DAY_MS, MINUTE_MS } from '@/lib/shared/time'
import type { PinBook } from '@/lib/vault/pin-book'
import { ROLE_ACTS } from '@/lib/vault/roles'

function fakeShelf<State>(): Shelf<State> & { held: State | undefined } {
  const shelf = {
    held: undefined as State | undefined,
    read: () => Promise.resolve(shelf.held),
    write: (state: State | undefined) => Promise.resolve(void (shelf.held = state)),
  }
  return shelf
}

async function openDesk({ owner = '123456', lead = '2468' } = {}) {
  const pins = fakeShelf<PinBook>()
  const session = fakeShelf<RoleState>()
  const scene = { now: 1_000_000, changes: 0, pins, session }
  const desk = createRoleDesk({
    pins,
    session,
    onChanged: () => (scene.changes += 1),
    clock: () => scene.now,
    crypto,
    rounds: 10,
  })
  if (owner !== '') await desk.keepPin('owner', owner)
  if (lead !== '') await desk.keepPin('lead', lead)
  /** The browser is closed and opened: nobody has shown a PIN. */
  const reopen = async () => session.write(undefined)
  return { desk, scene, reopen }
}

const may = async (desk: Awaited<ReturnType<typeof openDesk>>['desk']) => {
  const flags = await Promise.all(ROLE_ACTS.map((act) => desk.allows(act, 'call')))
  return ROLE_ACTS.filter((_, index) => flags[index])
}

describe('a browser without PINs', () => {
  it('lets everybody do everything', async () => {
    const { desk } = await openDesk({ owner: '', lead: '' })
    expect(await desk.read()).toEqual({ pins: [], role: null, waitMs: 0, offAt: null })
    expect(await may(desk)).toEqual([...ROLE_ACTS])
  })
  it('takes the owner’s PIN before the lead’s', async () => {
    const { desk, scene } = await openDesk({ owner: '' })
    expect(scene.pins.held).toBeUndefined()
    expect(await desk.keepPin('owner', '123456')).toMatchObject({ ok: true })
    expect(await desk.read()).toMatchObject({ pins: ['owner'], role: 'owner' })
  })
})

describe('a browser with PINs', () => {
  it('leaves whoever set them the owner until it closes, and begins with an agent', async () => {
    const { desk, reopen } = await openDesk()
    expect(await desk.role()).toBe('owner')
    await reopen()
    expect(await desk.role()).toBe('agent')
    expect(await may(desk)).toEqual(['work'])
  })

  it.each([
    ['lead', '2468', 'lead'],
    ['lead', '123456', 'lead'],
    ['owner', '123456', 'owner'],
    ['owner', '2468', 'agent'],
    ['lead', '0000', 'agent'],
    ['lead', null, 'agent'],
  ] as const)('asked for %s with %s stands as %s', async (role, pin, now) => {
    const { desk, reopen } = await openDesk()
    await reopen()
    expect((await desk.take(role, pin)).ok).toBe(role === now)
    expect(await desk.role()).toBe(now)
  })

  it('lets a lower role be taken without a PIN', async () => {
    const { desk } = await openDesk()
    await desk.take('agent', null)
    expect(await desk.role()).toBe('agent')
  })

  it('makes whoever guesses wait, though the next guess be right, and forgets that once one was', async () => {
    const { desk, scene, reopen } = await openDesk()
    await reopen()
    for (let tries = 0; tries < 3; tries += 1)
      expect(await desk.take('owner', '0000')).toEqual({ ok: false, error: 'wrong' })
    expect(await desk.take('owner', '123456')).toEqual({ ok: false, error: 'too-soon' })
    scene.now += (await desk.read()).waitMs
    expect(await desk.take('owner', '123456')).toMatchObject({ ok: true, value: { waitMs: 0 } })
  })

  it('counts guesses that are made at once one by one', async () => {
    const { desk, reopen } = await openDesk()
    await reopen()
    const guesses = ['1111', '2222', '3333', '123456']
    const outcomes = await Promise.all(guesses.map((pin) => desk.take('owner', pin)))
    expect(outcomes.map((each) => each.ok || each.error)).toEqual([
      'wrong',
      'wrong',
      'wrong',
      'too-soon',
    ])
  })

  it('is without PINs again when the owner takes theirs off', async () => {
    const { desk } = await openDesk()
    await desk.keepPin('owner', null)
    expect(await desk.read()).toMatchObject({ pins: [], role: null })
  })
})

describe('leave for once', () => {
  it('is for one call, which may come twice, of that act alone', async () => {
    const { desk, reopen } = await openDesk()
    await reopen()
    expect(await desk.permitOnce('reveal', '2468')).toMatchObject({ value: { role: 'agent' } })
    expect(await desk.allows('export', 'call-0')).toBe(false)
    expect(await desk.allows('reveal', 'call-1')).toBe(true)
    expect(await desk.allows('reveal', 'call-1')).toBe(true)
    expect(await desk.allows('reveal', 'call-2')).toBe(false)
  })
  it('is not given by a PIN of too low a role', async () => {
    const { desk, reopen } = await openDesk()
    await reopen()
    expect(await desk.permitOnce('erase', '2468')).toEqual({ ok: false, error: 'wrong' })
    expect(await desk.allows('erase', 'call')).toBe(false)
  })
  it('ends after five minutes', async () => {
    const { desk, scene, reopen } = await openDesk()
    await reopen()
    await desk.permitOnce('reveal', '2468')
    scene.now += 5 * MINUTE_MS
    expect(await desk.allows('reveal', 'call')).toBe(false)
  })
  it('lets the log be read for these minutes', async () => {
    const { desk, reopen } = await openDesk()
    await reopen()
    await desk.permitOnce('audit', '2468')
    expect([await desk.allows('audit', 'page-1'), await desk.allows('audit', 'page-2')]).toEqual([
      true,
      true,
    ])
  })
  it('does not make an owner of whoever changes a PIN by it', async () => {
    const { desk, reopen } = await openDesk()
    await reopen()
    await desk.permitOnce('lock', '123456')
    expect(await desk.allows('lock', 'call')).toBe(true)
    await desk.keepPin('lead', '9999')
    expect(await desk.role()).toBe('agent')
  })
})

describe('a forgotten PIN', () => {
  it('comes off a day after somebody has said so, not before', async () => {
    const { desk, scene, reopen } = await openDesk()
    await reopen()
    expect(await desk.forget()).toMatchObject({ offAt: scene.now + DAY_MS, role: 'agent' })
    scene.now += DAY_MS - 1
    expect(await desk.forget()).toMatchObject({ role: 'agent' })
    scene.now += 1
    expect(await desk.forget()).toMatchObject({ pins: [], role: null })
  })
  it('stays when the owner enters it', async () => {
    const { desk, scene, reopen } = await openDesk()
    await reopen()
    await desk.forget()
    await desk.take('owner', '123456')
    scene.now += 2 * DAY_MS
    expect(await desk.forget()).toMatchObject({ pins: ['lead', 'owner'], role: 'owner' })
  })
})
