import type { AuditAct } from '@/lib/vault/audit-entry'
import type { RoleAct } from '@/lib/vault/roles'

import type { Ask } from './work-protocol'

/** What work takes, and what the log says of it; null: nothing. */
export interface WorkLeave {
  readonly act: RoleAct
  readonly log: Omit<AuditAct, 'id' | 'role'> | null
}

type AskNamed<Name extends Ask['ask']> = Extract<Ask, { ask: Name }>
type WorkRules = {
  readonly [Name in Ask['ask']]: 'work' | ((what: AskNamed<Name>) => WorkLeave)
}

/** What each thing that the worker can be asked takes: every one is here, or the compiler asks for it. */
const WORK_RULES: WorkRules = {
  overview: 'work',
  inspect: 'work',
  import: 'work',
  foresee: 'work',
  'load-sample': 'work',
  'past-imports': 'work',
  'undo-import': 'work',
  'remove-shop': ({ shopId }) => ({
    act: 'remove-shop',
    log: { kind: 'remove-shop', subject: shopId },
  }),
  cancel: 'work',
  hold: 'work',
  'let-go': 'work',
  figures: 'work',
  survey: 'work',
  'shop-figures': 'work',
  'shop-traffic': 'work',
  'count-weeks': 'work',
  'offer-books': 'work',
  'mine-offers': 'work',
  'preview-tiers': 'work',
  'find-duplicates': 'work',
  'joined-people': 'work',
  'look-at-accounts': 'work',
  'judge-accounts': 'work',
  'follow-ups': 'work',
  'keep-follow-up': 'work',
  reveals: () => ({ act: 'audit', log: null }),
  'export-table': ({ shopId, what, contacts }) => ({
    act: 'export',
    log: {
      kind: 'export',
      subject: shopId,
      about: contacts ? [what, 'contacts'] : [what],
    },
  }),
  'peek-table': 'work',
  'preview-mapping': 'work',
  'read-refused': 'work',
  /** Its cells are those of the file that came in, buyers and all. */
  'save-refused': () => ({
    act: 'export',
    log: { kind: 'export', subject: null, about: ['refused'] },
  }),
  'find-flaws': 'work',
  'fix-flaws': 'work',
  'undo-fixes': 'work',
  'back-up': ({ passphrase }) => ({
    act: 'backup',
    log: { kind: 'backup', subject: null, about: [passphrase === null ? 'open' : 'encrypted'] },
  }),
  'inspect-backup': 'work',
  'restore-backup': () => ({ act: 'restore', log: { kind: 'restore', subject: null } }),
  'merge-backup': ({ isDry }) =>
    isDry
      ? { act: 'work', log: null }
      : { act: 'restore', log: { kind: 'restore', subject: null, about: ['merged'] } },
  salvage: () => ({ act: 'backup', log: { kind: 'backup', subject: null, about: ['salvaged'] } }),
  'start-anew': () => ({
    act: 'restore',
    log: { kind: 'restore', subject: null, about: ['anew'] },
  }),
  /** It is due by itself; the worker writes it down once it is made. */
  'make-generation': 'work',
  'read-condition': 'work',
  'use-changed': () => ({
    act: 'settings',
    log: { kind: 'restore', subject: null, about: ['aside'] },
  }),
  'forget-aside': () => ({
    act: 'settings',
    log: { kind: 'purge', subject: null, about: ['aside'] },
  }),
  'read-upgrade-copy': 'work',
  'read-backup-plan': 'work',
  'keep-backup-plan': () => ({
    act: 'settings',
    log: { kind: 'settings', subject: null, about: ['backup-plan'] },
  }),
  'find-person': 'work',
  /** Who it was about stays out of a log from which nothing can be taken. */
  'give-out-person': () => ({ act: 'access', log: { kind: 'access', subject: null } }),
  'count-person': 'work',
  /** The store itself writes it down, under its keyed hash, once nothing is left. */
  'erase-person': () => ({ act: 'erase', log: null }),
  'erasure-proofs': 'work',
  'foresee-purge': 'work',
  purge: () => ({ act: 'settings', log: null }),
  'clock-held': 'work',
  'trust-clock': () => ({
    act: 'settings',
    log: { kind: 'settings', subject: null, about: ['clock'] },
  }),
  'customer-choices': 'work',
  'customer-list': 'work',
  'customer-rows': 'work',
  'customer-groups': 'work',
  'keep-customer-group': 'work',
  'remove-customer-group': 'work',
  'restore-customer-group': 'work',
  'audit-page': () => ({ act: 'audit', log: null }),
  'audit-check': () => ({ act: 'audit', log: null }),
}

/** What a piece of work takes. */
export function leaveFor(what: Ask): WorkLeave {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table binds each rule to its ask
  const rule = WORK_RULES[what.ask] as 'work' | ((what: Ask) => WorkLeave)
  return rule === 'work' ? { act: 'work', log: null } : rule(what)
}
