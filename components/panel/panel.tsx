import { ClockAnnouncer } from '@/components/clocks/clock-announcer'
import { classes } from '@/components/ui/classes'
import { starterReplies } from '@/lib/replies/starter'

import type { PanelConnection } from './connection'
import { PanelBody } from './panel-body'
import { PanelHead } from './panel-head'
import { DeskToast, Refusal } from './panel-notes'
import { PanelSheet } from './panel-sheet'
import styles from './panel.module.css'
import { ReplySearch } from './reply-search'
import { Lost, Reading } from './states'
import { StatusLine } from './status-line'
import { useDesk, type Desk } from './use-desk'
import type { PanelModel } from './use-panel'

interface StageProps {
  readonly model: PanelModel
  readonly desk: Desk
}

/** The part below the head: what scrolls, the search that grows over it, and notes. */
function Stage({ model, desk }: StageProps) {
  const { view, clocks } = model
  const { parts, actions, fill, link, target } = desk
  return (
    <div className={classes(styles['stage'], parts.isSearching && styles['dimmed'])}>
      <div className={styles['scroll']} key={view?.contextId}>
        {view === null ? null : (
          <PanelBody
            view={view}
            clocks={clocks.clocks}
            suggestions={desk.suggestions}
            actions={actions}
            drafts={desk.drafts}
            folds={parts.folds}
            onFolds={parts.setFolds}
            onFill={desk.fillReady}
            onLink={link.link}
            onUnlink={(number) => void link.unlink(number)}
            noteRef={parts.noteRef}
          />
        )}
      </div>
      <div className={styles['foot']}>
        <ReplySearch
          library={starterReplies}
          target={target}
          isOpen={parts.isSearching}
          isBusy={fill.isBusy}
          inputRef={parts.searchRef}
          onOpen={parts.openSearch}
          onHelp={() => parts.openSheet('keys')}
          onFill={desk.fillDraft}
          onClose={parts.closeSearch}
        />
      </div>
      <DeskToast desk={desk} />
    </div>
  )
}

function Head({ model, desk }: StageProps) {
  const { view, clocks, isLost, load } = model
  if (view === null) return isLost ? <Lost onRetry={() => void load()} /> : <Reading />
  return (
    <PanelHead
      view={view}
      clocks={clocks}
      onWhy={() => desk.parts.openSheet('why')}
      onOpenCase={desk.actions.openCase}
      onDismiss={desk.actions.dismissAlert}
    />
  )
}

export interface PanelProps {
  readonly connection: PanelConnection
  readonly model: PanelModel
  readonly singleKeys: boolean
}

/** The panel beside one tab: who is open, what burns, what to say. */
export function Panel({ connection, model, singleKeys }: PanelProps) {
  const desk = useDesk(connection, model, singleKeys)
  const { view } = model
  const { parts, actions } = desk
  const isInPage = connection.tabId === null
  return (
    <main
      className={styles['panel']}
      data-testid="panel"
      data-context={view?.contextId ?? undefined}
      data-state={view?.state ?? 'reading'}
    >
      <StatusLine
        view={view}
        onFields={() => parts.openSheet('fields')}
        onHide={isInPage ? actions.hide : undefined}
        onDock={isInPage ? actions.dock : undefined}
      />
      <Refusal desk={desk} />
      <Head model={model} desk={desk} />
      <Stage model={model} desk={desk} />
      <PanelSheet view={view} desk={desk} singleKeys={singleKeys} />
      <ClockAnnouncer clocks={model.clocks.clocks} />
    </main>
  )
}
