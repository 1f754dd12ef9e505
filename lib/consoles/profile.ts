import type { CaseKind, ClockOwner, Expiry } from '@/lib/shared/cases'
import type { OrderState } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import type { PageKind } from './sighting'

/**
 * How well a piece of knowledge is founded: read off the real page by somebody, taken from a public test, or not
 * verified. Where it comes from stands beside it as a comment, since profiles travel into every console page.
 */
export type Evidence = 'measured' | 'fixture' | 'guess'

/** A place on a page: an element's text or attribute, what stands behind a label, a value in JSON that the page holds, or a part of the address. */
export type Locator =
  | { readonly from: 'css'; readonly css: string; readonly attr?: string }
  /** One label, or the same label in each of the console's languages. */
  | { readonly from: 'label'; readonly label: string | readonly string[]; readonly within?: string }
  | { readonly from: 'script-json'; readonly css: string; readonly path: readonly string[] }
  | { readonly from: 'storage-json'; readonly key: string; readonly path: readonly string[] }
  | { readonly from: 'address'; readonly part: 'href' | 'path' | 'search' | 'hash' }

/**
 * One way to find one field: the text at its place, of which group 1 of `match` is kept. Patterns are the sources of
 * regular expressions, so that a profile stays data.
 */
export type Anchor = Locator & {
  readonly id: string
  readonly evidence: Evidence
  readonly match?: string
  /**
   * Names the node that is read: values from the same node belong together. A page changes its nodes one after the
   * other, so a buyer's nick and what stands of them beside it count as one person's only when one node gave both.
   */
  readonly node?: string
  /**
   * It proves nothing alone, but has to confirm the others: an address says what the page was asked for, which is not
   * always what it shows.
   */
  readonly witness?: boolean
}

/** A field with independent anchors: those that find it must agree, else it counts as unread. */
export interface FieldRule {
  /** Name that people are told when it cannot be read; a key of the catalogue's `fields`. */
  readonly field: FieldName
  readonly anchors: readonly Anchor[]
  /** The page may plainly not have it: then its absence is `empty`, not `missing`. */
  readonly optional?: boolean
}

export type FieldName =
  | 'shop'
  | 'shopName'
  | 'buyer'
  | 'buyerId'
  | 'platformTier'
  | 'conversation'
  | 'orders'
  | 'messages'
  | 'composer'
  | 'cases'
  | 'caseNumber'
  | 'caseOrder'
  | 'caseKind'
  | 'caseStatus'
  | 'caseAmount'
  | 'countdown'

/** The chat's messages: which nodes they are, who said them and when. */
export interface MessageRule {
  readonly evidence: Evidence
  readonly list: string
  readonly item: string
  readonly text: string
  /** Nodes inside a message that the platform made: their words are nobody's. */
  readonly cards: string
  /** Where in a card a product's title, number and price stand. */
  readonly product?: { readonly title: string; readonly id: string; readonly price: string }
  readonly fromBuyer: string
  readonly fromShop: string
  /** Group 1 of the item's id holds epoch ms. */
  readonly timeFromId?: string
}

/** A place where the platform itself lists orders: innermost nodes of `card`, each with exactly one order number. */
export interface OrderRule {
  readonly id: string
  readonly evidence: Evidence
  readonly card: string
  /** Where in a card its number stands; without it, any number of the console's shape counts. */
  readonly number?: FieldRule
  /** Where a card names its own buyer; without it, its orders are those of the buyer in view. */
  readonly buyer?: Locator
  /** Words that stand in `list` when the buyer plainly has no orders. */
  readonly empty?: { readonly list: string; readonly words: readonly string[] }
  readonly title?: Locator
  readonly paid?: Locator
  readonly state?: Locator
  /** The platform's words for how far an order has come; an unknown word leaves the state out. */
  readonly states?: Readonly<Record<string, OrderState>>
}

/** Rows of an after-sale list, or the one case of its own page, read by label and by shape. */
export interface CaseRule {
  readonly row: string
  /** Words that stand on the page when there are plainly no cases. */
  readonly emptyWords: readonly string[]
  readonly fields: {
    readonly number: FieldRule
    readonly order: FieldRule
    readonly kind: FieldRule
    readonly status: FieldRule
    readonly amount: FieldRule
  }
  readonly kinds: Readonly<Record<string, CaseKind>>
  /** First entry whose text occurs in the status decides. */
  readonly statuses: readonly {
    readonly text: string
    readonly owner: ClockOwner
    readonly closed?: boolean
  }[]
  readonly countdown: CountdownRule
}

/** Countdown wording: named groups `d`, `h`, `m`, `s` (each may be absent), and what happens at zero by the words around it. */
export interface CountdownRule {
  readonly evidence: Evidence
  readonly pattern: string
  readonly expiries: readonly { readonly text: string; readonly onExpiry: Expiry }[]
}

export interface ComposerRule {
  readonly evidence: Evidence
  readonly css: readonly string[]
  /** What stands around the box and has to stay in reach with it, such as the page's own send button. */
  readonly area?: string
}

/** How a page looks on which plainly nothing is to be read, such as a chat without a conversation or the shell around a frame: `present` is there and none of `absent` is. */
export interface IdleRule {
  readonly evidence: Evidence
  readonly present: string
  readonly absent: readonly string[]
}

/** A node whose changes, or whose replacement, mean that the page may show something else. */
export interface WatchRule {
  readonly css: string
  /** A page may do without it: the whole page is not searched for its arrival. */
  readonly optional?: boolean
}

export interface PageProfile {
  readonly kind: PageKind
  /** Pattern for pathname; decided after the host. */
  readonly path: string
  /** A URL of this shape, for people and tests. */
  readonly example: string
  /** The narrowest nodes that change when the page's subject does. */
  readonly watch: readonly WatchRule[]
  readonly fields: readonly FieldRule[]
  /** Number of the one order or case that the page is about: until it is read beyond doubt, nobody on it counts. */
  readonly subject?: FieldRule
  readonly idle?: IdleRule
  readonly messages?: MessageRule
  readonly orders?: readonly OrderRule[]
  readonly cases?: CaseRule
  readonly composer?: ComposerRule
}

/** What holds on one host of a console that has a site for each country. */
export interface HostPlace {
  /** ISO 4217 code of the amounts that its pages print. */
  readonly currency: string
  /** IANA zone in which its pages print times. */
  readonly zone: string
}

/** Everything Tillside knows of one console, as data. What no page needs (provenance, links) is left out of the packed profile. */
export interface ConsoleProfile {
  readonly id: PlatformId
  /** ISO date on which this was last believed. */
  readonly seenOn: string
  /** ISO 4217 code of the amounts that its pages print: the platform's, here so that no table of platforms travels along. */
  readonly currency: string
  /** Exact host names; anything else, look-alikes included, is not this console. */
  readonly hosts: readonly string[]
  /** Hosts that differ from the platform in money and zone. */
  readonly places?: Readonly<Record<string, HostPlace>>
  /** Shape of an order number, without anchors. */
  readonly orderNumber: string
  /** Shape of a nick that is the buyer's own account name, and so their id; a masked nick is not of it. */
  readonly accountName?: string
  /** Address of an order's own page, `{order}` for its number; null where an order number leads to none. */
  readonly orderLink: string | null
  /** Address of a case's own page, `{case}` and `{order}` for the numbers; null where there is none. */
  readonly caseLink: string | null
  readonly shop: readonly FieldRule[]
  readonly pages: readonly PageProfile[]
}
