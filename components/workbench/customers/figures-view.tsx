import { useState } from 'react'

import { TierTile } from '@/components/ui/tier-chip'
import { TierLooksProvider, useTierName } from '@/components/ui/tier-looks'
import { useFormats, useWords } from '@/components/ui/words'
import type { ShopFigures } from '@/lib/files/work-people-protocol'
import { tierRulesOf } from '@/lib/settings/settings'

import { Card } from '../card'
import { Choice } from '../choice'
import { useSurveyState } from '../use-people'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import styles from './figures-view.module.css'
import { RfmCard } from './rfm-card'
import { ShareCard } from './share-card'
import { ordersWithBuyer } from './survey-due'
import { SurveyLine } from './survey-line'

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
          <RfmCard figures={known} />
          <Segments figures={known} />
          <Stages figures={known} />
          <Tiers figures={known} />
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

function useCustomers(): (count: number) => string {
  const words = useWords().common
  const formats = useFormats()
  return (count) => words.customers(formats.number(count), count === 1)
}

interface PartProps {
  readonly figures: ShopFigures
}

function Segments({ figures }: PartProps) {
  const words = useWords()
  const formats = useFormats()
  const customers = useCustomers()
  const { figures: own } = words.people
  const { segments, treatments } = words.customer
  const [largest] = figures.segments.toSorted((a, b) => b.customers - a.customers)
  if (largest === undefined) return null
  return (
    <ShareCard
      title={own.segments}
      meta={own.segmentsNote}
      of={own.segment}
      testId="segments"
      rows={figures.segments.map(({ id, customers: count }) => ({
        id,
        name: segments[id],
        note: treatments[id],
        customers: count,
      }))}
      proof={own.segmentProof(
        segments[largest.id],
        customers(largest.customers),
        formats.percent(largest.customers / figures.customers),
      )}
    />
  )
}

function Stages({ figures }: PartProps) {
  const words = useWords()
  const formats = useFormats()
  const customers = useCustomers()
  const { figures: own } = words.people
  const atRisk = figures.stages.find(({ id }) => id === 'at-risk')?.customers ?? 0
  if (figures.stages.length === 0) return null
  return (
    <ShareCard
      title={own.stages}
      meta={own.stagesNote}
      of={own.stage}
      testId="stages"
      rows={figures.stages.map(({ id, customers: count }) => ({
        id,
        name: words.customer.stages[id],
        note: own.stageNotes[id],
        customers: count,
      }))}
      proof={own.stageProof(customers(atRisk), formats.percent(atRisk / figures.customers))}
    />
  )
}

function Tiers({ figures }: PartProps) {
  const { figures: own, tiers } = useWords().people
  const formats = useFormats()
  const customers = useCustomers()
  const nameOf = useTierName()
  const none = figures.tiers.find(({ id }) => id === null)?.customers ?? 0
  const tiered = figures.customers - none
  return (
    <ShareCard
      title={own.tiers}
      meta={own.tiersNote}
      of={tiers.tier}
      testId="tier-counts"
      rows={figures.tiers.map(({ id, customers: count }) => ({
        id: id ?? 'none',
        name: (
          <>
            <TierTile tier={id} />
            {nameOf(id)}
          </>
        ),
        customers: count,
      }))}
      proof={own.tierProof(customers(tiered), formats.percent(tiered / figures.customers))}
    />
  )
}
