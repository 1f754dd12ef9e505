import {
  goldTermsSchema,
  gradeBoundsSchema,
  type GoldTerms,
  type GradeBounds,
  type MetricId,
} from '@/lib/figures/grades'

export const TERM_FIELDS = [
  'periodDays',
  'repurchaseDays',
  'retentionDays',
  'lostCycles',
  'creditHours',
] as const satisfies readonly (keyof GoldTerms)[]

/** The owner's terms as they are typed. */
export interface TermsDraft {
  /** Empty: the handbook's table. */
  readonly category: string
  readonly terms: Readonly<Record<keyof GoldTerms, string>>
  /** Gold, senior, mid; percent or days. */
  readonly bounds: Readonly<Record<MetricId, readonly string[]>>
}

/** Typed units in one of the bound's: hundredths of a percent. */
const scaleOf = (metric: MetricId): number => (metric === 'cycle' ? 1 : 100)

const ofMetrics = <Value>(make: (metric: MetricId) => Value): Record<MetricId, Value> => ({
  returning: make('returning'),
  churn: make('churn'),
  cycle: make('cycle'),
  conversion: make('conversion'),
  repurchase: make('repurchase'),
  retention: make('retention'),
})
const ofTerms = <Value>(
  make: (term: keyof GoldTerms) => Value,
): Record<keyof GoldTerms, Value> => ({
  periodDays: make('periodDays'),
  repurchaseDays: make('repurchaseDays'),
  retentionDays: make('retentionDays'),
  lostCycles: make('lostCycles'),
  creditHours: make('creditHours'),
})

/** Bounds as their fields show them. */
export const writeBounds = (bounds: GradeBounds): TermsDraft['bounds'] =>
  ofMetrics((metric) => bounds[metric].map((bound) => String(bound / scaleOf(metric))))

/** Terms as their fields show them. */
export const writeTerms = (terms: GoldTerms): TermsDraft['terms'] =>
  ofTerms((field) => String(terms[field]))

const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text))

/** Reads the bounds; those that are none are named. */
export function readBounds(
  typed: TermsDraft['bounds'],
):
  | { readonly ok: true; readonly bounds: GradeBounds }
  | { readonly ok: false; readonly wrong: ReadonlySet<string> } {
  const parsed = gradeBoundsSchema.safeParse(
    ofMetrics((metric) =>
      // A percentage of two digits is a whole number of hundredths, once binary noise is gone.
      typed[metric].map((text) => Number((numberIn(text) * scaleOf(metric)).toFixed(6))),
    ),
  )
  return parsed.success
    ? { ok: true, bounds: parsed.data }
    : { ok: false, wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) }
}

/** Reads the terms; those that are none are named. */
export function readTerms(
  typed: TermsDraft['terms'],
):
  | { readonly ok: true; readonly terms: GoldTerms }
  | { readonly ok: false; readonly wrong: ReadonlySet<string> } {
  const parsed = goldTermsSchema.safeParse(ofTerms((field) => numberIn(typed[field])))
  return parsed.success
    ? { ok: true, terms: parsed.data }
    : { ok: false, wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) }
}
