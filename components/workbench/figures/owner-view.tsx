import { useState } from 'react'

import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useWords } from '@/components/workbench/words'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { Card } from '../card'
import { Choice } from '../choice'
import { ordersWithBuyer } from '../customers/survey-due'
import { SurveyLine } from '../customers/survey-line'
import { Page } from '../frame'
import { Notice } from '../notice'
import { PartLinks } from '../part-links'
import { useSurveyState } from '../use-people'
import { hrefOf, useRoutePart } from '../use-route'
import { useWorkbench } from '../use-workbench'
import { CohortCard } from './cohort-card'
import { ConcentrationCard } from './concentration-card'
import { CycleCard } from './cycle-card'
import { DemandCard } from './demand-card'
import styles from './figures.module.css'
import { FunnelCard } from './funnel-card'
import { GoldPart } from './gold-part'
import { MovesCard } from './moves-card'
import { OrderValueCard } from './order-value-card'
import { useShopFigures } from './use-shop-figures'

const PARTS = ['agents', 'customers', 'orders'] as const
type Part = (typeof PARTS)[number]

/** The owner's figures: how agents do, how customers come back, what orders are made of. */
export function OwnerView() {
  const words = useWords()
  const named = useRoutePart()
  const part = PARTS.find((each) => each === named) ?? 'agents'
  return (
    <Page
      title={words.workbench.nav.figures}
      aside={<PartLinks view="figures" parts={PARTS} current={part} words={words.figures.tabs} />}
    >
      <ShopPart part={part} />
    </Page>
  )
}

function ShopPart({ part }: { readonly part: Part }) {
  const words = useWords()
  const workbench = useWorkbench()
  const { figures } = useSurveyState(workbench)
  const [chosen, setChosen] = useState<string | null>(null)
  const shops = (workbench.shops ?? []).filter((shop) => ordersWithBuyer(shop) > 0)
  const shop = shops.find(({ id }) => id === chosen) ?? shops[0]
  const { storeFailure } = workbench
  if (storeFailure !== null)
    return <Notice tone="bad">{words.workbench.imports.failures[storeFailure]}</Notice>
  if (workbench.shops === null || figures === null) return <p>{words.workbench.loading}</p>
  if (shop === undefined) return <NoFigures />
  return (
    <TierLooksProvider looks={tierRulesOf(workbench.settings, shop.id).looks}>
      <div className={styles['head']}>
        {shops.length > 1 ? (
          <Choice
            label={words.people.shop}
            options={shops.map(({ id, name, nativeId }) => [id, name ?? nativeId] as const)}
            value={shop.id}
            testId="owner-shop"
            onChoose={setChosen}
          />
        ) : null}
        <SurveyLine shopId={shop.id} />
      </div>
      <ReadPart key={shop.id} shopId={shop.id} at={figures.get(shop.id)?.at ?? null} part={part} />
    </TierLooksProvider>
  )
}

function NoFigures() {
  const { figures: words, people } = useWords()
  return (
    <Card title={people.figures.emptyTitle} padded testId="no-owner-figures">
      <p className={styles['empty']}>{words.empty}</p>
      <a href={hrefOf('imports')}>{people.figures.import}</a>
    </Card>
  )
}

interface ReadPartProps {
  readonly shopId: string
  /** When the shop was last gone through, epoch ms. */
  readonly at: number | null
  readonly part: Part
}

function ReadPart({ shopId, at, part }: ReadPartProps) {
  const words = useWords()
  const read = useShopFigures(shopId, at)
  if (read === 'loading') return <p>{words.workbench.loading}</p>
  if (read === null)
    return (
      <Card title={words.people.figures.emptyTitle} padded testId="no-owner-figures">
        <p className={styles['empty']}>{words.figures.countFirst}</p>
      </Card>
    )
  if (part === 'agents') return <GoldPart figures={read} />
  return part === 'customers' ? <CustomerPart figures={read} /> : <OrderPart figures={read} />
}

interface PartProps {
  readonly figures: ShopFigures
}

function CustomerPart({ figures }: PartProps) {
  const { cohorts, cycle, concentration, currency } = figures
  return (
    <div className={styles['cards']}>
      <div className={styles['wide']}>
        <CohortCard cohorts={cohorts} />
      </div>
      {cycle === null ? null : <CycleCard cycle={cycle} />}
      {concentration === null ? null : (
        <ConcentrationCard concentration={concentration} currency={currency} />
      )}
      <div className={styles['wide']}>
        <MovesCard figures={figures} />
      </div>
    </div>
  )
}

function OrderPart({ figures }: PartProps) {
  const { orderValue, demand, currency } = figures
  return (
    <div className={styles['cards']}>
      <div className={styles['column']}>
        <OrderValueCard months={orderValue} currency={currency} />
        <FunnelCard figures={figures} />
      </div>
      <DemandCard demand={demand} />
    </div>
  )
}
