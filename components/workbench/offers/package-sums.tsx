import { useWords } from '@/components/workbench/words'
import type { PackageCheck } from '@/lib/offers/check-package'
import type { Money } from '@/lib/shared/money'

import styles from './package-sums.module.css'
import { useShop } from './shop-context'
import { Unknown } from './unknown'

/** A package's arithmetic: what its parts cost, what it costs, what is saved and what is kept. */
export function PackageSums({ check }: { readonly check: PackageCheck }) {
  const { sales, common } = useWords()
  const { packages: own } = sales
  const { formats } = useShop()
  const unknown = <Unknown>{common.unknown}</Unknown>
  const money = (amount: Money | null): React.ReactNode =>
    amount === null ? unknown : formats.money(amount)
  const withShare = (amount: Money | null, share: number | null): React.ReactNode =>
    amount === null || share === null
      ? money(amount)
      : own.share(formats.money(amount), formats.percent(share))
  const sums: readonly (readonly [string, React.ReactNode])[] = [
    [own.listPrice, money(check.listPrice)],
    [
      own.price,
      check.isOwnPrice || check.price === null ? (
        <b>{money(check.price)}</b>
      ) : (
        <>
          <b>{money(check.price)}</b> <span className={styles['note']}>{own.atList}</span>
        </>
      ),
    ],
    [own.saving, check.isOwnPrice ? withShare(check.saving, check.savingShare) : own.noSaving],
    [own.margin, withShare(check.margin, check.marginShare)],
    [
      own.stock,
      check.stock === null ? unknown : own.sets(formats.number(check.stock), check.stock === 1),
    ],
  ]
  return (
    <dl className={styles['sums']}>
      {sums.map(([name, value]) => (
        <div key={name} className={styles['sum']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
