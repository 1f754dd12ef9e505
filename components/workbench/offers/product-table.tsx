import { useEffect, type ReactNode } from 'react'
import { WindowVirtualizer, type CustomItemComponentProps } from 'virtua'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import { isIdOfTitle } from '@/lib/offers/product-id'
import type { ProductLine } from '@/lib/messaging/offer-calls'
import { marginShare, type Product } from '@/lib/offers/product'

import { HeatBar } from './heat-bar'
import styles from './product-table.module.css'
import { ScrollBox } from './scroll-box'
import { useShop } from './shop-context'
import { Unknown } from './unknown'
import type { ProductRows } from './use-products'

/** From this many rows on only those on the screen are in the page. */
const LONG = 60
const ROW_PX = 53

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
  const cells = (place: number): React.JSX.Element => {
    const line = rows.lines.get(place)
    if (line === undefined) return <MissingCells key={place} place={place} need={need} />
    const rank = isRanked && line.hot.heat !== null ? place + 1 : null
    return <Cells key={place} line={line} rank={rank} onEdit={onEdit} />
  }
  return (
    <ScrollBox label={sales.tabs.products}>
      <table
        className={styles['table']}
        aria-label={sales.tabs.products}
        aria-rowcount={rows.total + 1}
      >
        <Head />
        {rows.total < LONG ? (
          <tbody>
            {places.map((place) => (
              <TableRow key={place} index={place}>
                {cells(place)}
              </TableRow>
            ))}
          </tbody>
        ) : (
          <WindowVirtualizer as="tbody" item={TableRow} itemSize={ROW_PX} data={places}>
            {cells}
          </WindowVirtualizer>
        )}
      </table>
    </ScrollBox>
  )
}

type TableRowProps = Pick<CustomItemComponentProps, 'index' | 'children'> &
  Partial<CustomItemComponentProps>

function TableRow({ index, style, ref, children }: TableRowProps) {
  return (
    <tr ref={ref} style={style} aria-rowindex={index + 2}>
      {children}
    </tr>
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
    <thead>
      <tr aria-rowindex={1}>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Stands in for a row that is not read yet, and asks for it. */
function MissingCells({
  place,
  need,
}: { readonly place: number } & Pick<ProductTableProps, 'need'>) {
  useEffect(() => need(place), [need, place])
  return <td>…</td>
}

interface RowProps {
  readonly line: ProductLine
  /** Its place among the hot ones; null: not sorted by that, or unknown. */
  readonly rank: number | null
  readonly onEdit: (product: Product) => void
}

function Cells({ line, rank, onEdit }: RowProps) {
  const { common } = useWords()
  const { formats } = useShop()
  const { product, orders, hot } = line
  const { weeklySales, firstVisitShare, favourites, views } = hot.figures
  const count = (value: number): string => formats.number(value)
  return (
    <>
      <Name line={line} rank={rank} onEdit={onEdit} />
      <Price product={product} />
      <Cell value={marginShare(product.price, product.cost)} write={formats.percent} />
      <Cell value={product.stock} write={count} />
      <Cell value={orders} write={count} />
      <Cell value={weeklySales} write={count} />
      <Cell
        value={firstVisitShare}
        write={(share) => (share > 0 && share < 0.01 ? '< 1%' : formats.percent(share))}
      />
      <Cell value={favourites} write={count} />
      <Cell value={views} write={count} />
      <td>
        {hot.heat === null ? (
          <Unknown>{common.unknown}</Unknown>
        ) : (
          <HeatBar heat={hot.heat} known={hot.known} />
        )}
      </td>
    </>
  )
}

function Name({ line: { product, isBare }, rank, onEdit }: RowProps) {
  const { sales, common } = useWords()
  const { products: own } = sales
  const { formats } = useShop()
  const about = [
    isIdOfTitle(product.id) ? null : product.id,
    product.category,
    isBare ? own.bare : null,
    product.isClearance ? own.clearance : null,
    product.isBarred ? own.barred : null,
  ].filter((part) => part !== null)
  return (
    <th scope="row" className={styles['name']} data-testid="product-row" data-product={product.id}>
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
    </th>
  )
}

function Price({ product: { price, cost } }: { readonly product: Product }) {
  const { sales, common } = useWords()
  const { formats } = useShop()
  return (
    <td className={styles['two']}>
      {price === null ? <Unknown>{common.unknown}</Unknown> : <span>{formats.money(price)}</span>}
      <span className={styles['about']}>
        {cost === null ? sales.products.costUnknown : sales.products.cost(formats.money(cost))}
      </span>
    </td>
  )
}

interface CellProps {
  readonly value: number | null
  readonly write: (value: number) => ReactNode
}

function Cell({ value, write }: CellProps) {
  const { common } = useWords()
  return <td>{value === null ? <Unknown>{common.unknown}</Unknown> : write(value)}</td>
}
