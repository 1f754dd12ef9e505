import { classes } from '@/components/ui/classes'
import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { PackageLine } from '@/lib/messaging/offer-calls'
import { isOfferable } from '@/lib/offers/check-package'
import { priceEnd } from '@/lib/offers/package'

import { useServices } from '../services'
import { PackageSums } from './package-sums'
import styles from './package-row.module.css'
import { ProblemList } from './problem-list'
import { useShop } from './shop-context'

export interface PackageRowProps {
  readonly line: PackageLine
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** One package: what is in it, its arithmetic, and what stands against it. */
export function PackageRow({ line, onEdit, onRemove }: PackageRowProps) {
  const { packages: own } = useWords().sales
  const { check, products } = line
  const pack = line.package
  const { refusals } = check
  const standing = isOfferable(check)
    ? own.offerable
    : refusals.length > 0
      ? own.refused
      : own.hindered
  return (
    <article
      className={styles['package']}
      aria-label={pack.title}
      data-testid="package"
      data-package={pack.id}
    >
      <header className={styles['head']}>
        <h3 className={styles['title']}>{pack.title}</h3>
        <span className={classes(styles['standing'], !isOfferable(check) && styles['against'])}>
          {standing}
        </span>
        <span className={styles['acts']}>
          <Button size="small" aria-label={own.editNamed(pack.title)} onClick={onEdit}>
            {own.edit}
          </Button>
          <Button
            size="small"
            aria-label={own.removeNamed(pack.title)}
            data-testid="remove-package"
            onClick={onRemove}
          >
            {own.remove}
          </Button>
        </span>
      </header>
      <Contents line={line} />
      <PackageSums check={check} />
      <ProblemList
        check={check}
        products={new Map(products.map((product) => [product.id, product]))}
      />
    </article>
  )
}

/** Members, what comes with them, and how long. */
function Contents({ line }: { readonly line: PackageLine }) {
  const { sales, common } = useWords()
  const { packages: own } = sales
  const { formats } = useShop()
  const now = useServices().clock()
  const pack = line.package
  const titles = new Map(line.products.map(({ id, title }) => [id, title]))
  const ends = priceEnd(pack)
  const parts = [
    pack.members
      .map(({ productId, pieces }) =>
        own.pieces(titles.get(productId) ?? productId, formats.number(pieces)),
      )
      .join(' + '),
    pack.gift === null ? null : own.withGift(pack.gift.title),
    pack.freeShipping ? own.freeShipping : null,
    pack.from === null || pack.from <= now ? null : own.from(formats.moment(pack.from, now)),
    ends === null ? null : own.until(formats.moment(ends, now)),
  ].filter((part) => part !== null)
  return (
    <div>
      <p>{parts.join(common.dot)}</p>
      {pack.story === '' ? null : <p className={styles['story']}>{pack.story}</p>}
    </div>
  )
}
