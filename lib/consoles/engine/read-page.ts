import type {
  ComposerRule,
  ConsoleProfile,
  FieldName,
  HostPlace,
  IdleRule,
  PageProfile,
} from '../profile'
import type { FieldState, OrderOnPage, Sighting } from '../sighting'
import type { PageSource } from './locate'
import { nameBuyer } from './name-buyer'
import { readCases } from './read-cases'
import { readField, unread, type FieldReading } from './read-field'
import { readMessages } from './read-messages'
import { readOrders } from './read-orders'

/** What a page shows at one moment, before it is known which context that is. */
export interface PageReading {
  readonly sighting: Omit<Sighting, 'contextId'>
  /** Equal as long as platform, page, shop, buyer and conversation are. */
  readonly contextKey: string
  /** The box that replies are typed in; null where there is none, or more than one candidate. */
  readonly composer: HTMLElement | null
  /** The composer with what has to stay in reach beside it. */
  readonly composerArea: Element | null
  /** False while who is on the page is in doubt: the page is likely about to change again. */
  readonly isSettled: boolean
}

/** What there may be to read on a page. */
type PageContent = Omit<PageProfile, 'kind' | 'hosts' | 'path' | 'example' | 'watch' | 'subject'>

const ORDER_LIMIT = 100
const IDENTITY: ReadonlySet<string> = new Set(['shop', 'buyer', 'buyerId', 'conversation'])

const isIdle = (rule: IdleRule | undefined, document: Document): boolean =>
  rule !== undefined &&
  document.querySelector(rule.present) !== null &&
  rule.absent.every((css) => document.querySelector(css) === null)

function findComposer(
  rule: ComposerRule,
  document: Document,
): { readonly state: FieldState; readonly composer: HTMLElement | null } {
  const field: FieldName = 'composer'
  const boxes = new Set(rule.css.flatMap((css) => [...document.querySelectorAll<HTMLElement>(css)]))
  const [composer] = boxes
  if (composer === undefined) return { state: { field, state: 'missing' }, composer: null }
  if (boxes.size > 1) return { state: { field, state: 'conflict' }, composer: null }
  return { state: { field, state: 'read' }, composer }
}

type Identity = ReadonlyMap<FieldName, FieldReading>

const readIdentity = (profile: ConsoleProfile, page: PageContent, source: PageSource): Identity =>
  new Map(
    [...profile.shop, ...page.fields].map((rule) => [
      rule.field,
      readField(rule, source.document, source),
    ]),
  )

/** An id or a level that no node shows together with the nick may be the last buyer's still: it does not count. */
function withoutStrays(identity: Identity): Identity {
  const nick = identity.get('buyer')
  if (typeof nick?.value !== 'string') return identity
  const strays = (['buyerId', 'platformTier'] as const).filter((field) => {
    const beside = identity.get(field)
    return (
      typeof beside?.value === 'string' && !beside.nodes.some((node) => nick.nodes.includes(node))
    )
  })
  return new Map([
    ...identity,
    ...strays.map((field) => [field, unread({ field, state: 'missing' })] as const),
  ])
}

const valueOf = (identity: Identity, field: FieldName): string | undefined =>
  identity.get(field)?.value ?? undefined

/** A buyer counts only while nothing about them is in doubt: a nick beside a contradictory id is nobody. */
function buyerOf(profile: ConsoleProfile, identity: Identity): Sighting['buyer'] {
  const nick = valueOf(identity, 'buyer')
  const isDoubtful = (['buyerId', 'conversation'] as const).some(
    (field) => identity.get(field)?.state.state === 'conflict',
  )
  if (nick === undefined || isDoubtful) return undefined
  const id = valueOf(identity, 'buyerId')
  const named = id === undefined ? nameBuyer(nick, profile) : { nick, id }
  return { ...named, platformTier: valueOf(identity, 'platformTier') }
}

function shopOf(identity: Identity): Sighting['shop'] {
  const id = valueOf(identity, 'shop')
  return id === undefined ? undefined : { id, name: valueOf(identity, 'shopName') }
}

