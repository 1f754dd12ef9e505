import { useEffect, type ReactNode } from 'react'
import { WindowVirtualizer } from 'virtua'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'
import type { ProductLine } from '@/lib/messaging/offer-calls'
import { marginShare, type Product } from '@/lib/offers/product'

import { HeatBar } from './heat-bar'
import styles from './product-table.module.css'
import { useShop } from './shop-context'
import { Unknown } from './unknown'
import type { ProductRows } from './use-products'

/** From this many rows on only those on the screen are in the page. */
const LONG = 60

export interface ProductTableProps {
  readonly rows: ProductRows
  readonly need: (place: number) => void
  readonly onEdit: (product: Product) => void
}

/** A row a product; of long lists only what is on the screen is there, and read. */
export function ProductTable({ rows, need, onEdit }: ProductTableProps) {
  const { sales } = useWords()
  const places = Array.from({ length: rows.total }, (_, place) => place)
  const isRanked = rows.order === 'heat' && rows.search === ''
  const row = (place: number): React.JSX.Element => {
    const line = rows.lines.get(place)
    return line === undefined ? (
      <MissingRow key={place} place={place} need={need} />
    ) : (
      <Row
        key={place}
        place={place}
        line={line}
        rank={isRanked && line.hot.heat !== null ? place + 1 : null}
        onEdit={onEdit}
      />
    )
  }
  return (
    // A wide table scrolls on its own, so that the page does not.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by the keyboard alone
    <div className={styles['scroll']} role="region" aria-label={sales.tabs.products} tabIndex={0}>
      <div
        role="table"
        className={styles['table']}
        aria-label={sales.tabs.products}
        aria-rowcount={rows.total + 1}
      >
        <Head />
        <div role="rowgroup">
          {rows.total < LONG ? (
            places.map(row)
          ) : (
            <WindowVirtualizer data={places} itemSize={53}>
              {row}
            </WindowVirtualizer>
          )}
        </div>
      </div>
    </div>
  )
}

function Head() {
  const { products: own } = useWords().sales
  const heads = [
    own.product,
    own.price,
    own.margin,
    own.stock,
    own.orders,
    own.weeklySales,
    own.firstVisitShare,
    own.favourites,
    own.views,
    own.heat,
  ]
  return (
    <div role="rowgroup">
      <div role="row" className={styles['head']} aria-rowindex={1}>
        {heads.map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Stands in for a row that is not read yet, and asks for it. */
function MissingRow({ place, need }: { readonly place: number } & Pick<ProductTableProps, 'need'>) {
  useEffect(() => need(place), [need, place])
  return (
    <div role="row" className={styles['row']} aria-rowindex={place + 2}>
      <span role="cell">…</span>
    </div>
  )
}

interface RowProps {
  readonly place: number
  readonly line: ProductLine
  /** Its place among the hot ones; null: not sorted by that, or unknown. */
  readonly rank: number | null
  readonly onEdit: (product: Product) => void
}

function Row({ place, line, rank, onEdit }: RowProps) {
  const { common } = useWords()
  const { formats } = useShop()
  const { product, orders, hot } = line
  const margin = marginShare(product.price, product.cost)
  const { weeklySales, firstVisitShare, favourites, views } = hot.figures
  const count = (value: number): string => formats.number(value)
  return (
    <div
      role="row"
      className={styles['row']}
      aria-rowindex={place + 2}
      data-testid="product-row"
      data-product={product.id}
    >
      <Name line={line} rank={rank} onEdit={onEdit} />
      <Price product={product} />
      <Cell value={margin} write={formats.percent} />
      <Cell value={product.stock} write={count} />
      <Cell value={orders} write={count} />
      <Cell value={weeklySales} write={count} />
      <Cell
        value={firstVisitShare}
        write={(share) => (share > 0 && share < 0.01 ? '< 1%' : formats.percent(share))}
      />
      <Cell value={favourites} write={count} />
      <Cell value={views} write={count} />
      <span role="cell">
        {hot.heat === null ? (
          <Unknown>{common.unknown}</Unknown>
        ) : (
          <HeatBar {...hot} heat={hot.heat} />
        )}
      </span>
    </div>
  )
}

function Name({ line: { product, isBare }, rank, onEdit }: Omit<RowProps, 'place'>) {
  const { sales, common } = useWords()
  const { products: own } = sales
  const { formats } = useShop()
  const about = [
    product.id,
    product.category,
    isBare ? own.bare : null,
    product.isClearance ? own.clearance : null,
    product.isBarred ? own.barred : null,
  ].filter((part) => part !== null)
  return (
    <span role="cell" className={styles['name']}>
      <span className={styles['rank']}>{rank === null ? '' : formats.number(rank)}</span>
      <span className={styles['what']}>
        <Button
          variant="text"
          size="small"
          className={styles['title']}
          title={product.title}
          aria-label={own.edit(product.title)}
          onClick={() => onEdit(product)}
        >
          <span>{product.title}</span>
        </Button>
        <span className={styles['about']}>{about.join(common.dot)}</span>
      </span>
    </span>
  )
}

function Price({ product: { price, cost } }: { readonly product: Product }) {
  const { sales, common } = useWords()
  const { formats } = useShop()
  return (
    <span role="cell" className={styles['two']}>
      {price === null ? <Unknown>{common.unknown}</Unknown> : <span>{formats.money(price)}</span>}
      <span className={styles['about']}>
        {cost === null ? sales.products.costUnknown : sales.products.cost(formats.money(cost))}
      </span>
    </span>
  )
}

interface CellProps {
  readonly value: number | null
  readonly write: (value: number) => ReactNode
}

function Cell({ value, write }: CellProps) {
  const { common } = useWords()
  return (
    <span role="cell">{value === null ? <Unknown>{common.unknown}</Unknown> : write(value)}</span>
  )
}
