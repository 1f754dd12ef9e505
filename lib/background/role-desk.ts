import { z } from 'zod'

import type { PinFault, PinOutcome, RolesView } from '@/lib/messaging/role-calls'
import type { Shelf } from '@/lib/platform/shelf'
import { fail, ok } from '@/lib/shared/result'
import type { Clock } from '@/lib/shared/time'
import {
  FORGET_MS,
  NONE_WRONG,
  openPinBook,
  opens,
  pinsIn,
  pinWait,
  setPin,
  whoseIs,
  type PinBook,
  type PinRole,
} from '@/lib/vault/pin-book'
import {
  mayDo,
  reaches,
  ROLE_ACTS,
  roleFor,
  ROLES,
  type Role,
  type RoleAct,
} from '@/lib/vault/roles'

/** How long a leave for one act waits for it, ms. */
const LEAVE_MS = 300_000

/** Who stands here in this browser session, and what somebody else has let them do once. */
export const roleStateSchema = z.strictObject({
  role: z.enum(ROLES),
  leave: z
    .strictObject({
      act: z.enum(ROLE_ACTS),
      /** Epoch ms. */
      until: z.int(),
      /** The call that has used it, which may come twice. */
      usedBy: z.string().nullable(),
    })
    .nullable(),
})
export type RoleState = z.infer<typeof roleStateSchema>

/** Nobody has shown a PIN. */
const NOBODY: RoleState = { role: 'agent', leave: null }

export interface RoleParts {
  /** PINs stay with this browser: no backup carries them. */
  readonly pins: Shelf<PinBook>
  readonly session: Shelf<RoleState>
  readonly onChanged: () => void
  readonly clock: Clock
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>
  /** Of PBKDF2. */
  readonly rounds: number
}

/** Who stands at this browser, and what they may do. */
export interface RoleDesk {
  readonly read: () => Promise<RolesView>
  /** null: no PIN is set. */
  readonly role: () => Promise<Role | null>
  /** Whether this call may do it now; a leave for once is used up by it. */
  readonly allows: (act: RoleAct, callId: string) => Promise<boolean>
  readonly take: (role: Role, pin: string | null) => Promise<PinOutcome>
  readonly permitOnce: (act: RoleAct, pin: string) => Promise<PinOutcome>
  readonly keepPin: (of: PinRole, pin: string | null) => Promise<PinOutcome>
  readonly forget: () => Promise<RolesView>
}

const stateOf = async ({ session }: RoleParts): Promise<RoleState> =>
  (await session.read()) ?? NOBODY

const roleOf = async (parts: RoleParts): Promise<Role | null> =>
  (await parts.pins.read()) === undefined ? null : (await stateOf(parts)).role

async function readRoles(parts: RoleParts): Promise<RolesView> {
  const book = await parts.pins.read()
  if (book === undefined) return { pins: [], role: null, waitMs: 0, offAt: null }
  const { role } = await stateOf(parts)
  return { pins: pinsIn(book), role, waitMs: pinWait(book, parts.clock()), offAt: book.offAt }
}

/** Keeps who stands here now, and tells everybody. */
async function settle(parts: RoleParts, state: RoleState): Promise<PinOutcome> {
  await parts.session.write(state)
  parts.onChanged()
  return ok(await readRoles(parts))
}

/** Tries a PIN where a role is needed; what went wrong, or null. */
async function tryPin(
  { pins, clock, crypto }: RoleParts,
  { book, pin, needed }: { readonly book: PinBook; readonly pin: string; readonly needed: Role },
): Promise<PinFault | null> {
  if (pinWait(book, clock()) > 0) return 'too-soon'
  const whose = await whoseIs(pin, book, crypto.subtle)
  if (!opens(whose, needed)) {
    await pins.write({ ...book, wrong: { count: book.wrong.count + 1, at: clock() } })
    return 'wrong'
  }
  // An owner who knows the PIN has not forgotten it.
  await pins.write({ ...book, wrong: NONE_WRONG, offAt: whose === 'owner' ? null : book.offAt })
  return null
}

async function takeRole(parts: RoleParts, role: Role, pin: string | null): Promise<PinOutcome> {
  const book = await parts.pins.read()
  if (book === undefined) return ok(await readRoles(parts))
  if (!reaches((await stateOf(parts)).role, role)) {
    const fault = pin === null ? 'wrong' : await tryPin(parts, { book, pin, needed: role })
    if (fault !== null) return fail(fault)
  }
  return settle(parts, { role, leave: null })
}

async function permitOnce(parts: RoleParts, act: RoleAct, pin: string): Promise<PinOutcome> {
  const book = await parts.pins.read()
  if (book === undefined) return ok(await readRoles(parts))
  const fault = await tryPin(parts, { book, pin, needed: roleFor(act) })
  if (fault !== null) return fail(fault)
  const leave = { act, until: parts.clock() + LEAVE_MS, usedBy: null }
  return settle(parts, { ...(await stateOf(parts)), leave })
}

async function keepPin(parts: RoleParts, of: PinRole, pin: string | null): Promise<PinOutcome> {
  const { pins, crypto, rounds } = parts
  const book = await pins.read()
  if (book === undefined) {
    // The owner's PIN comes first: without it nobody could set the others.
    if (of !== 'owner' || pin === null) return ok(await readRoles(parts))
    await pins.write(await openPinBook(pin, rounds, crypto))
    return settle(parts, { role: 'owner', leave: null })
  }
  const goOff = of === 'owner' && pin === null
  const changed = goOff ? undefined : await setPin(book, { role: of, pin }, crypto.subtle)
  if (changed === null) return fail('taken')
  await pins.write(changed)
  return settle(parts, await stateOf(parts))
}

async function forgetPins(parts: RoleParts): Promise<RolesView> {
  const { pins, clock, onChanged } = parts
  const book = await pins.read()
  if (book === undefined) return readRoles(parts)
  const { offAt } = book
  if (offAt === null) await pins.write({ ...book, offAt: clock() + FORGET_MS })
  else if (clock() >= offAt) await pins.write(undefined)
  onChanged()
  return readRoles(parts)
}

async function isAllowed(parts: RoleParts, act: RoleAct, callId: string): Promise<boolean> {
  if (mayDo(await roleOf(parts), act)) return true
  const state = await stateOf(parts)
  const { leave } = state
  if (leave?.act !== act || parts.clock() >= leave.until) return false
  // A log is read by many calls.
  if (act === 'audit') return true
  if (leave.usedBy !== null) return leave.usedBy === callId
  await parts.session.write({ ...state, leave: { ...leave, usedBy: callId } })
  return true
}

/** Builds the desk of roles; what it does happens one after the other, so that no two tries count as one. */
export function createRoleDesk(parts: RoleParts): RoleDesk {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(run: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(run)
    turn = mine.catch(() => undefined)
    return mine
  }
  return {
    read: () => readRoles(parts),
    role: () => roleOf(parts),
    allows: (act, callId) => inTurn(() => isAllowed(parts, act, callId)),
    take: (role, pin) => inTurn(() => takeRole(parts, role, pin)),
    permitOnce: (act, pin) => inTurn(() => permitOnce(parts, act, pin)),
    keepPin: (of, pin) => inTurn(() => keepPin(parts, of, pin)),
    forget: () => inTurn(() => forgetPins(parts)),
  }
}
