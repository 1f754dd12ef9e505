import { Suspense } from 'react'

import { useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import type { PanelView } from '@/lib/messaging/panel-view'

import type { Agent } from './agent'
import { ShownOrders } from './shown-orders'
import { KnownFolds } from './known-folds'
import { LinkOrder } from './link-order'
import { Lookup } from './lookup/lazy-lookup'
import { NextStepLine } from './next-step'
import { Offers } from './offers/lazy-offers'
import { OffersReading } from './offers/offer-frame'
import { ProspectOffer } from './records/prospect-offer'
import { Say } from './say/say'
import { FirstRun, Nobody, Unread } from './states'
import type { Desk } from './use-desk'

export interface PanelBodyProps {
  readonly view: PanelView
  readonly clocks: readonly ClockView[]
  readonly desk: Desk
  readonly agent: Agent
}

type ViewOf<State extends PanelView['state']> = Extract<PanelView, { readonly state: State }>

interface StateProps<State extends PanelView['state']> {
  readonly view: ViewOf<State>
  readonly desk: Desk
  readonly agent: Agent
}

/** What to offer, in a place that is as high before it is there. */
function OfferPart({ view, desk }: Pick<StateProps<'known' | 'new-buyer'>, 'view' | 'desk'>) {
  return (
    <Suspense fallback={<OffersReading />}>
      <Offers
        key={view.contextId}
        platform={view.page.platform}
        desk={desk}
        hasRecords={view.state === 'known'}
      />
    </Suspense>
  )
}

function Known({ view, desk, agent }: StateProps<'known'>) {
  const { parts, actions, replies, fillReady } = desk
  const { card, page } = view
  const acts = {
    note: parts.writeNote,
    tag: parts.addTag,
    team: parts.writeTask,
    keepReply: () => parts.openSheet('save-reply'),
  }
  return (
    <>
      <NextStepLine card={card} onOpen={parts.openSheet} onRecords={parts.showRecords} />
      {card.coverage.from === null ? <FirstRun onImport={actions.openImport} /> : null}
      <Say
        lastMessage={page.lastMessage}
        replies={replies}
        acts={acts}
        check={actions.check}
        onFill={fillReady}
      />
      <OfferPart view={view} desk={desk} />
      <KnownFolds view={view} {...desk} agent={agent} />
    </>
  )
}

function NewBuyer({ view, desk, agent }: StateProps<'new-buyer'>) {
  const { parts, actions, link, replies, fillReady } = desk
  return (
    <>
      {view.identified ? (
        <LinkOrder key={view.contextId} page={view.page} onLink={link.link} />
      ) : (
        <ShownOrders orders={view.orders} platform={view.page.platform} />
      )}
      <Say
        lastMessage={view.page.lastMessage}
        replies={replies}
        acts={{ keepReply: () => parts.openSheet('save-reply') }}
        check={actions.check}
        onFill={fillReady}
      />
      <OfferPart view={view} desk={desk} />
      {view.identified ? (
        <ProspectOffer
          key={`prospect ${view.contextId}`}
          platform={view.page.platform}
          actions={actions}
          agent={agent}
        />
      ) : null}
    </>
  )
}

/** Beside no page an agent names the buyer by hand; a page that is no console has none. */
function NoConsole({ clocks, actions }: Pick<PanelBodyProps, 'clocks'> & Pick<Desk, 'actions'>) {
  const { clocks: said, noConsole } = useWords().panel
  const { lookup } = actions
  const title = lookup === null ? noConsole.title : said.label
  return (
    <>
      {lookup === null ? null : (
        <Suspense>
          <Lookup actions={lookup} />
        </Suspense>
      )}
      <Nobody
        {...noConsole}
        title={title}
        clocks={clocks}
        onOpen={actions.openCase}
        acts={actions.clocks}
      />
    </>
  )
}

/** The part of the panel that scrolls, by what the page shows. */
export function PanelBody({ view, clocks, desk, agent }: PanelBodyProps) {
  const { noBuyer } = useWords().panel
  const { actions } = desk
  switch (view.state) {
    case 'no-console':
      return <NoConsole clocks={clocks} actions={actions} />
    case 'no-buyer':
      return (
        <Nobody
          title={view.page.page === 'chat' ? noBuyer.title : noBuyer.titleList}
          text={noBuyer.text}
          clocks={clocks}
          here={view.page}
          onOpen={actions.openCase}
          acts={actions.clocks}
        />
      )
    case 'unread':
      return (
        <Unread
          key={view.contextId}
          page={view.page}
          shops={view.shops ?? []}
          onSay={actions.sayShop}
          onReread={actions.reread}
          onOtherShop={actions.askShop}
        />
      )
    case 'new-buyer':
      return <NewBuyer view={view} desk={desk} agent={agent} />
    case 'known':
      return <Known view={view} desk={desk} agent={agent} />
  }
}
