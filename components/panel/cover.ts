import type { CustomerCard, OrderLine, TierOutlook } from '@/lib/customers/card'
import type { AccountView, MatchProposal } from '@/lib/customers/identity'
import type { NextStep, Scores } from '@/lib/customers/scores'
import type { Timeline, TimelineEntry } from '@/lib/customers/timeline'
import type { ClocksView, PageLine, PanelView } from '@/lib/messaging/panel-view'
import type { ClockView } from '@/lib/aftersales/clock-view'

/** What stands in the place of something personal. */
export interface CoverWords {
  readonly buyer: string
  readonly covered: string
  readonly message: string
}

const titleOf = (title: string | null, { covered }: CoverWords): string | null =>
  title === null ? null : covered

const coverOrder = (order: OrderLine, words: CoverWords): OrderLine => ({
  ...order,
  title: titleOf(order.title, words),
})

const coverClock = (clock: ClockView): ClockView => ({ ...clock, nick: null })

function coverNext(next: NextStep, words: CoverWords): NextStep {
  switch (next.kind) {
    case 'task':
      return { ...next, text: words.covered }
    case 'prospect':
      return { ...next, wanted: words.covered }
    case 'follow-up':
      return { ...next, title: titleOf(next.title, words) }
    case 'clock':
    case 'warning':
    case 'complaint':
    case 'win-back':
    case 'remind-unpaid':
    case 'near-tier':
    case 'welcome':
    case 'none':
      return next
  }
}

function coverScores(scores: Scores, words: CoverWords): Scores {
  const { habits, risk } = scores
  const { favourite, lastTitle } = habits
  return {
    ...scores,
    habits: {
      ...habits,
      favourite: favourite === null ? null : { ...favourite, title: words.covered },
      lastTitle: titleOf(lastTitle, words),
    },
    risk: {
      ...risk,
      warnings: risk.warnings.map(({ id, at, until }) => ({
        id,
        at,
        until,
        reason: 'other',
        evidence: words.covered,
        author: words.covered,
      })),
    },
    next: coverNext(scores.next, words),
  }
}

const coverOutlook = (outlook: TierOutlook, words: CoverWords): TierOutlook =>
  outlook.cause.kind === 'roll-out'
    ? outlook
    : { ...outlook, cause: { ...outlook.cause, title: titleOf(outlook.cause.title, words) } }

const coverCard = (card: CustomerCard, words: CoverWords): CustomerCard => ({
  ...card,
  nick: words.buyer,
  outlook: card.outlook.map((outlook) => coverOutlook(outlook, words)),
  identity: {
    joined: card.identity.joined.map((account) => coverAccount(account, words)),
    formerNicks: [],
    contacts: [],
  },
  scores: coverScores(card.scores, words),
  records: [],
  orders: card.orders.map((order) => coverOrder(order, words)),
  lastCase: card.lastCase === null ? null : coverClock(card.lastCase),
  notes: [],
  tags: [],
})

const coverPage = (page: PageLine, words: CoverWords): PageLine => ({
  ...page,
  lastMessage: page.lastMessage === null ? null : { ...page.lastMessage, text: words.message },
})

const coverAccount = (account: AccountView, words: CoverWords): AccountView => ({
  ...account,
  nick: words.buyer,
})

/**
 * The view as others may see it: who it is, what was written, kept and bought stays out of it, so that no part of the
 * panel can show it by mistake; tier, figures, clocks and amounts stay.
 */
export function coverView(view: PanelView, words: CoverWords): PanelView {
  switch (view.state) {
    case 'no-console':
      return view
    case 'no-buyer':
    case 'unread':
      return { ...view, page: coverPage(view.page, words) }
    case 'new-buyer':
      return {
        ...view,
        page: coverPage(view.page, words),
        nick: words.buyer,
        orders: view.orders.map((order) => coverOrder(order, words)),
      }
    case 'known':
      return {
        ...view,
        page: coverPage(view.page, words),
        card: coverCard(view.card, words),
      }
  }
}

/** Clocks and alerts without anybody's nick. */
export const coverClocks = (clocks: ClocksView): ClocksView => ({
  ...clocks,
  clocks: clocks.clocks.map(coverClock),
  alerts: clocks.alerts.map((alert) => ({ ...alert, clock: coverClock(alert.clock) })),
})

/** Proposals without anybody's nick. */
export const coverMatches = (
  matches: readonly MatchProposal[],
  words: CoverWords,
): readonly MatchProposal[] =>
  matches.map((match) => ({ ...match, account: coverAccount(match.account, words) }))

function coverEntry(entry: TimelineEntry, words: CoverWords): readonly TimelineEntry[] {
  const { what } = entry
  switch (what.kind) {
    case 'order':
      return [{ ...entry, what: { ...what, order: coverOrder(what.order, words) } }]
    case 'note':
      return [{ ...entry, what: { ...what, text: words.covered } }]
    case 'record':
      return []
    case 'case':
    case 'reply':
      return [entry]
  }
}

/** The time line without what was bought, noted or kept. */
export const coverTimeline = (timeline: Timeline, words: CoverWords): Timeline => ({
  ...timeline,
  entries: timeline.entries.flatMap((entry) => coverEntry(entry, words)),
})
