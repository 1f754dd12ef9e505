import { z } from 'zod'

import type { Evidence } from '@/lib/consoles/profile'
import type { PageKind } from '@/lib/consoles/sighting'
import type { PlatformId } from '@/lib/shared/platforms'

import { call, type Calls } from './protocol'

/** How one field of one kind of page fares. */
export interface HealthLine {
  readonly platform: PlatformId
  readonly page: PageKind
  readonly field: string
  /** How well the best way to it is founded. */
  readonly evidence: Evidence
  /** Epoch ms; null: never. */
  readonly lastReadAt: number | null
  /** Since when it is not read, and how that shows; null: it is, or nobody knows. */
  readonly failing: {
    readonly since: number
    readonly state: 'missing' | 'conflict' | 'malformed'
  } | null
}

/** Workbench to background, about what can be read of consoles. */
export const healthCalls = {
  readHealth: call<readonly HealthLine[]>()(z.strictObject({})),
} as const satisfies Calls
