import { z } from 'zod'

/** An amount in the currency's minor unit (fen, cent), never a float of the major one. */
export const moneySchema = z.strictObject({
  minor: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
})
export type Money = z.infer<typeof moneySchema>

/** Adds amounts of the same currency and keeps different ones apart, ordered by currency code. */
export function sumByCurrency(amounts: readonly Money[]): Money[] {
  const totals = new Map<string, number>()
  for (const { minor, currency } of amounts)
    totals.set(currency, (totals.get(currency) ?? 0) + minor)
  return [...totals]
    .map(([currency, minor]) => ({ minor, currency }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}
