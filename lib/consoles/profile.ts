import type { CaseKind, ClockOwner, Expiry } from '@/lib/shared/cases'
import type { OrderState } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import type { PageKind } from './sighting'

// A profile says where things stand on one console's pages, as data. Give each field several ways to be found that do
// not fall together: an attribute of its own, its label in each of the console's languages (`label` takes a list), the
// structure around it, the shape of its value (`from: 'text'`). Those that find something must agree, else the field is
// unread; what no way finds is reported by name. Three things are found without a mark of their own:
//  - rows: with a `scope`, the part of the page where only the platform's words stand, a row whose mark (`card`, `row`)
//    is gone is the largest part of the scope that holds one number alone (behind a label of the rule's number, or of
//    the shape of an order number where the rule has none); so rows survive new classes and new wrappers;
//  - the composer and the side of a message: several selectors, all of which must mean the same box or the same side;
//  - money: signs and the fraction's mark are the place's own (`signs`, `decimal`).
// `places` holds what differs from host to host.

/**
 * How well a piece of knowledge is founded: read off the real page by somebody, taken from a public test, or not
 * verified. Where it comes from stands beside it as a comment, since profiles travel into every console page.
 */
export type Evidence = 'measured' | 'fixture' | 'guess'

/** Where on a page words count; without it, everywhere. */
interface PartOfPage {
  readonly within?: string
  /** Parts in which people write: what stands there is not the platform's. */
  readonly without?: string
}

/** A place on a page: an element's text or attribute, what stands behind a label, a value in JSON that the page holds, or a part of the address. */
export type Locator =
  | { readonly from: 'css'; readonly css: string; readonly attr?: string }
  /** One label, or the same label in each of the console's languages. */
  | (PartOfPage & { readonly from: 'label'; readonly label: string | readonly string[] })
  /** Pieces of text, each the whole text of its node, that are of a shape: a pattern's source. */
  | (PartOfPage & { readonly from: 'text'; readonly shape: string })
  | { readonly from: 'script-json'; readonly css: string; readonly path: readonly string[] }
  | { readonly from: 'storage-json'; readonly key: string; readonly path: readonly string[] }
  | { readonly from: 'address'; readonly part: 'href' | 'path' | 'search' | 'hash' }

/**
 * A place with the part of its text that counts: group 1 of `match`. Patterns are the sources of regular expressions,
 * so that a profile stays data.
 */
export type Place = Locator & { readonly match?: string }

/** One place, or several independent ones that must not contradict each other. */
export type Places = Place | readonly Place[]

/** One way to find one field. */
export type Anchor = Place & {
  readonly id: string
  readonly evidence: Evidence
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
  | 'orderBuyer'
  | 'orderTitle'
  | 'orderPaid'
  | 'orderState'
  | 'messages'
  | 'products'
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
  /** What the platform says between messages, on nobody's side: a mark of the node, or within it. */
  readonly notice?: string
  readonly text: string
  /** Nodes inside a message that the platform made: their words are nobody's. */
  readonly cards: string
  /** Where in a card a product's title, number and price stand: selectors, or several ways that must agree. */
  readonly product?: {
    readonly title: string | Places
    readonly id?: string | Places
    readonly price: string | Places
  }
  /** Marks of the side, on the message or within it; each side needs its own, since a mark that is gone says nothing. */
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
  /** Part of the page in which cards are found by structure where `card` misses them; never one with people's own words. */
  readonly scope?: string
  /** Siblings that follow a card and go on telling of its order, as the rows of a table under the order's own head. */
  readonly rest?: string
  /** Where in a card its number stands; without it, any number of the console's shape counts. */
  readonly number?: FieldRule
  /** Where a card names its own buyer; without it, its orders are those of the buyer in view. */
  readonly buyer?: Places
  /** Words that stand in `list` when the buyer plainly has no orders. */
  readonly empty?: { readonly list: string; readonly words: readonly string[] }
  readonly title?: Places
  readonly paid?: Places
  readonly state?: Places
  /** The platform's words for how far an order has come; an unknown word leaves the state out. */
  readonly states?: Readonly<Record<string, OrderState>>
}

/** Rows of an after-sale list, or the one case of its own page, read by label and by shape. */
export interface CaseRule {
  readonly row: string
  /** Part of the page in which rows are found by structure where `row` misses them. */
  readonly scope?: string
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
  /** Ways to the box, by its own attributes, its role or its prompt: those that find any must find the same one. */
  readonly css: readonly string[]
  /** What stands around the box and has to stay in reach with it, such as the page's own send button. */
  readonly area?: string
}

/**
 * How a page looks on which plainly nothing is to be read, such as a chat without a conversation or the shell around a
 * frame: `present` is there, none of `absent` is, and nothing names a conversation.
 */
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
  /** Those of the console's hosts that have this page; without it, all of them do. */
  readonly hosts?: readonly string[]
  /** Pattern for pathname; decided after the host. */
  readonly path: string
  /** A URL of this shape, for people and tests. */
  readonly example: string
  /** The narrowest nodes that change when the page's subject does. */
  readonly watch: readonly WatchRule[]
  readonly fields: readonly FieldRule[]
  /** The orders that such a chat lists are one, and its buyer's who writes. */
  readonly isOfOneOrder?: boolean
  /** Number of the one order or case that the page is about: until it is read beyond doubt, nobody on it counts. */
  readonly subject?: FieldRule
  readonly idle?: IdleRule
  readonly messages?: MessageRule
  readonly orders?: readonly OrderRule[]
  readonly cases?: CaseRule
  readonly composer?: ComposerRule
}

/** How pages print money. */
export interface MoneyStyle {
  /** ISO 4217 code of the amounts that pages print. */
  readonly currency: string
  /** What may stand before or behind an amount, besides the currency's code; without it the yuan's signs. */
  readonly signs?: readonly string[]
  /** Digits of the currency's minor unit (ISO 4217), where they are not two: no table of currencies travels along. */
  readonly digits?: number
  /** What stands before the fraction, where that is no point. */
  readonly decimal?: ','
}

/** What holds on one host of a console that has a site for each country. */
export interface HostPlace extends MoneyStyle {
  /** IANA zone in which its pages print times. */
  readonly zone: string
}

/**
 * Everything Tillside knows of one console, as data. Its money is the platform's, here so that no table of platforms
 * travels along. What no page needs (provenance, links) is left
 * out of the packed profile.
 */
export interface ConsoleProfile extends MoneyStyle {
  readonly id: PlatformId
  /** ISO date on which this was last believed. */
  readonly seenOn: string
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
