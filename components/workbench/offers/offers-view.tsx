import { useState } from 'react'

import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'
import type { KnownShop } from '@/lib/files/work-protocol'

import { Card } from '../card'
import { Page } from '../frame'
import { Notice } from '../notice'
import { PartLinks } from '../part-links'
import { hrefOf, useRoutePart, PARTS } from '../use-route'
import { useWorkbench } from '../use-workbench'
import { AssociationsPart } from './associations-part'
import { EffectPart } from './effect-part'
import styles from './offers.module.css'
import { PackagesPart } from './packages-part'
import { ProductsPart } from './products-part'
import { ShopProvider } from './shop-context'
import { TermsPart } from './terms-part'

type Part = (typeof PARTS)['offers'][number]

const VIEWS: Readonly<Record<Part, React.ComponentType>> = {
  products: ProductsPart,
  packages: PackagesPart,
  associations: AssociationsPart,
  effect: EffectPart,
  terms: TermsPart,
}

/** What a shop can offer, what goes together, and what offers bring; one shop at a time. */
export function OffersView() {
  const words = useWords()
  const { shops, storeFailure } = useWorkbench()
  const named = useRoutePart()
  const [chosen, setChosen] = useState<string | null>(null)
  const part = PARTS.offers.find((each) => each === named) ?? 'products'
  const shop = shops?.find(({ id }) => id === chosen) ?? shops?.[0]
  const View = VIEWS[part]
  return (
    <Page
      title={words.workbench.nav.offers}
      aside={
        <>
          {shop === undefined || shops === null || shops.length < 2 ? null : (
            <ShopChoice shops={shops} shop={shop} onChoose={setChosen} />
          )}
          <PartLinks view="offers" parts={PARTS.offers} current={part} words={words.sales.tabs} />
        </>
      }
    >
      {storeFailure === null ? null : (
        <Notice tone="bad">{words.workbench.imports.failures[storeFailure]}</Notice>
      )}
      {shop === undefined ? (
        shops === null ? null : (
          <NoShop />
        )
      ) : (
        <ShopProvider key={shop.id} shop={shop}>
          <View />
        </ShopProvider>
      )}
    </Page>
  )
}

function NoShop() {
  const { sales, workbench } = useWords()
  return (
    <Card title={workbench.nav.offers} padded testId="offers-no-shop">
      <p className={styles['lead']}>{sales.noShop}</p>
      <a href={hrefOf('imports')}>{sales.toImport}</a>
    </Card>
  )
}

interface ShopChoiceProps {
  readonly shops: readonly KnownShop[]
  readonly shop: KnownShop
  readonly onChoose: (shopId: string) => void
}

function ShopChoice({ shops, shop, onChoose }: ShopChoiceProps) {
  const { sales } = useWords()
  return (
    <SelectField
      labelHidden
      label={sales.shop}
      testId="offers-shop"
      value={shop.id}
      options={shops.map(({ id, name, nativeId }) => ({ value: id, label: name ?? nativeId }))}
      onValue={onChoose}
    />
  )
}
