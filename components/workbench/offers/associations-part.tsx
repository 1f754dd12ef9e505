import { useState } from 'react'

import { useAnswer } from '@/components/ui/use-answer'
import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { AssociationsView } from '@/lib/messaging/offer-calls'
import type { Product } from '@/lib/offers/product'
import { FEW_BASKETS } from '@/lib/offers/rank-offers'

import { Card } from '../card'
import { useServices } from '../services'
import { AssociationBars } from './association-bars'
import { AssociationTable } from './association-table'
import { Failed } from './failed'
import styles from './offers.module.css'
import { ProductPicker } from './product-picker'
import { rounded } from './rounding'
import { useShop } from './shop-context'

const MOST = 200

/** What the shop's buyers take together, how surely, and how far beyond accident. */
export function AssociationsPart() {
  const { sales } = useWords()
  const [product, setProduct] = useState<Product | null>(null)
  const { associations: own } = sales
  return (
    <>
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <ProductPicker
            label={own.filter}
            without={new Set(product === null ? [] : [product.id])}
            testId="association-search"
            onPick={setProduct}
          />
        </div>
        {product === null ? null : (
          <Button size="large" data-testid="all-associations" onClick={() => setProduct(null)}>
            {own.all}
          </Button>
        )}
      </div>
      <Associations key={product?.id ?? ''} product={product} />
    </>
  )
}

function Associations({ product }: { readonly product: Product | null }) {
  const { sales, workbench } = useWords()
  const { call } = useServices()
  const { shopId } = useShop()
  const { asked, again } = useAnswer(() =>
    call('readAssociations', {
      shopId,
      limit: MOST,
      ...(product === null ? {} : { productId: product.id }),
    }),
  )
  if (asked.state === 'loading') return <p>{workbench.loading}</p>
  if (asked.state === 'failed') return <Failed onAgain={() => void again()} />
  const { associations: own } = sales
  const view = asked.value
  return (
    <Card
      title={product === null ? own.title : own.titleOf(product.title)}
      meta={<Ground view={view} />}
      testId="associations"
    >
      {view.lines.length === 0 ? (
        <Missing view={view} isOfOne={product !== null} />
      ) : (
        <>
          <Proof view={view} />
          <AssociationBars lines={view.lines} baskets={view.baskets} />
          <AssociationTable lines={view.lines} />
          <p className={styles['foot']}>{own.note}</p>
        </>
      )}
    </Card>
  )
}

/** How many orders are behind it, and when it was reckoned. */
function Ground({ view: { baskets, minedAt } }: { readonly view: AssociationsView }) {
  const { sales, common } = useWords()
  const { formats } = useShop()
  const now = useServices().clock()
  if (minedAt === null) return null
  return sales.associations.meta(
    common.orders(formats.number(baskets), baskets === 1),
    formats.moment(minedAt, now),
  )
}

/** The sentence that the picture proves. */
function Proof({ view: { lines } }: { readonly view: AssociationsView }) {
  const { sales } = useWords()
  const { formats } = useShop()
  const best = lines.find(({ isSignificant }) => isSignificant)
  if (best === undefined) return null
  const times = formats.number(rounded(best.lift, 1))
  return (
    <p className={styles['proof']}>
      <strong>{sales.associations.proof(best.one.title, best.other.title, times)}</strong>
    </p>
  )
}

interface MissingProps {
  readonly view: AssociationsView
  readonly isOfOne: boolean
}

/** Why nothing can be said, and what it takes. */
function Missing({ view: { baskets, minedAt }, isOfOne }: MissingProps) {
  const { associations: own } = useWords().sales
  const { formats } = useShop()
  const said =
    minedAt === null
      ? [own.unreckoned, own.unreckonedNext]
      : baskets < FEW_BASKETS
        ? [own.few(formats.number(baskets), formats.number(FEW_BASKETS - baskets)), own.soleNext]
        : [isOfOne ? own.noneWith : own.none, own.soleNext]
  return (
    <p className={styles['empty']} data-testid="associations-missing">
      {said.join(' ')}
    </p>
  )
}
