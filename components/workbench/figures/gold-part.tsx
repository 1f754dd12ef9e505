import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { GoldCounts } from '@/lib/figures/count-gold'
import { goldFigures, type GoldFigure } from '@/lib/figures/gold-figures'
import { dayName } from '@/lib/figures/months'
import { boundsOf, ownerOf } from '@/lib/figures/owner-of'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { sumVisitors } from '@/lib/figures/visitors'

import { Card } from '../card'
import { Choice } from '../choice'
import { useWorkbench } from '../use-workbench'
import { AgentsCard } from './agents-card'
import styles from './figures.module.css'
import { GoldTable } from './gold-table'
import { TermsSheet } from './terms-sheet'
import { VisitorsSheet } from './visitors-sheet'

export interface FiguresPartProps {
  readonly figures: ShopFigures
}

/** What the owner has set, and the visitors of the days that the figures look back. */
function useOwner({ shopId, gold, terms }: ShopFigures) {
  const { settings } = useWorkbench()
  const owner = ownerOf(settings.figures, shopId)
  const from = gold.through - terms.periodDays + 1
  const visitors = sumVisitors(owner.visitors, from, gold.through)
  return { owner, from, visitors, bounds: boundsOf(settings.figures, owner.category) }
}

/** The gold-agent table of a shop and of each agent. */
export function GoldPart({ figures }: FiguresPartProps) {
  const { figures: words } = useWords()
  const [whose, setWhose] = useState<string | null>(null)
  const [sheet, setSheet] = useState<'terms' | 'visitors' | null>(null)
  const { visitors, bounds, owner } = useOwner(figures)
  const { gold, terms, shopId } = figures
  const agent = gold.agents.find((each) => each.agent === whose)
  const shopRows = goldFigures(gold.shop, terms, { by: 'shop', visitors })
  const agentRows = (counts: GoldCounts): GoldFigure[] =>
    goldFigures(counts, terms, { by: 'agent' })
  const rows = agent === undefined ? shopRows : agentRows(agent.counts)
  const names = [null, ...gold.agents.map((each) => each.agent)]
  return (
    <div className={styles['column']}>
      <Card
        title={words.goldTitle}
        meta={owner.category === null ? words.handbook : words.category(owner.category)}
        testId="gold"
        actions={
          <>
            <Button size="small" data-testid="open-visitors" onClick={() => setSheet('visitors')}>
              {words.visitors.open}
            </Button>
            <Button size="small" data-testid="open-terms" onClick={() => setSheet('terms')}>
              {words.terms.open}
            </Button>
          </>
        }
      >
        {gold.agents.length === 0 ? null : (
          <div className={styles['lines']}>
            <Choice
              label={words.whose}
              options={names.map((name) => [name, name ?? words.wholeShop] as const)}
              value={agent?.agent ?? null}
              testId="whose"
              onChoose={setWhose}
            />
          </div>
        )}
        <GoldTable
          shopId={shopId}
          label={`${words.goldTitle}: ${agent?.agent ?? words.wholeShop}`}
          rows={rows}
          bounds={bounds}
        />
        <GoldNotes
          figures={figures}
          counts={agent?.counts ?? gold.shop}
          isShop={agent === undefined}
        />
      </Card>
      <AgentsCard
        figures={figures}
        bounds={bounds}
        rows={gold.agents.map((each) => [each.agent, agentRows(each.counts)] as const)}
      />
      {sheet === 'terms' ? <TermsSheet shopId={shopId} onClose={() => setSheet(null)} /> : null}
      {sheet === 'visitors' ? (
        <VisitorsSheet
          shopId={shopId}
          through={gold.through}
          days={terms.periodDays}
          onClose={() => setSheet(null)}
        />
      ) : null}
    </div>
  )
}

interface NotesProps extends FiguresPartProps {
  readonly counts: GoldCounts
  readonly isShop: boolean
}

/** What must be known to read the table. */
function GoldNotes({ figures, counts, isShop }: NotesProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const { visitors } = useOwner(figures)
  const { since, through } = figures.gold
  const fresh = visitors.fresh ?? 0
  return (
    <div className={styles['lines']}>
      <p>{words.notes.ceiling}</p>
      {isShop && fresh > 0 ? (
        <p data-testid="fresh-share">
          {words.notes.freshShare(
            formats.number(counts.freshOrders),
            formats.number(fresh),
            formats.finePercent(counts.freshOrders / fresh),
          )}
        </p>
      ) : null}
      {isShop && visitors.all === null ? (
        <p>
          {words.notes.visitorsKnown(formats.number(visitors.known), formats.number(visitors.days))}
        </p>
      ) : null}
      <p>{words.notes.span(since === null ? words.unknown : dayName(since), dayName(through))}</p>
    </div>
  )
}
