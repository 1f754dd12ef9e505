import { z } from 'zod'

import type { Result } from '@/lib/shared/result'
import { auditActSchema } from '@/lib/vault/audit-entry'
import { PIN_ROLES, pinSchema, type PinRole } from '@/lib/vault/pin-book'
import { ROLE_ACTS, ROLES, type Role } from '@/lib/vault/roles'

import { call, type Calls } from './protocol'

/** Who stands at this browser, and which PINs there are. */
export interface RolesView {
  readonly pins: readonly PinRole[]
  /** null: no PIN is set, and everybody may do everything. */
  readonly role: Role | null
  /** How long the next try at a PIN has to wait, ms. */
  readonly waitMs: number
  /** Epoch ms at which anybody may take the PINs off, because somebody has said that they are forgotten. */
  readonly offAt: number | null
}

/** Why a PIN was not taken: it opens nothing, or too little; too many were wrong; another role has it. */
export type PinFault = 'wrong' | 'too-soon' | 'taken'
export type PinOutcome = Result<RolesView, PinFault>

const nothing = z.strictObject({})
const pin = pinSchema.nullable()

/** Panel, popup and workbench to background: who stands there. */
export const roleCalls = {
  readRoles: call<RolesView>()(nothing),
  /** A role that is no higher than the present one takes no PIN. */
  takeRole: call<PinOutcome>()(z.strictObject({ role: z.enum(ROLES), pin })),
  /** Somebody whose PIN it is lets this one act happen, once and soon. */
  permitOnce: call<PinOutcome>()(z.strictObject({ act: z.enum(ROLE_ACTS), pin: pinSchema })),
} as const satisfies Calls

/** Workbench to background: PINs, and what its own worker is about to do. */
export const roleOfficeCalls = {
  /** null takes a PIN off; without the owner's there are none. */
  keepPin: call<PinOutcome>()(z.strictObject({ of: z.enum(PIN_ROLES), pin })),
  /** Says that the owner's PIN is forgotten; a day later it takes all off. */
  forgetPins: call<RolesView>()(nothing),
  /** Asks leave for work that the background does not do itself; what is to be logged stands in the log afterwards. */
  askLeave: call<void>()(
    z.strictObject({
      act: z.enum(ROLE_ACTS),
      log: auditActSchema.omit({ id: true, role: true }).nullable(),
    }),
  ),
} as const satisfies Calls
