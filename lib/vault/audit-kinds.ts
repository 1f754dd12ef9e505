/** What the audit log tells of; append only. */
export const AUDIT_KINDS = [
  'reveal',
  'export',
  'erase',
  'access',
  'backup',
  'restore',
  'settings',
  'unlock',
  'lock',
  'unlock-failed',
  'passphrase',
  'pin',
  'role',
  'purge',
  'remove-shop',
] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]
