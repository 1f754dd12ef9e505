import {
  RETENTION_CLASSES,
  retentionSchema,
  type Retention,
  type RetentionClass,
} from '@/lib/vault/retention'

/** Days as they are typed, by class; empty: for ever. */
export interface KeepDraft {
  readonly everywhere: Readonly<Record<RetentionClass, string>>
  readonly amazon: Readonly<Record<'contact' | 'identity', string>>
}

const asTyped = (days: number | null | undefined): string =>
  days === null || days === undefined ? '' : String(days)

/** What is set, as it is typed. */
export const draftOf = ({ everywhere, byPlatform }: Retention): KeepDraft => ({
  everywhere: {
    contact: asTyped(everywhere.contact),
    identity: asTyped(everywhere.identity),
    texts: asTyped(everywhere.texts),
    cases: asTyped(everywhere.cases),
    orders: asTyped(everywhere.orders),
  },
  amazon: {
    contact: asTyped(byPlatform.amazon?.contact),
    identity: asTyped(byPlatform.amazon?.identity),
  },
})

/** Days; null: for ever; NaN for what is no number of days. */
const daysOf = (typed: string): number | null => {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return null
  return /^\d{1,4}$/u.test(text) ? Number(text) : Number.NaN
}

/** Whether a field holds what can be kept to. */
export const isDays = (typed: string): boolean => {
  const days = daysOf(typed)
  return days === null || retentionSchema.shape.everywhere.shape.contact.safeParse(days).success
}

/** What the draft says; null where a field of it is wrong. What other marketplaces ask for stays as it is. */
export function retentionIn({ everywhere, amazon }: KeepDraft, known: Retention): Retention | null {
  const days = Object.fromEntries(RETENTION_CLASSES.map((what) => [what, daysOf(everywhere[what])]))
  const own = { contact: daysOf(amazon.contact), identity: daysOf(amazon.identity) }
  const byPlatform = {
    ...known.byPlatform,
    amazon: { ...known.byPlatform.amazon, ...own },
  }
  return retentionSchema.safeParse({ everywhere: days, byPlatform }).data ?? null
}
