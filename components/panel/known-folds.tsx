import type { PanelView } from '@/lib/messaging/panel-view'

import type { Agent } from './agent'
import { NextFold } from './next-fold'
import { NotesFold } from './notes-fold'
import { OrdersFold } from './orders-fold'
import { RecordsFold } from './records/records-fold'
import type { Drafts } from './use-drafts'
import type { useLink } from './use-link'
import type { Folds, OpenParts } from './use-open-parts'
import type { PanelActions } from './use-panel-actions'

export interface KnownFoldsProps {
  readonly view: Extract<PanelView, { readonly state: 'known' }>
  readonly parts: OpenParts
  readonly actions: PanelActions
  readonly drafts: Drafts
  readonly link: Pick<ReturnType<typeof useLink>, 'unlink'>
  readonly agent: Agent
}

/** What is known of a buyer beyond the head: orders, notes, what is next, and what people keep. */
export function KnownFolds(props: KnownFoldsProps) {
  const { view, parts, actions, drafts, link, agent } = props
  const { card, contextId } = view
  const { folds, setFolds, openSheet, noteRef, tagRef, recordsRef } = parts
  const fold = (name: keyof Folds) => ({
    isOpen: folds[name],
    onOpen: (isOpen: boolean) => setFolds({ ...folds, [name]: isOpen }),
  })
  return (
    <>
      <OrdersFold
        {...fold('orders')}
        card={card}
        onUnlink={(number) => void link.unlink(number)}
        onTimeline={() => openSheet('timeline')}
      />
      <NotesFold
        {...fold('notes')}
        key={`notes ${contextId}`}
        card={card}
        actions={actions}
        draft={drafts.of(card.customerId)}
        onDraft={(text) => drafts.keep(card.customerId, text)}
        noteRef={noteRef}
        tagRef={tagRef}
      />
      <NextFold {...fold('next')} card={card} onSheet={openSheet} />
      <div ref={recordsRef}>
        <RecordsFold
          {...fold('records')}
          key={`records ${contextId}`}
          card={card}
          actions={actions}
          agent={agent}
          drafts={drafts}
        />
      </div>
    </>
  )
}
