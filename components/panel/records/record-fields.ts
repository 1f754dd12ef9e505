import type {
  ComplaintSubject,
  ProspectReason,
  RecordKind,
  WarningReason,
} from '@/lib/customers/record'
import type { Catalogue } from '@/lib/i18n/translate'

/** One field of a record's form: how it is asked, and under which of the catalogue's labels. */
export interface FieldSpec {
  readonly name: string
  readonly label: keyof Catalogue['records']['fields']
  /** `score`: a whole number from `from` to `to`. */
  readonly type: 'choice' | 'line' | 'long' | 'day' | 'score'
  readonly from?: number
  readonly to?: number
  readonly optional?: boolean
  /** Days from today that a day field starts with. */
  readonly inDays?: number
}

/** The kinds in the order in which they are offered. */
export const RECORD_KINDS = [
  'task',
  'complaint',
  'prospect',
  'warning',
  'survey',
  'review',
  'referral',
] as const satisfies readonly RecordKind[]

export const WARNINGS = [
  'invoice-blackmail',
  'professional-claims',
  'card-trick',
  'abuse',
  'other',
] as const satisfies readonly WarningReason[]

export const SUBJECTS = [
  'product',
  'logistics',
  'service',
  'price',
  'other',
] as const satisfies readonly ComplaintSubject[]

export const PROSPECTS = [
  'price',
  'stock',
  'fit',
  'trust',
  'later',
  'other',
] as const satisfies readonly ProspectReason[]

/** What each kind asks for, top to bottom. */
export const RECORD_FIELDS: Readonly<Record<RecordKind, readonly FieldSpec[]>> = {
  warning: [
    { name: 'reason', label: 'reason', type: 'choice' },
    { name: 'evidence', label: 'evidence', type: 'long' },
    { name: 'until', label: 'until', type: 'day', inDays: 90 },
  ],
  complaint: [
    { name: 'subject', label: 'subject', type: 'choice' },
    { name: 'text', label: 'text', type: 'long' },
  ],
  task: [
    { name: 'text', label: 'task', type: 'line' },
    { name: 'dueAt', label: 'dueAt', type: 'day', inDays: 1 },
    { name: 'owner', label: 'owner', type: 'line', optional: true },
  ],
  prospect: [
    { name: 'wanted', label: 'wanted', type: 'line' },
    { name: 'reason', label: 'reason', type: 'choice' },
    { name: 'nextAt', label: 'nextAt', type: 'day', inDays: 7 },
    { name: 'text', label: 'note', type: 'long', optional: true },
  ],
  survey: [
    { name: 'recommend', label: 'recommend', type: 'score', from: 0, to: 10, optional: true },
    { name: 'service', label: 'service', type: 'score', from: 1, to: 5, optional: true },
  ],
  review: [{ name: 'stars', label: 'stars', type: 'score', from: 1, to: 5 }],
  referral: [{ name: 'text', label: 'referral', type: 'line' }],
}

/** Values and words of a choice. */
export function choicesOf(
  kind: RecordKind,
  { reasons, subjects, prospectReasons }: Catalogue['records'],
): readonly { readonly value: string; readonly label: string }[] {
  if (kind === 'warning') return WARNINGS.map((value) => ({ value, label: reasons[value] }))
  if (kind === 'complaint') return SUBJECTS.map((value) => ({ value, label: subjects[value] }))
  return PROSPECTS.map((value) => ({ value, label: prospectReasons[value] }))
}
