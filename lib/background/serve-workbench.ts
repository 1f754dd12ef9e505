import type { CustomerRef } from '@/lib/customers/identity'
import { workbenchCalls } from '@/lib/messaging/protocol'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'
import type { StoreTrouble } from '@/lib/shared/store-trouble'

import { isWorkbench, type Caller } from './caller'

export interface WorkbenchParts {
  /** Orders came in or went: cards and clocks may read differently. */
  readonly onOrdersChanged: (shopIds: readonly string[]) => Promise<void>
  readonly onErased: (accounts: readonly CustomerRef[]) => Promise<void>
  readonly refreshConsoles: () => Promise<unknown>
  readonly readTrouble: () => Promise<StoreTrouble | null>
  readonly restart: () => Promise<unknown>
}

/** Answers the workbench, and nobody who only frames it. */
export function serveWorkbench(parts: WorkbenchParts): Direction<Caller | null> {
  return serve(workbenchCalls, isWorkbench, {
    announceOrders: async ({ shopIds }) => {
      await parts.onOrdersChanged(shopIds)
      return done
    },
    forgetBuyers: async ({ accounts }) => {
      await parts.onErased(accounts)
      return done
    },
    refreshConsoles: async () => {
      await parts.refreshConsoles()
      return done
    },
    readTrouble: async () => ok(await parts.readTrouble()),
    restart: async () => {
      await parts.restart()
      return done
    },
  })
}
