import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'
import type { PackageCheck, PackageProblem } from '@/lib/offers/check-package'
import type { Product } from '@/lib/offers/product'

import { useServices } from '../services'
import { problemWords } from './problem-words'
import styles from './problem-list.module.css'
import { useShop } from './shop-context'

/** How much a problem weighs, gravest first. */
const WEIGHTS = ['refusals', 'hindrances', 'notes'] as const
const ICONS = { refusals: 'cross', hindrances: 'warning', notes: 'question' } as const

export interface ProblemListProps {
  readonly check: PackageCheck
  readonly products: ReadonlyMap<string, Product>
}

/** What stands against a package, in words, gravest first. */
export function ProblemList({ check, products }: ProblemListProps) {
  const { editor } = useWords().sales.packages
  return WEIGHTS.map((weight) =>
    check[weight].length === 0 ? null : (
      <div key={weight} className={classes(styles['group'], styles[weight])} data-weight={weight}>
        <h4 className={styles['title']}>
          <Icon name={ICONS[weight]} size={14} />
          {editor[weight]}
        </h4>
        <Sentences problems={check[weight]} products={products} />
      </div>
    ),
  )
}

interface SentencesProps extends Pick<ProblemListProps, 'products'> {
  readonly problems: readonly PackageProblem[]
}

function Sentences({ problems, products }: SentencesProps) {
  const words = useWords()
  const { formats } = useShop()
  const now = useServices().clock()
  const titleOf = (id: string): string => products.get(id)?.title ?? id
  const sentences = problems.map((each) => problemWords(each, { words, formats, now, titleOf }))
  return (
    <ul>
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
