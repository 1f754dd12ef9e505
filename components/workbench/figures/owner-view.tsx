import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useWords } from '@/components/workbench/words'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import type { KnownShop } from '@/lib/files/work-protocol'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { Card } from '../card'
import { SurveyLine } from '../customers/survey-line'
import { Page } from '../frame'
import { Notice } from '../notice'
import { PartLinks } from '../part-links'
import { useSurveyState } from '../use-people'
import { hrefOf, useRoutePart, PARTS } from '../use-route'
import { useShopChoice } from '../use-shop-choice'
import { useWorkbench } from '../use-workbench'
import { CohortCard } from './cohort-card'
import { ConcentrationCard } from './concentration-card'
import { CycleCard } from './cycle-card'
import { DemandCard } from './demand-card'
import styles from './figures.module.css'
import { FunnelCard } from './funnel-card'
import { GoldPart } from './gold-part'
import { MonthsCard } from './months-card'
import { MovesCard } from './moves-card'
import { OrderValueCard } from './order-value-card'
import { SourcesCard } from './sources-card'
import { TargetsCard } from './targets-card'
import { useShopFigures } from './use-shop-figures'
import { ReportedTraffic } from './reported-traffic'
import { WeekPart } from './week/week-part'

type Part = (typeof PARTS)['figures'][number]

/** The owner's figures: how agents do, how customers come back, what orders are made of. */
export function OwnerView() {
  const words = useWords()
  const named = useRoutePart()
  const part = PARTS.figures.find((each) => each === named) ?? 'agents'
  return (
    <Page
      title={words.workbench.nav.figures}
      aside={
        <PartLinks view="figures" parts={PARTS.figures} current={part} words={words.figures.tabs} />
      }
    >
      <ShopPart part={part} />
    </Page>
  )
}

function ShopPart({ part }: { readonly part: Part }) {
  const words = useWords()
  const workbench = useWorkbench()
  const { figures } = useSurveyState(workbench)
  const { shop, choice } = useShopChoice('owner-shop')
  const { storeFailure } = workbench
  if (storeFailure !== null)
    return <Notice tone="bad">{words.workbench.imports.failures[storeFailure]}</Notice>
  if (workbench.shops === null || figures === null) return <p>{words.workbench.loading}</p>
  if (shop === undefined) return <NoFigures />
  return (
    <TierLooksProvider looks={tierRulesOf(workbench.settings, shop.id).looks}>
      <div className={styles['head']} data-screen>
        {choice}
        <SurveyLine shopId={shop.id} />
      </div>
      <ReportedTraffic key={shop.id} shopId={shop.id}>
        <ReadPart shop={shop} at={figures.get(shop.id)?.at ?? null} part={part} />
      </ReportedTraffic>
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
  readonly shop: KnownShop
  /** When the shop was last gone through, epoch ms. */
  readonly at: number | null
  readonly part: Part
}

function ReadPart({ shop, at, part }: ReadPartProps) {
  const words = useWords()
  const read = useShopFigures(shop.id, at)
  if (read === 'loading') return <p>{words.workbench.loading}</p>
  if (read === null)
    return (
      <Card title={words.people.figures.emptyTitle} padded testId="no-owner-figures">
        <p className={styles['empty']}>{words.figures.countFirst}</p>
      </Card>
    )
  if (part === 'agents') return <GoldPart figures={read} />
  if (part === 'growth') return <GrowthPart figures={read} />
  if (part === 'week') return <WeekPart figures={read} shop={shop} />
  return part === 'customers' ? <CustomerPart figures={read} /> : <OrderPart figures={read} />
}

interface PartProps {
  readonly figures: ShopFigures
}

function CustomerPart({ figures }: PartProps) {
  const { shopId, cohorts, cycle, concentration, currency } = figures
  return (
    <div className={styles['cards']}>
      <div className={styles['wide']}>
        <CohortCard shopId={shopId} cohorts={cohorts} />
      </div>
      {cycle === null ? null : <CycleCard cycle={cycle} />}
      {concentration === null ? null : (
        <ConcentrationCard shopId={shopId} concentration={concentration} currency={currency} />
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
      <OrderValueCard months={orderValue} currency={currency} />
      <DemandCard demand={demand} />
    </div>
  )
}

function GrowthPart({ figures }: PartProps) {
  return (
    <div className={styles['cards']}>
      <div className={styles['column']}>
        <TargetsCard figures={figures} />
        <MonthsCard figures={figures} />
        <SourcesCard figures={figures} />
      </div>
      <div className={styles['column']}>
        <FunnelCard figures={figures} />
      </div>
    </div>
  )
}
