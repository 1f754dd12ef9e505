/** Who may stand at this browser, the fewest rights first. Roles are a courtesy, not a wall: nothing is sealed by them. */
export const ROLES = ['agent', 'lead', 'owner'] as const
export type Role = (typeof ROLES)[number]

/** What is asked before some acts; all that is no act of these is daily work. */
export const ROLE_ACTS = [
  'work',
  'reveal',
  'export',
  'access',
  'backup',
  'settings',
  'audit',
  'erase',
  'restore',
  'remove-shop',
  'lock',
] as const
export type RoleAct = (typeof ROLE_ACTS)[number]

const LEAST_ROLE: Readonly<Record<RoleAct, Role>> = {
  work: 'agent',
  reveal: 'lead',
  export: 'lead',
  access: 'lead',
  backup: 'lead',
  settings: 'lead',
  audit: 'lead',
  erase: 'owner',
  restore: 'owner',
  'remove-shop': 'owner',
  /** Passphrase and PINs. */
  lock: 'owner',
}

/** The least role that may do it. */
export const roleFor = (act: RoleAct): Role => LEAST_ROLE[act]

const rankOf = (role: Role): number => ROLES.indexOf(role)

/** Whether a role may do what takes another one. */
export const reaches = (role: Role, needed: Role): boolean => rankOf(role) >= rankOf(needed)

/** Whether a role may do it; null stands for a browser without PINs, where everybody may do everything. */
export const mayDo = (role: Role | null, act: RoleAct): boolean =>
  role === null || reaches(role, roleFor(act))