/** A console as it is on one of its hosts. */
type Here = ConsoleProfile & Partial<HostPlace>

function readTalk(profile: Here, page: PageContent, source: PageSource) {
  const shown = page.orders === undefined ? undefined : readOrders(page.orders, source, profile)
  const talk =
    page.messages === undefined ? undefined : readMessages(page.messages, source, profile)
  const known = new Set(shown?.orders.map(({ facts }) => facts.number))
  const said = (talk?.saidNumbers ?? []).filter((number) => !known.has(number))
  const orders: OrderOnPage[] = [
    ...(shown?.orders ?? []),
    ...said.map((number) => ({ facts: { number }, shownBy: 'said' as const })),
  ].slice(0, ORDER_LIMIT)
  const states = [...(shown?.states ?? []), ...(talk?.states ?? [])]
  return { orders, states, count: talk?.count ?? 0, last: talk?.last, products: talk?.products }
}

const asEmpty = (state: FieldState): FieldState =>
  state.state === 'missing' ? { field: state.field, state: 'empty' } : state

const isClear = ({ field, state }: FieldState): boolean =>
  !IDENTITY.has(field) || state === 'read' || state === 'empty'

/** Reads everything a profile knows of a page, without changing the page; `now` is epoch ms. */
export function readPage(
  profile: ConsoleProfile,
  known: PageProfile,
  source: PageSource,
  now: number,
): PageReading
/**
 * The same, unless the context has this key and its buyer an id, as a nick may be another's too: then nothing more is
 * read, and null is given.
 */
export function readPage(
  profile: ConsoleProfile,
  known: PageProfile,
  source: PageSource,
  now: number,
  unlessKey: string | undefined,
): PageReading | null
export function readPage(
  profile: ConsoleProfile,
  known: PageProfile,
  source: PageSource,
  now: number,
  unlessKey?: string,
): PageReading | null {
  const subject =
    known.subject === undefined ? undefined : readField(known.subject, source.document, source)
  const isInDoubt = subject?.value === null
  // All else that a page in doubt shows may be of another order or case.
  const page: PageContent = isInDoubt ? { fields: [] } : known
  const identity = withoutStrays(readIdentity(profile, page, source))
  const [shop, buyer] = [shopOf(identity), buyerOf(profile, identity)]
  const conversation = valueOf(identity, 'conversation')
  const who = [shop?.id, buyer?.id, buyer?.nick, subject?.value ?? conversation]
  const contextKey = JSON.stringify([profile.id, known.kind, ...who])
  if (buyer?.id !== undefined && contextKey === unlessKey) return null
  const here: Here = { ...profile, ...profile.places?.[source.address.hostname] }
  const talk = readTalk(here, page, source)
  const desk =
    page.cases === undefined ? undefined : readCases(page.cases, source, { now, money: here })
  const box = page.composer === undefined ? undefined : findComposer(page.composer, source.document)
  const states = [
    ...[...identity.values()].map(({ state }) => state),
    ...(isInDoubt ? [subject.state] : []),
    ...talk.states,
    ...(desk?.states ?? []),
    ...(box === undefined ? [] : [box.state]),
  ]
  const isNobodys = conversation === undefined && isIdle(page.idle, source.document)
  const sighting: PageReading['sighting'] = {
    platform: profile.id,
    page: known.kind,
    zone: here.zone,
    observedAt: now,
    shop,
    buyer,
    orders: talk.orders,
    cases: [...(desk?.cases ?? [])],
    messageCount: talk.count,
    lastMessage: talk.last,
    products: talk.products,
    hasComposer: box !== undefined && box.composer !== null,
    fields: isNobodys
      ? states.map((state) => (state.field.startsWith('shop') ? state : asEmpty(state)))
      : states,
  }
  return {
    sighting,
    contextKey,
    composer: box?.composer ?? null,
    composerArea: box?.composer?.closest(page.composer?.area ?? '*') ?? box?.composer ?? null,
    isSettled: !isInDoubt && sighting.fields.every(isClear),
  }
}
