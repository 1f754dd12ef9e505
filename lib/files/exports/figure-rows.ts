import type { ShopSurvey } from '@/lib/customers/survey'

type Figure = readonly [name: string, value: number | string]

const group = (name: string, figures: Readonly<Record<string, number | null>>): Figure[] =>
  Object.entries(figures).map(([each, value]) => [`${name} ${each}`, value ?? ''])

/** What was learnt of a shop's customers as rows of a name and a figure; shares from 0 to 1, amounts in minor units. */
export function figureRows(survey: ShopSurvey, shop: string): string[][] {
  const { at, customers, orders, refundShare, cycleDays, retention, segments } = survey
  const figures: readonly Figure[] = [
    ['at', new Date(at).toISOString()],
    ['customers', customers],
    ['orders', orders],
    ['refund share', refundShare ?? ''],
    ['cycle days', cycleDays ?? ''],
    ['currency', survey.currency],
    ...group('tier', survey.tiers),
    ...group('stage', survey.stages),
    ...group('segment', segments?.sizes ?? {}),
    ...group('median', survey.medians),
    ...(retention?.curve ?? []).map(({ share }, step): Figure => [`retention step ${step}`, share]),
  ]
  return figures.map(([name, value]) => [shop, name, String(value)])
}
