import { useState } from 'react'

import { TierTile } from '@/components/ui/tier-chip'
import { TierLooksProvider, useTierName } from '@/components/ui/tier-looks'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ShopSurvey } from '@/lib/customers/survey'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'
import { TIER_ORDER } from '@/lib/settings/tier-draft'

import { Card } from '../card'
import { Choice } from '../choice'
import { LIFECYCLE_STAGE_ORDER } from '../figures/stage-order'
import { Notice } from '../notice'
import { useSurveyState } from '../use-people'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import styles from './figures-view.module.css'
import { listHref } from './list/filter-address'
import { RetentionCard } from './retention-card'
import { RfmCard } from './rfm-card'
import { SEGMENT_ORDER } from './segment-order'
import { ShareCard } from './share-card'
import { ordersWithBuyer } from './survey-due'
import { SurveyLine } from './survey-line'
import { useCustomerCount } from './use-customer-count'

/** What the last survey of one shop found. */
export function FiguresView() {
  const words = useWords()
  const workbench = useWorkbench()
  const { figures } = useSurveyState(workbench)
  const shops = (workbench.shops ?? []).filter(
    (shop) => ordersWithBuyer(shop) > 0 || figures?.has(shop.id) === true,
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const shop = shops.find(({ id }) => id === chosen) ?? shops[0]
  const { storeFailure } = workbench
  if (storeFailure !== null)
    return <Notice tone="bad">{words.workbench.imports.failures[storeFailure]}</Notice>
  if (workbench.shops === null || figures === null) return <p>{words.workbench.loading}</p>
  if (shop === undefined) return <NoFigures />
  const known = figures.get(shop.id)
  return (
    <TierLooksProvider looks={tierRulesOf(workbench.settings, shop.id).looks}>
      <div className={styles['head']}>
        {shops.length > 1 ? (
          <Choice
            label={words.people.shop}
            options={shops.map(({ id, name, nativeId }) => [id, name ?? nativeId] as const)}
            value={shop.id}
            testId="figures-shop"
            onChoose={setChosen}
          />
        ) : null}
        <SurveyLine shopId={shop.id} />
      </div>
      {known === undefined || known.customers === 0 ? (
        <NoFigures />
      ) : (
        <div className={styles['cards']}>
          <div className={styles['column']}>
            <RfmCard figures={known} />
            <Segments figures={known} />
          </div>
          <div className={styles['column']}>
            <RetentionCard figures={known} />
            <Stages figures={known} />
            <Tiers figures={known} />
          </div>
        </div>
      )}
    </TierLooksProvider>
  )
}

function NoFigures() {
  const { figures } = useWords().people
  return (
    <Card title={figures.emptyTitle} padded testId="no-figures">
      <p className={styles['empty']}>{figures.empty}</p>
      <a className={styles['button']} href={hrefOf('imports')}>
        {figures.import}
      </a>
    </Card>
  )
}

interface PartProps {
  readonly figures: ShopSurvey
}

function Segments({ figures: { shopId, segments, customers: all } }: PartProps) {
  const words = useWords()
  const formats = useFormats()
  const customers = useCustomerCount()
  const { figures: own } = words.people
  const { segments: names, treatments } = words.customer
  if (segments === null) return null
  const { sizes } = segments
  const largest = SEGMENT_ORDER.reduce((most, id) => (sizes[id] > sizes[most] ? id : most))
  return (
    <ShareCard
      title={own.segments}
      meta={own.segmentsNote}
      of={own.segment}
      testId="segments"
      rows={SEGMENT_ORDER.map((id) => ({
        id,
        name: names[id],
        note: treatments[id],
        customers: sizes[id],
        href: listHref({ shops: [shopId], segments: [id] }),
      }))}
      proof={own.segmentProof(
        names[largest],
        customers(sizes[largest]),
        formats.percent(sizes[largest] / all),
      )}
    />
  )
}

function Stages({ figures: { shopId, stages, customers: all } }: PartProps) {
  const words = useWords()
  const formats = useFormats()
  const customers = useCustomerCount()
  const { figures: own } = words.people
  const atRisk = stages['at-risk']
  return (
    <ShareCard
      title={own.stages}
      meta={own.stagesNote}
      of={own.stage}
      testId="stages"
      rows={LIFECYCLE_STAGE_ORDER.map((id) => ({
        id,
        name: words.customer.stages[id],
        note: own.stageNotes[id],
        customers: stages[id],
        href: listHref({ shops: [shopId], stages: [id] }),
      }))}
      proof={own.stageProof(customers(atRisk), formats.percent(atRisk / all))}
    />
  )
}

function Tiers({ figures: { shopId, tiers: counts, customers: all } }: PartProps) {
  const { figures: own, tiers } = useWords().people
  const formats = useFormats()
  const customers = useCustomerCount()
  const nameOf = useTierName()
  const tiered = all - counts.none
  return (
    <ShareCard
      title={own.tiers}
      meta={own.tiersNote}
      of={tiers.tier}
      testId="tier-counts"
      rows={[...TIER_ORDER.toReversed(), null].map((tier) => ({
        id: tier ?? 'none',
        name: (
          <>
            <TierTile tier={tier} />
            {nameOf(tier)}
          </>
        ),
        customers: counts[tier ?? 'none'],
        href: listHref({ shops: [shopId], tiers: [tier ?? 'none'] }),
      }))}
      proof={own.tierProof(customers(tiered), formats.percent(tiered / all))}
    />
  )
}
