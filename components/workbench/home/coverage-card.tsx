import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { KnownShop } from '@/lib/files/work-protocol'

import { Card } from '../card'
import { ordersWithBuyer } from '../customers/survey-due'
import table from '../figures/figures.module.css'
import { ScrollBox } from '../offers/scroll-box'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import styles from './home.module.css'

/** A span of years is read in full. */
const ANY_YEAR = 0

/** Which part of each shop's past is known here: from when to when, and of how many orders the buyer. */
export function CoverageCard() {
  const { home, people } = useWords()
  const shops = useWorkbench().shops ?? []
  const known = shops.filter(({ orders }) => orders > 0)
  if (known.length === 0) return null
  return (
    <Card
      title={home.coverage.title}
      meta={home.coverage.note}
      actions={<a href={hrefOf('start', 'orders')}>{home.coverage.more}</a>}
      testId="coverage"
    >
      <ScrollBox label={home.coverage.title}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{people.shop}</th>
              <th scope="col" data-text>
                {home.coverage.span}
              </th>
              <th scope="col">{home.coverage.orders}</th>
              <th scope="col">{home.coverage.claimed}</th>
            </tr>
          </thead>
          <tbody>
            {known
              .toSorted((a, b) => b.orders - a.orders)
              .map((shop) => (
                <ShopRow key={shop.id} shop={shop} />
              ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  )
}

function ShopRow({ shop }: { readonly shop: KnownShop }) {
  const { common, home } = useWords()
  const formats = useFormats(shop.platform)
  const { coverage, firstOrderAt, orders, platform } = shop
  const day = (at: number): string => formats.day(at, ANY_YEAR)
  const claimed = ordersWithBuyer(shop)
  const span =
    coverage === null
      ? firstOrderAt === null
        ? common.unknown
        : home.coverage.pages(day(firstOrderAt))
      : home.coverage.files(day(coverage.from), day(coverage.to))
  return (
    <tr>
      <th scope="row">
        {shop.name ?? shop.nativeId}
        <span className={styles['under']}>{common.platforms[platform]}</span>
      </th>
      <td data-text>{span}</td>
      <td>{formats.number(orders)}</td>
      <td>
        <a href={hrefOf('customers')}>{formats.percent(claimed / orders)}</a>
        <span className={styles['under']}>
          {home.coverage.of(formats.number(claimed), formats.number(orders))}
        </span>
      </td>
    </tr>
  )
}
