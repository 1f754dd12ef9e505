import { healthCalls } from '@/lib/messaging/health-calls'
import { serve, type Direction } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'

import { isWorkbench, type Caller } from './caller'
import type { HealthDesk } from './health-desk'

/** Answers the workbench about what can be read of consoles. */
export function serveHealth(desk: Pick<HealthDesk, 'list'>): Direction<Caller | null> {
  return serve(healthCalls, isWorkbench, { readHealth: async () => ok(await desk.list()) })
}
