import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import type { Product } from '@/lib/offers/product'
import type { Traffic } from '@/lib/offers/traffic'

import { Card } from '../card'
import { Notice } from '../notice'
import { Failed } from './failed'
import { LIST_KINDS, type ListKind } from './list-draft'
import { ListSheet } from './list-sheet'
import styles from './offers.module.css'
import { ProductSheet } from './product-sheet'
import { ProductTable } from './product-table'
import { useShop } from './shop-context'
import { useProducts, type ProductOrder, type ProductRows } from './use-products'

const ORDERS: readonly ProductOrder[] = ['heat', 'orders', 'title']

/** What is open over the list: a product (null: a new one) or a file on its way in. */
type Opened =
  | { readonly what: 'product'; readonly product: Product | null }
  | { readonly what: 'list'; readonly kind: ListKind }

/** All that the shop sells, with what is known of it and how hot it is. */
export function ProductsPart() {
  const { sales, workbench } = useWords()
  const [search, setSearch] = useTyped('products', () => '')
  const [order, setOrder] = useState<ProductOrder>('heat')
  const { rows, hasFailed, need, reload } = useProducts(search.trim(), order)
  const [opened, setOpened] = useTyped<Opened | null>('product', () => null)
  const [kept, setKept] = useState<string | null>(null)
  const edit = (product: Product | null): void => setOpened({ what: 'product', product })
  const close = (title: string | null): void => {
    setOpened(null)
    setKept(title)
  }
  return (
    <>
      <Tools search={search} onSearch={setSearch} order={order} onOrder={setOrder}>
        <Doors isFirst={isEmpty(rows)} onAdd={() => edit(null)} onOpen={setOpened} />
      </Tools>
      {hasFailed ? <Failed onAgain={reload} /> : null}
      {kept === null ? null : <Notice tone="good">{sales.products.kept(kept)}</Notice>}
      {rows === null ? (
        hasFailed ? null : (
          <p>{workbench.loading}</p>
        )
      ) : (
        <ProductCard rows={rows} need={need} onEdit={edit} />
      )}
      {opened?.what === 'product' ? (
        <ProductSheet
          product={opened.product}
          onClose={() => close(null)}
          onKept={(title) => {
            close(title)
            reload()
          }}
        />
      ) : null}
      {opened?.what === 'list' ? (
        <ListSheet
          kind={opened.kind}
          onClose={() => {
            close(null)
            reload()
          }}
        />
      ) : null}
    </>
  )
}

/** Whether the shop has no product at all. */
const isEmpty = (rows: ProductRows | null): boolean => rows?.total === 0 && rows.search === ''

interface DoorsProps {
  readonly isFirst: boolean
  readonly onAdd: () => void
  readonly onOpen: (opened: Opened) => void
}

/** The ways in which products come. */
function Doors({ isFirst, onAdd, onOpen }: DoorsProps) {
  const { sales } = useWords()
  return (
    <>
      {LIST_KINDS.map((kind) => (
        <Button
          key={kind}
          size="large"
          data-testid={`import-${kind}`}
          onClick={() => onOpen({ what: 'list', kind })}
        >
          {sales.lists.open[kind]}
        </Button>
      ))}
      <Button
        size="large"
        variant={isFirst ? 'filled' : 'outline'}
        data-testid="add-product"
        onClick={onAdd}
      >
        {sales.products.add}
      </Button>
    </>
  )
}

interface ProductCardProps {
  readonly rows: ProductRows
  readonly need: (place: number) => void
  readonly onEdit: (product: Product) => void
}

function ProductCard({ rows, need, onEdit }: ProductCardProps) {
  const { products: own } = useWords().sales
  const { formats } = useShop()
  return (
    <Card
      title={own.count(formats.number(rows.total), rows.total === 1)}
      meta={<ShopTraffic traffic={rows.shopTraffic} />}
      testId="products"
    >
      {rows.total === 0 ? (
        <p className={styles['empty']}>{isEmpty(rows) ? own.empty : own.none}</p>
      ) : (
        <>
          <ProductTable rows={rows} need={need} onEdit={onEdit} />
          <p className={styles['foot']}>{own.heatNote}</p>
        </>
      )}
    </Card>
  )
}

interface ToolsProps {
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly order: ProductOrder
  readonly onOrder: (order: ProductOrder) => void
  readonly children: React.ReactNode
}

function Tools({ search, onSearch, order, onOrder, children }: ToolsProps) {
  const { sales } = useWords()
  return (
    <div className={styles['tools']}>
      <div className={styles['search']}>
        <TextField
          label={sales.find}
          placeholder={sales.findHint}
          before={<Icon name="search" size={14} />}
          maxLength={200}
          testId="product-search"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      <SelectField
        label={sales.products.sort}
        testId="product-order"
        value={order}
        options={ORDERS.map((value) => ({ value, label: sales.products.sorts[value] }))}
        onValue={(value) => onOrder(ORDERS.find((each) => each === value) ?? 'heat')}
      />
      <div className={styles['toolsEnd']}>{children}</div>
    </div>
  )
}

/** What a report says of the whole shop; nothing where there is none. */
function ShopTraffic({ traffic }: { readonly traffic: Traffic | null }) {
  const { sales, common } = useWords()
  const { formats } = useShop()
  if (traffic === null) return null
  const { visitors, bounce, depth } = traffic
  return sales.products.shopTraffic(
    visitors === null ? common.unknown : formats.number(visitors),
    bounce === null ? common.unknown : formats.percent(bounce),
    depth === null ? common.unknown : formats.number(depth),
  )
}
