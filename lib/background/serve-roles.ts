import { roleCalls, roleOfficeCalls } from '@/lib/messaging/role-calls'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'

import { isOwnPage, isWorkbench, type Caller } from './caller'
import type { RoleDesk } from './role-desk'

/** Answers pages of ours that ask who stands here, and the workbench, which alone sets PINs. */
export const serveRoles = (desk: RoleDesk): readonly Direction<Caller | null>[] => [
  serve(roleCalls, isOwnPage, {
    readRoles: async () => ok(await desk.read()),
    takeRole: async ({ role, pin }) => ok(await desk.take(role, pin)),
    permitOnce: async ({ act, pin }) => ok(await desk.permitOnce(act, pin)),
  }),
  serve(roleOfficeCalls, isWorkbench, {
    keepPin: async ({ of, pin }) => ok(await desk.keepPin(of, pin)),
    forgetPins: async () => ok(await desk.forget()),
    // The gate before it has given leave.
    askLeave: () => done,
  }),
]
