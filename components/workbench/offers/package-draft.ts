import type { Package, PriceTie } from '@/lib/offers/package'
import type { Money } from '@/lib/shared/money'

import { readMoneyField, readWholeField, writeMoneyField } from './amounts'
import { readZoned, writeZoned } from './zoned-field'

export const TIE_KINDS = ['none', 'activity', 'coupon', 'sku', 'price-change'] as const
export type TieKind = (typeof TIE_KINDS)[number]

/** Members that a package has room for, and pieces of one of them. */
export const MOST_MEMBERS = 20
const MOST_PIECES = 1_000
const LONGEST_SKU = 64

export interface MemberDraft {
  readonly productId: string
  readonly pieces: string
}

/** A package as somebody types it: amounts in the major unit, times as date-and-time fields of the platform's zone hold them. */
export interface PackageDraft {
  readonly id: string
  readonly title: string
  readonly story: string
  readonly members: readonly MemberDraft[]
  readonly currency: string
  readonly price: string
  readonly originalPrice: string
  readonly from: string
  readonly to: string
  readonly gift: string
  readonly giftCost: string
  readonly freeShipping: boolean
  readonly tie: TieKind
  /** Name of an activity, coupon or price change; the SKU of a SKU. */
  readonly tieName: string
  readonly tieFrom: string
  readonly tieTo: string
}

export type PackageField =
  | 'title'
  | 'price'
  | 'originalPrice'
  | 'from'
  | 'to'
  | 'gift'
  | 'giftCost'
  | 'tieName'
  | 'tieFrom'
  | 'tieTo'
  | `pieces ${string}`
export type PackageErrors = ReadonlySet<PackageField>

/** What the fields say: as much of a package as can be read, and what cannot be. */
export interface PackageReading {
  readonly package: Package
  readonly errors: PackageErrors
}

/** A package without anything in it yet. */
export const emptyPackage = (id: string): Package => ({
  id,
  title: '',
  story: '',
  members: [],
  price: null,
  originalPrice: null,
  from: null,
  to: null,
  gift: null,
  freeShipping: false,
  tie: null,
})

/** A package as its fields first show it. */
export function draftPackage(pack: Package, shopCurrency: string, zone: string): PackageDraft {
  const { tie, gift } = pack
  const runs = tie === null || tie.kind === 'sku' ? null : tie
  return {
    id: pack.id,
    title: pack.title,
    story: pack.story,
    members: pack.members.map(({ productId, pieces }) => ({ productId, pieces: String(pieces) })),
    currency: pack.price?.currency ?? pack.originalPrice?.currency ?? shopCurrency,
    price: writeMoneyField(pack.price),
    originalPrice: writeMoneyField(pack.originalPrice),
    from: writeZoned(pack.from, zone),
    to: writeZoned(pack.to, zone),
    gift: gift?.title ?? '',
    giftCost: writeMoneyField(gift?.cost ?? null),
    freeShipping: pack.freeShipping,
    tie: tie?.kind ?? 'none',
    tieName: tie === null ? '' : tie.kind === 'sku' ? tie.sku : tie.name,
    tieFrom: writeZoned(runs?.from ?? null, zone),
    tieTo: writeZoned(runs?.to ?? null, zone),
  }
}

/** Collects what cannot be read and goes on without it. */
function createReader({ currency }: PackageDraft, zone: string) {
  const errors = new Set<PackageField>()
  const must = <Value>(field: PackageField, value: Value | 'wrong'): Value | null => {
    if (value !== 'wrong') return value
    errors.add(field)
    return null
  }
  return {
    errors,
    money: (field: PackageField, text: string): Money | null =>
      must(field, readMoneyField(text, currency)),
    time: (field: PackageField, text: string): number | null =>
      text === '' ? null : must(field, readZoned(text, zone) ?? 'wrong'),
    pieces: ({ productId, pieces }: MemberDraft): number =>
      must(`pieces ${productId}`, readWholeField(pieces, 1, MOST_PIECES) ?? 'wrong') ?? 1,
    text: (field: PackageField, text: string): string => {
      if (text.trim() === '') errors.add(field)
      return text.trim()
    },
  }
}

type Reader = ReturnType<typeof createReader>

function readTie(draft: PackageDraft, reader: Reader): PriceTie | null {
  const { tie: kind } = draft
  if (kind === 'none') return null
  const name = reader.text('tieName', draft.tieName)
  if (kind === 'sku') {
    if (name.length > LONGEST_SKU) reader.errors.add('tieName')
    return { kind, sku: name }
  }
  const from = reader.time('tieFrom', draft.tieFrom)
  return { kind, name, from, to: reader.time('tieTo', draft.tieTo) }
}

function readGift({ gift, giftCost }: PackageDraft, reader: Reader): Package['gift'] {
  const [title, cost] = [gift.trim(), reader.money('giftCost', giftCost)]
  if (title !== '') return { title, cost }
  if (giftCost.trim() !== '') reader.errors.add('gift')
  return null
}

/** Reads the fields back; what cannot be read is told by field and left out of the package. */
export function readPackageDraft(draft: PackageDraft, zone: string): PackageReading {
  const reader = createReader(draft, zone)
  return {
    package: {
      id: draft.id,
      title: reader.text('title', draft.title),
      story: draft.story.trim(),
      members: draft.members.map((member) => ({
        productId: member.productId,
        pieces: reader.pieces(member),
      })),
      price: reader.money('price', draft.price),
      originalPrice: reader.money('originalPrice', draft.originalPrice),
      from: reader.time('from', draft.from),
      to: reader.time('to', draft.to),
      gift: readGift(draft, reader),
      freeShipping: draft.freeShipping,
      tie: readTie(draft, reader),
    },
    errors: reader.errors,
  }
}
