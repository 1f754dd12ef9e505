import type { PackageProblem } from '@/lib/offers/check-package'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { Formats } from '@/lib/i18n/formats'

/** What the sentences about a package need. */
export interface ProblemContext {
  readonly words: WorkbenchCatalogue
  readonly formats: Formats
  /** Epoch ms. */
  readonly now: number
  readonly titleOf: (productId: string) => string
}

/** What is wrong with a package, as a sentence. */
export function problemWords(
  problem: PackageProblem,
  { words, formats, now, titleOf }: ProblemContext,
): string {
  const { problems } = words.sales
  switch (problem.kind) {
    case 'untrue-original-price': {
      const stated = formats.money(problem.stated)
      return problem.sum === null
        ? problems.unprovenOriginal(stated)
        : problems.untrueOriginal(stated, formats.money(problem.sum))
    }
    case 'no-saving':
      return problems['no-saving'](formats.money(problem.price), formats.money(problem.sum))
    case 'below-margin':
      return problems['below-margin'](
        formats.percent(problem.share),
        formats.percent(problem.floor),
      )
    case 'ended':
    case 'not-begun':
      return problems[problem.kind](formats.moment(problem.at, now))
    case 'unknown-member':
    case 'sold-out':
    case 'unknown-price':
    case 'unknown-cost':
    case 'unknown-stock':
      return problems[problem.kind](titleOf(problem.productId))
    case 'too-few-members':
    case 'twice-the-same':
    case 'mixed-currencies':
    case 'ends-before-it-begins':
    case 'no-tie':
    case 'tie-not-live':
    case 'unknown-gift-cost':
    case 'unknown-shipping-cost':
      return problems[problem.kind]
  }
}
