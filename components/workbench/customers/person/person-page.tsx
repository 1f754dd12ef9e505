import { Suspense, useMemo } from 'react'

import { ClockStrip } from '@/components/clocks/clock-strip'
import { Cells } from '@/components/panel/cells'
import type { PanelConnection } from '@/components/panel/connection'
import { CustomerSheet } from '@/components/panel/customer-sheet'
import { Glance } from '@/components/panel/glance'
import { KnownFolds } from '@/components/panel/known-folds'
import { TimelineSheet } from '@/components/panel/lazy-sheets'
import { NextStepLine } from '@/components/panel/next-step'
import { useCover } from '@/components/panel/use-cover'
import { useLink } from '@/components/panel/use-link'
import { useOpenParts, type Folds } from '@/components/panel/use-open-parts'
import { usePanelActions } from '@/components/panel/use-panel-actions'
import { WarningBand } from '@/components/panel/warning-band'
import { Button } from '@/components/ui/button'
import { ScreenShareProvider } from '@/components/ui/screen-share'
import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useWords } from '@/components/workbench/words'
import type { CustomerRef } from '@/lib/customers/identity'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { Page } from '../../frame'
import { Notice } from '../../notice'
import { hrefOf } from '../../use-route'
import { useWorkbench } from '../../use-workbench'
import type { KnownView } from './known-view'
import styles from './person.module.css'
import { usePerson, type Person } from './use-person'

/** There is room: everything is open. */
const ALL_OPEN: Folds = { orders: true, notes: true, next: true, records: true }

/** One customer on a page of their own: the panel's card, with the grounds of its figures beside it. */
export function PersonPage(ref: CustomerRef) {
  const { roster, workbench } = useWords()
  const { settings } = useWorkbench()
  const person = usePerson(ref)
  const { view, isGone, connection } = person
  return (
    <Page
      title={workbench.nav.customers}
      aside={
        <a href={hrefOf('customers', 'list')} data-testid="to-list">
          {roster.person.toList}
        </a>
      }
    >
      {isGone ? <Notice tone="warn">{roster.person.gone}</Notice> : null}
      {view === null || connection === null ? (
        isGone ? null : (
          <p>{roster.person.reading}</p>
        )
      ) : (
        <ScreenShareProvider isShared={settings.screenShare}>
          <TierLooksProvider looks={tierRulesOf(settings, ref.shopId).looks}>
            <Known view={view} connection={connection} person={person} />
          </TierLooksProvider>
        </ScreenShareProvider>
      )}
    </Page>
  )
}

interface KnownProps {
  readonly view: KnownView
  readonly connection: PanelConnection
  readonly person: Person
}

function Known({ view: known, connection, person }: KnownProps) {
  const { settings, saveSettings, drafts } = useWorkbench()
  const parts = useOpenParts(known.contextId, ALL_OPEN)
  const actions = usePanelActions(connection, person, known.contextId)
  const link = useLink(actions)
  const { view, clocks } = useCover(known, person.clocks)
  const { agentName } = settings
  const agent = useMemo(
    () => ({ agentName, keepName: (name: string) => saveSettings({ agentName: name }) }),
    [agentName, saveSettings],
  )
  if (view?.state !== 'known') return null
  const { card } = view
  const own = clocks.clocks.filter(({ customerId }) => customerId === card.customerId)
  return (
    <div className={styles['person']} data-testid="person" data-customer={card.customerId}>
      <div className={styles['card']}>
        <Glance card={card} onOpen={parts.openSheet} />
        <WarningBand card={card} onWhy={() => parts.openSheet('risk')} />
        <Cells card={card} onOpen={parts.openSheet} />
        <ClockStrip
          clocks={own}
          customerId={card.customerId}
          onOpen={actions.openCase}
          acts={actions.clocks}
        />
        <NextStepLine card={card} onOpen={parts.openSheet} onRecords={parts.showRecords} />
        <KnownFolds
          view={view}
          parts={parts}
          actions={actions}
          drafts={drafts}
          link={link}
          agent={agent}
        />
        <LinkNote link={link} />
      </div>
      <Beside view={view} parts={parts} actions={actions} />
    </div>
  )
}

interface BesideProps {
  readonly view: KnownView
  readonly parts: ReturnType<typeof useOpenParts>
  readonly actions: ReturnType<typeof usePanelActions>
}

/** The ground of a figure that was pressed; before that, everything that happened. */
function Beside({ view: { card, contextId }, parts, actions }: BesideProps) {
  const { settings } = useWorkbench()
  const { sheet } = parts
  return (
    <div className={styles['beside']}>
      <Suspense fallback={null}>
        {sheet === null ? (
          <TimelineSheet key={contextId} card={card} read={actions.readTimeline} />
        ) : (
          <CustomerSheet
            key={`${sheet} ${contextId}`}
            name={sheet}
            card={card}
            parts={parts}
            actions={actions}
            settings={settings}
          />
        )}
      </Suspense>
    </div>
  )
}

function LinkNote({ link: { note } }: { readonly link: ReturnType<typeof useLink> }) {
  const { undo } = useWords().common.actions
  if (note === null) return null
  return (
    <div className={styles['said']}>
      <Notice tone={note.undo === undefined ? 'bad' : 'good'}>{note.said}</Notice>
      {note.undo === undefined ? null : (
        <Button size="small" onClick={note.undo}>
          {undo}
        </Button>
      )}
    </div>
  )
}
