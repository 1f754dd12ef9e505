import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { GoldCounts } from '@/lib/figures/gold-counts'
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
import { useVisitors } from './reported-traffic'
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
  const known = useVisitors(shopId)
  const visitors = sumVisitors(known.visitors, from, gold.through)
  const told = Object.entries(known.reported).filter(([day]) => owner.visitors[day] === undefined)
  const reported = sumVisitors(Object.fromEntries(told), from, gold.through).known
  return { owner, visitors, reported, bounds: boundsOf(settings.figures, owner.category) }
}

const agentRows = (counts: GoldCounts, { terms }: ShopFigures): GoldFigure[] =>
  goldFigures(counts, terms, { by: 'agent' })

/** The gold-agent table of a shop and of each agent. */
export function GoldPart({ figures }: FiguresPartProps) {
  const { bounds } = useOwner(figures)
  return (
    <div className={styles['column']}>
      <GoldCard figures={figures} />
      <AgentsCard
        figures={figures}
        bounds={bounds}
        rows={figures.gold.agents.map(
          ({ agent, counts }) => [agent, agentRows(counts, figures)] as const,
        )}
      />
    </div>
  )
}

/** The table of the shop, or of the agent who is chosen. */
function GoldCard({ figures }: FiguresPartProps) {
  const { figures: words } = useWords()
  const [whose, setWhose] = useState<string | null>(null)
  const { visitors, bounds, owner } = useOwner(figures)
  const { gold, terms, shopId } = figures
  const agent = gold.agents.find((each) => each.agent === whose)
  const rows =
    agent === undefined
      ? goldFigures(gold.shop, terms, { by: 'shop', visitors })
      : agentRows(agent.counts, figures)
  const names = [null, ...gold.agents.map((each) => each.agent)]
  return (
    <Card
      title={words.goldTitle}
      meta={owner.category === null ? words.handbook : words.category(owner.category)}
      testId="gold"
      actions={<Sheets figures={figures} />}
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
  )
}

/** The buttons that open what can be set, and the sheet that is open. */
function Sheets({ figures: { shopId, gold, terms } }: FiguresPartProps) {
  const { figures: words } = useWords()
  const [open, setOpen] = useTyped<'terms' | 'visitors' | null>('gold', () => null)
  const close = (): void => setOpen(null)
  return (
    <>
      <Button size="small" data-testid="open-visitors" onClick={() => setOpen('visitors')}>
        {words.visitors.open}
      </Button>
      <Button size="small" data-testid="open-terms" onClick={() => setOpen('terms')}>
        {words.terms.open}
      </Button>
      {open === 'terms' ? <TermsSheet shopId={shopId} onClose={close} /> : null}
      {open === 'visitors' ? (
        <VisitorsSheet
          shopId={shopId}
          through={gold.through}
          days={terms.periodDays}
          onClose={close}
        />
      ) : null}
    </>
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
  const { visitors, reported } = useOwner(figures)
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
      {isShop && reported > 0 ? (
        <p>
          {words.notes.visitorsReported(formats.number(reported), formats.number(visitors.days))}
        </p>
      ) : null}
      <p>{words.notes.span(since === null ? words.unknown : dayName(since), dayName(through))}</p>
    </div>
  )
}
