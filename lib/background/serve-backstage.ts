import { backstageCalls } from '@/lib/messaging/backstage-calls'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'

import type { AutoBackup } from './auto-backup'
import { isBackstage, type Caller } from './caller'

export interface BackstageParts {
  /** Of Tillside. */
  readonly version: string
  /** By what this browser session opens the vault, wrapped; null where there is no passphrase, or it was not said. */
  readonly readSession: () => Promise<string | null>
  readonly backups: Pick<AutoBackup, 'leave'>
}

/** Answers the page in which backups are made while no other is open. */
export function serveBackstage({
  version,
  readSession,
  backups,
}: BackstageParts): Direction<Caller | null> {
  return serve(backstageCalls, isBackstage, {
    enterBackstage: async () => ok({ version, session: await readSession() }),
    stillAtWork: () => done,
    leaveBackstage: async ({ made }) => {
      await backups.leave(made)
      return done
    },
  })
}
