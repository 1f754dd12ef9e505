import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/ui/words'
import { PRODUCT_ORDERS } from '@/lib/messaging/offer-calls'
import type { Product } from '@/lib/offers/product'
import type { Traffic } from '@/lib/offers/traffic'

import { Card } from '../card'
import { Notice } from '../notice'
import { Failed } from './failed'
import styles from './offers.module.css'
import { ProductSheet } from './product-sheet'
import { ProductTable } from './product-table'
import { useShop } from './shop-context'
import { useProducts, type ProductOrder } from './use-products'

/** All that the shop sells, with what is known of it and how hot it is. */
export function ProductsPart() {
  const { sales, workbench } = useWords()
  const { formats } = useShop()
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<ProductOrder>('heat')
  const { rows, hasFailed, need, reload } = useProducts(search.trim(), order)
  /** What is being changed; null: a new product; undefined: nothing. */
  const [edited, setEdited] = useState<Product | null | undefined>()
  const [kept, setKept] = useState<string | null>(null)
  const own = sales.products
  const isEmpty = rows?.total === 0 && rows.search === ''
  return (
    <>
      <Tools search={search} onSearch={setSearch} order={order} onOrder={setOrder}>
        <Button
          size="large"
          variant={isEmpty ? 'filled' : 'outline'}
          data-testid="add-product"
          onClick={() => setEdited(null)}
        >
          {own.add}
        </Button>
      </Tools>
      {hasFailed ? <Failed onAgain={reload} /> : null}
      {kept === null ? null : <Notice tone="good">{own.kept(kept)}</Notice>}
      {rows === null ? (
        hasFailed ? null : (
          <p>{workbench.loading}</p>
        )
      ) : (
        <Card
          title={own.count(formats.number(rows.total), rows.total === 1)}
          meta={<ShopTraffic traffic={rows.shopTraffic} />}
          testId="products"
        >
          {rows.total === 0 ? (
            <p className={styles['empty']}>{isEmpty ? own.empty : own.none}</p>
          ) : (
            <>
              <ProductTable rows={rows} need={need} onEdit={setEdited} />
              <p className={styles['foot']}>{own.heatNote}</p>
            </>
          )}
        </Card>
      )}
      {edited === undefined ? null : (
        <ProductSheet
          product={edited}
          onClose={() => setEdited(undefined)}
          onKept={(title) => {
            setEdited(undefined)
            setKept(title)
            reload()
          }}
        />
      )}
    </>
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
        options={PRODUCT_ORDERS.map((value) => ({ value, label: sales.products.sorts[value] }))}
        onValue={(value) => onOrder(PRODUCT_ORDERS.find((each) => each === value) ?? 'heat')}
      />
      {children}
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
