import { z } from 'zod'

import { auditActSchema, type AuditAct } from '@/lib/vault/audit-entry'

import type { Audit } from './audit'
import type { DeviceRows } from './device-rows'

/** Entries of the audit log for which there was no store: what brings one back is written down all the same. */
export interface OwedEntries {
  readonly owe: (act: AuditAct) => Promise<void>
  /** Appends what is owed, now that there is a log; once more after a stop changes nothing. */
  readonly settle: (audit: Pick<Audit, 'append'>) => Promise<void>
}

const OWED = 'owed-entries'

const owedSchema = z.array(auditActSchema).catch([])

/** Builds it over what this device keeps for itself. */
export function createOwedEntries(
  device: Pick<DeviceRows, 'read' | 'keep' | 'forget'>,
): OwedEntries {
  const read = async (): Promise<AuditAct[]> => owedSchema.parse(await device.read(OWED))
  return {
    owe: async (act) => device.keep(OWED, [...(await read()), act]),
    settle: async (audit) => {
      const owed = await read()
      if (owed.length === 0) return
      for (const act of owed) await audit.append(act)
      await device.forget(OWED)
    },
  }
}
