import type { RefObject } from 'react'

import { useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import type { PanelView } from '@/lib/messaging/panel-view'

import { LinkOrder } from './link-order'
import { NotesFold } from './notes-fold'
import { OrdersFold } from './orders-fold'
import { Say, type ReadyReply } from './say'
import { FirstRun, Nobody, Unread } from './states'
import type { Drafts } from './use-drafts'
import type { PanelActions } from './use-panel-actions'

/** Which folds are open; it stays so from buyer to buyer. */
interface Folds {
  readonly orders: boolean
  readonly notes: boolean
}

export interface PanelBodyProps {
  readonly view: PanelView
  readonly clocks: readonly ClockView[]
  readonly suggestions: readonly ReadyReply[]
  readonly actions: PanelActions
  readonly drafts: Drafts
  readonly folds: Folds
  readonly onFolds: (folds: Folds) => void
  readonly onFill: (ready: ReadyReply) => void
  /** Orders joined with or taken from the buyer, with the way back. */
  readonly onLink: (number: string) => Promise<boolean>
  readonly onUnlink: (number: string) => void
  readonly noteRef: RefObject<HTMLInputElement | null>
}

type KnownView = Extract<PanelView, { readonly state: 'known' }>

function Known(props: Omit<PanelBodyProps, 'view'> & { readonly view: KnownView }) {
  const { view, suggestions, actions, drafts, folds, onFolds, onFill, onUnlink, noteRef } = props
  const { card, page } = view
  return (
    <>
      {card.coverage.from === null ? <FirstRun onImport={actions.openImport} /> : null}
      <Say lastMessage={page.lastMessage} suggestions={suggestions} onFill={onFill} />
      <OrdersFold
        card={card}
        isOpen={folds.orders}
        onOpen={(orders) => onFolds({ ...folds, orders })}
        onUnlink={onUnlink}
      />
      <NotesFold
        key={view.contextId}
        card={card}
        actions={actions}
        isOpen={folds.notes}
        onOpen={(notes) => onFolds({ ...folds, notes })}
        draft={drafts.of(card.customerId)}
        onDraft={(text) => drafts.keep(card.customerId, text)}
        noteRef={noteRef}
      />
    </>
  )
}

/** The part of the panel that scrolls, by what the page shows. */
export function PanelBody(props: PanelBodyProps) {
  const { view, clocks, suggestions, actions, onFill, onLink } = props
  const { noConsole, noBuyer } = useWords().panel
  switch (view.state) {
    case 'no-console':
      return <Nobody {...noConsole} clocks={clocks} onOpen={actions.openCase} />
    case 'no-buyer':
      return (
        <Nobody
          title={view.page.page === 'chat' ? noBuyer.title : noBuyer.titleList}
          text={noBuyer.text}
          clocks={clocks}
          onOpen={actions.openCase}
        />
      )
    case 'unread':
      return <Unread page={view.page} onReread={actions.reread} />
    case 'new-buyer':
      return (
        <>
          <LinkOrder key={view.contextId} page={view.page} onLink={onLink} />
          <Say lastMessage={view.page.lastMessage} suggestions={suggestions} onFill={onFill} />
        </>
      )
    case 'known':
      return <Known {...props} view={view} />
  }
}
