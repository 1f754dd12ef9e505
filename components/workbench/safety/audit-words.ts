import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { AuditEntry } from '@/lib/vault/audit-entry'

type Words = WorkbenchCatalogue['roles']

/** What an entry was of: names that the program gives things, in words where there are any. */
export function aboutWords({ about }: AuditEntry, { audit }: Words): readonly string[] {
  const names: Readonly<Record<string, string>> = audit.abouts
  return about.map((name) => (Object.hasOwn(names, name) ? (names[name] ?? name) : name))
}

/** In which role it was done. */
export const roleWords = ({ role }: AuditEntry, { audit, names }: Words): string =>
  role === null ? audit.noRole : names[role]
