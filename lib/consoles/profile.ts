import type { CaseKind, ClockOwner, Expiry } from '@/lib/shared/cases'
import type { OrderState } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import type { PageKind } from './sighting'

/** Where a piece of knowledge about a page comes from. */
export interface Evidence {
  /** `measured`: somebody read it off the real page. `fixture`: from a public test. `guess`: not verified. */
  readonly certainty: 'measured' | 'fixture' | 'guess'
  readonly note: string
  /** ISO date on which it was last believed. */
  readonly seenOn: string
}

/**
 * One way to find one field. Steps apply in the order of the members: take the text of `css` (or its `attr`), or the
 * text behind a label, or a value in JSON that the page holds, or a part of the address; then keep group 1 of `match`.
 * All patterns are regular-expression sources, so that a profile stays data.
 */
export type Anchor = {
  readonly id: string
  readonly evidence: Evidence
  readonly match?: string
} & (
  | { readonly from: 'css'; readonly css: string; readonly attr?: string }
  | { readonly from: 'label'; readonly label: string; readonly within?: string }
  | { readonly from: 'script-json'; readonly css: string; readonly path: readonly string[] }
  | { readonly from: 'storage-json'; readonly key: string; readonly path: readonly string[] }
  | { readonly from: 'address'; readonly part: 'href' | 'path' | 'search' | 'hash' }
)

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
  readonly list: string
  readonly item: string
  readonly text: string
  readonly fromBuyer: string
  readonly fromShop: string
  /** Group 1 holds epoch ms. */
  readonly timeFromId?: string
}

/** Places where the platform itself lists orders of the buyer in view. */
export interface OrderRule {
  readonly card: string
  readonly title?: string
  readonly paid?: string
  readonly stateText?: string
  readonly states?: Readonly<Record<string, OrderState>>
}

/** Rows of an after-sale list, read by label and by shape. */
export interface CaseRule {
  readonly row: string
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
  readonly pattern: string
  readonly expiries: readonly { readonly text: string; readonly onExpiry: Expiry }[]
}

export interface ComposerRule {
  readonly css: readonly string[]
}

export interface PageProfile {
  readonly kind: PageKind
  /** Pattern for pathname; decided after the host. */
  readonly path: string
  /** A URL of this shape, for people and tests. */
  readonly example: string
  /** The narrowest nodes that change when the page's subject does; each is watched, with their replacement. */
  readonly watch: readonly string[]
  readonly fields: readonly FieldRule[]
  readonly messages?: MessageRule
  readonly orders?: readonly OrderRule[]
  readonly cases?: CaseRule
  readonly composer?: ComposerRule
}

/** Everything Tillside knows of one console, as data. */
export interface ConsoleProfile {
  readonly id: PlatformId
  /** Exact host names; anything else, look-alikes included, is not this console. */
  readonly hosts: readonly string[]
  /** Shape of an order number, without anchors. */
  readonly orderNumber: string
  readonly shop: readonly FieldRule[]
  readonly pages: readonly PageProfile[]
  readonly links: {
    /** `{case}` and `{order}` stand for the numbers. */
    readonly case: string
    readonly order: string
  }
}
