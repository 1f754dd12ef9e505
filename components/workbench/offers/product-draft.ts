import { bareProduct, type Product, type ProductPatch } from '@/lib/offers/product'

import { readMoneyField, readWholeField, writeMoneyField } from './amounts'

/** Fields that come as often as wanted, each with its texts. */
const LISTS = {
  points: ['group', 'feature', 'advantage', 'benefit'],
  rivals: ['rival', 'difference'],
  attributes: ['name', 'value'],
} as const
export type ListName = keyof typeof LISTS
export type Entry<Name extends ListName> = Readonly<Record<(typeof LISTS)[Name][number], string>>

/** A product as somebody types it: every fact a text, unknown is empty. */
export interface ProductDraft {
  readonly id: string
  readonly title: string
  readonly currency: string
  readonly price: string
  readonly cost: string
  readonly stock: string
  readonly category: string
  readonly craft: string
  readonly cycleDays: string
  readonly isClearance: boolean
  readonly isBarred: boolean
  readonly points: readonly Entry<'points'>[]
  readonly rivals: readonly Entry<'rivals'>[]
  readonly attributes: readonly Entry<'attributes'>[]
}

export type ProductField = 'id' | 'title' | 'price' | 'cost' | 'stock' | 'cycleDays'
/** What is wrong: a field by its name, an entry of a list by list and place: `points 0`. */
export type ProductErrors = ReadonlySet<ProductField | `${ListName} ${number}`>

export type ProductReading =
  | { readonly ok: true; readonly id: string; readonly facts: Omit<Product, 'id'> }
  | { readonly ok: false; readonly errors: ProductErrors }

/** A product as its fields first show it; null: a new one. */
export function draftProduct(known: Product | null, shopCurrency: string): ProductDraft {
  const product = known ?? bareProduct('', '')
  return {
    id: product.id,
    title: product.title,
    currency: product.price?.currency ?? product.cost?.currency ?? shopCurrency,
    price: writeMoneyField(product.price),
    cost: writeMoneyField(product.cost),
    stock: product.stock === null ? '' : String(product.stock),
    category: product.category ?? '',
    craft: product.craft ?? '',
    cycleDays: product.cycleDays === null ? '' : String(product.cycleDays),
    isClearance: product.isClearance,
    isBarred: product.isBarred,
    points: product.sellingPoints.map(({ group, ...point }) => ({ ...point, group: group ?? '' })),
    rivals: product.rivals,
    attributes: Object.entries(product.attributes).map(([name, value]) => ({ name, value })),
  }
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const isBlank = (entry: Readonly<Record<string, string>>): boolean =>
  Object.values(entry).every((text) => text.trim() === '')

const lacks = (texts: readonly string[]): boolean => texts.some((text) => text.trim() === '')

type Faulty = ProductField | `${ListName} ${number}`

/** Entries that lack a text which they need; those left wholly blank are no entries. */
function listErrors({ points, rivals, attributes }: ProductDraft): Faulty[] {
  const names = attributes.map(({ name }) => name.trim())
  return [
    ...points.flatMap((point, at): Faulty[] =>
      !isBlank(point) && lacks([point.feature, point.advantage, point.benefit])
        ? [`points ${at}`]
        : [],
    ),
    ...rivals.flatMap((entry, at): Faulty[] =>
      !isBlank(entry) && lacks([entry.rival, entry.difference]) ? [`rivals ${at}`] : [],
    ),
    ...attributes.flatMap((entry, at): Faulty[] =>
      !isBlank(entry) && (lacks([entry.name, entry.value]) || names.indexOf(entry.name.trim()) < at)
        ? [`attributes ${at}`]
        : [],
    ),
  ]
}

function listFacts({ points, rivals, attributes }: ProductDraft) {
  return {
    sellingPoints: points
      .filter((point) => !isBlank(point))
      .map(({ group, feature, advantage, benefit }) => ({
        group: textOrNull(group),
        feature: feature.trim(),
        advantage: advantage.trim(),
        benefit: benefit.trim(),
      })),
    rivals: rivals
      .filter((entry) => !isBlank(entry))
      .map(({ rival, difference }) => ({ rival: rival.trim(), difference: difference.trim() })),
    attributes: Object.fromEntries(
      attributes
        .filter((entry) => !isBlank(entry))
        .map(({ name, value }) => [name.trim(), value.trim()]),
    ),
  }
}

/** Reads the fields back; what is wrong is told by field. */
export function readProductDraft(draft: ProductDraft): ProductReading {
  const price = readMoneyField(draft.price, draft.currency)
  const cost = readMoneyField(draft.cost, draft.currency)
  const stock = readWholeField(draft.stock, 0)
  const cycleDays = readWholeField(draft.cycleDays, 1)
  const [id, title] = [draft.id.trim(), draft.title.trim()]
  const errors = new Set(listErrors(draft))
  if (id === '' || id.length > 64) errors.add('id')
  if (title === '') errors.add('title')
  if (price === 'wrong') errors.add('price')
  if (cost === 'wrong') errors.add('cost')
  if (stock === 'wrong') errors.add('stock')
  if (cycleDays === 'wrong') errors.add('cycleDays')
  if (
    errors.size > 0 ||
    price === 'wrong' ||
    cost === 'wrong' ||
    stock === 'wrong' ||
    cycleDays === 'wrong'
  )
    return { ok: false, errors }
  const { isClearance, isBarred } = draft
  return {
    ok: true,
    id,
    facts: {
      title,
      price,
      cost,
      stock,
      category: textOrNull(draft.category),
      craft: textOrNull(draft.craft),
      cycleDays,
      isClearance,
      isBarred,
      ...listFacts(draft),
    },
  }
}

const FACTS = [
  'title',
  'price',
  'cost',
  'stock',
  'category',
  'attributes',
  'sellingPoints',
  'craft',
  'rivals',
  'cycleDays',
  'isClearance',
  'isBarred',
] as const satisfies readonly (keyof ProductPatch)[]

/** The facts that differ from what is known: what nobody touched is left as others may have set it since. */
export function changedFacts(known: Product | null, facts: Omit<Product, 'id'>): ProductPatch {
  if (known === null) return facts
  return Object.fromEntries(
    FACTS.filter((name) => JSON.stringify(facts[name]) !== JSON.stringify(known[name])).map(
      (name) => [name, facts[name]],
    ),
  )
}
