import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { GoldFigure } from '@/lib/figures/gold-figures'
import { FALLING, type GradeBounds, type MetricId } from '@/lib/figures/grades'

/** One decimal, as days are written. */
const tenths = (days: number): number => Math.round(days * 10) / 10

/** How the table's figures are written. */
export interface FigureWords {
  /** "7.89%", "45.6 d"; null where the figure is unknown. */
  readonly value: (figure: GoldFigure) => string | null
  /** "15 of 190 new customers of 30 days" */
  readonly ground: (figure: GoldFigure) => string
  /** "gold > 70%, senior > 50%, mid > 30%" */
  readonly bounds: (metric: MetricId, bounds: GradeBounds) => string
}

/** Writes figures in the language in use. */
export function useFigureWords(): FigureWords {
  const { figures: words } = useWords()
  const formats = useFormats()
  const boundOf = (metric: MetricId, bound: number): string =>
    metric === 'cycle' ? words.days(formats.number(bound)) : formats.finePercent(bound / 10_000)
  return {
    value: ({ metric, numerator, denominator }) => {
      if (denominator === null || denominator === 0) return null
      return metric === 'cycle'
        ? words.days(formats.number(tenths(numerator / denominator)))
        : formats.finePercent(numerator / denominator)
    },
    ground: ({ numerator, denominator, over, days, within }) => {
      const of = denominator === null ? words.unknown : formats.number(denominator)
      const said = words.grounds[over](formats.number(numerator), of)
      const spanned = days === null ? said : words.inDays(said, formats.number(days))
      return within === null ? spanned : words.within(spanned, formats.number(within))
    },
    bounds: (metric, bounds) => {
      const sign = FALLING.has(metric) ? '<' : '>'
      const [gold, senior, mid] = bounds[metric].map((bound) => `${sign} ${boundOf(metric, bound)}`)
      return words.bounds(gold ?? '', senior ?? '', mid ?? '')
    },
  }
}
