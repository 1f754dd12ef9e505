import { Suspense, useMemo } from 'react'

import { ClockAnnouncer } from '@/components/clocks/clock-announcer'
import { classes } from '@/components/ui/classes'
import { TierLooksProvider, type TierLooks } from '@/components/ui/tier-looks'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Settings } from '@/lib/settings/settings'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import type { PanelConnection } from './connection'
import type { Agent } from './agent'
import { PanelBody } from './panel-body'
import { PanelHead } from './panel-head'
import { DeskToast, Refusal } from './panel-notes'
import { PanelSheet } from './lazy-panel-sheet'
import styles from './panel.module.css'
import { FootSearch } from './palette/foot-search'
import { Lost, Reading } from './states'
import { StatusLine } from './status-line'
import { useDesk, type Desk } from './use-desk'
import { useCover, type ShownPanel } from './use-cover'
import type { PanelModel } from './use-panel'

interface StageProps {
  readonly shown: ShownPanel
  readonly desk: Desk
  readonly agent: Agent
}

/** The part below the head: what scrolls, the search that grows over it, and notes. */
function Stage({ shown, desk, agent }: StageProps) {
  const { view, clocks } = shown
  const { search } = desk
  const { footRef } = desk.parts
  return (
    <div className={classes(styles['stage'], search.open !== null && styles['dimmed'])}>
      <div className={styles['scroll']} key={view?.contextId}>
        {view === null ? null : (
          <PanelBody view={view} clocks={clocks.clocks} desk={desk} agent={agent} />
        )}
      </div>
      <div className={styles['foot']} ref={footRef}>
        <FootSearch desk={desk} platform={view?.page?.platform ?? null} />
      </div>
      <DeskToast desk={desk} />
    </div>
  )
}

const NO_LOOKS: TierLooks = {}

/** The owner's names and colours of the tiers of the shop in view. */
function looksOf(settings: Settings | undefined, view: PanelView | null): TierLooks {
  if (settings === undefined || view?.state !== 'known') return NO_LOOKS
  return tierRulesOf(settings, view.card.shopId).looks
}

interface HeadProps {
  readonly shown: ShownPanel
  readonly model: PanelModel
  readonly desk: Desk
}

function Head({ shown, model, desk }: HeadProps) {
  const { view, clocks } = shown
  const { isLost, load } = model
  const { openWorkbench, openCase } = desk.actions
  if (view === null && isLost)
    return (
      <Lost
        clocks={clocks.isFromPages === true ? clocks.clocks : null}
        onOpenCase={openCase}
        onRetry={() => void load()}
        onOpen={openWorkbench}
      />
    )
  if (view === null) return <Reading />
  return <PanelHead view={view} clocks={clocks} desk={desk} />
}

export interface PanelProps {
  readonly connection: PanelConnection
  readonly model: PanelModel
  readonly singleKeys: boolean
}

/** The panel beside one tab: who is open, what burns, what to say. */
export function Panel({ connection, model, singleKeys }: PanelProps) {
  const desk = useDesk(connection, model, singleKeys)
  const shown = useCover(model.view, model.clocks)
  const { view } = shown
  const { parts, actions } = desk
  const { settings, changeSettings } = model
  const looks = looksOf(settings, view)
  const isInPage = connection.tabId === null
  const agent = useMemo(
    () => ({
      agentName: settings?.agentName ?? '',
      keepName: (agentName: string) => changeSettings({ agentName }),
    }),
    [settings?.agentName, changeSettings],
  )
  return (
    <TierLooksProvider looks={looks}>
      <main
        className={styles['panel']}
        data-testid="panel"
        data-context={view?.contextId ?? undefined}
        data-state={view?.state ?? 'reading'}
      >
        <StatusLine
          view={view}
          isLost={model.isLost}
          onFields={() => parts.openSheet('fields')}
          onAnother={actions.lookup?.leave}
          onShare={desk.toggleShare}
          onHide={isInPage ? actions.hide : undefined}
          onDock={isInPage ? actions.dock : undefined}
        />
        <div className={styles['under']} inert={parts.sheet !== null}>
          <Refusal desk={desk} />
          <Head shown={shown} model={model} desk={desk} />
          <Stage shown={shown} desk={desk} agent={agent} />
        </div>
        {parts.sheet === null ? null : (
          <Suspense fallback={null}>
            <PanelSheet
              sheet={parts.sheet}
              view={view}
              desk={desk}
              settings={settings}
              singleKeys={singleKeys}
              newId={connection.newId}
            />
          </Suspense>
        )}
        <ClockAnnouncer clocks={shown.clocks.clocks} />
      </main>
    </TierLooksProvider>
  )
}
