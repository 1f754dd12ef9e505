import type { CaseRecord } from '@/lib/aftersales/case-record'

import type { ClaimRow } from './rows'
import type {
  AlertRow,
  CaseEventRow,
  CaseRow,
  Edit,
  NoteRow,
  SettingRow,
  TagRow,
} from './rows-facts'
import type { GuardWordRow } from './rows-guard'
import type {
  OfferRecordRow,
  OfferTalkRow,
  PackageRow,
  ProductRow,
  TrafficRow,
} from './rows-offers'
import type { CustomerGroupRow, JoinRow, RecordRow, RevealRow, UseRow } from './rows-people'
import type { ImageRow, ReplyGroupRow, ReplyRow, ReplyVersionRow } from './rows-replies'
import { mergeTagRows } from './tag-row'

/** What two databases' rows of one key come to. Idempotent and commutative: rows may meet in any order, any number of times. */
type MergeRule<Row> = (a: Row, b: Row) => Row

/** A row as text that is the same however its members are ordered. */
export const rowText = (row: unknown): string =>
  JSON.stringify(row, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

/** Of two rows the one with the greater text, so that every device decides alike. */
const greater = <Row>(a: Row, b: Row): Row => (rowText(a) >= rowText(b) ? a : b)

/** The row that was edited last. */
const later = <Row extends Pick<Edit, 'hlc'>>(a: Row, b: Row): Row =>
  a.hlc === b.hlc ? greater(a, b) : a.hlc > b.hlc ? a : b

/** Of each fact of a product what was said last. */
function mergeProducts(a: ProductRow, b: ProductRow): ProductRow {
  const facts = { ...a.facts }
  const names = new Set([...Object.keys(a.facts), ...Object.keys(b.facts)])
  const held = new Map<string, Edit | undefined>(Object.entries(a.facts))
  const told = new Map<string, Edit | undefined>(Object.entries(b.facts))
  for (const name of names) {
    const [known, news] = [held.get(name), told.get(name)]
    if (news === undefined) continue
    Object.assign(facts, { [name]: known === undefined ? news : later(known, news) })
  }
  return { ...a, facts }
}

const latest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)

/** When somebody called a case done, on either side, unless it was seen in another state since. */
function doneAfter(observedAt: number, sides: readonly CaseRecord[]): number | undefined {
  const standing = sides.filter(
    (side) => side.observedAt === observedAt || (side.doneAt ?? 0) >= observedAt,
  )
  return standing.reduce<number | undefined>((done, { doneAt }) => latest(done, doneAt), undefined)
}

/** Of two rows the later one; of two that are equally late, the one with the greater text but for what is merged apart. */
const laterBy = <Row>(
  [a, b]: readonly [Row, Row],
  at: (row: Row) => number,
  core: (row: Row) => unknown,
): Row => (at(a) === at(b) ? (rowText(core(a)) >= rowText(core(b)) ? a : b) : at(a) > at(b) ? a : b)

/** A case without what people did about it. */
const withoutMarks = ({ record }: CaseRow): unknown => {
  const { openedAt: _openedAt, snoozedUntil: _until, doneAt: _doneAt, ...seen } = record
  return seen
}

/** The case as it was seen last, and what people did about it on either side. */
function mergeCases(a: CaseRow, b: CaseRow): CaseRow {
  const row = laterBy([a, b], ({ record }) => record.observedAt, withoutMarks)
  const { openedAt: _openedAt, snoozedUntil: _until, doneAt: _doneAt, ...seen } = row.record
  const record: CaseRecord = { ...seen }
  const openedAt = latest(a.record.openedAt, b.record.openedAt)
  const snoozedUntil = latest(a.record.snoozedUntil, b.record.snoozedUntil)
  const doneAt = doneAfter(record.observedAt, [a.record, b.record])
  if (openedAt !== undefined) record.openedAt = openedAt
  if (snoozedUntil !== undefined) record.snoozedUntil = snoozedUntil
  if (doneAt !== undefined) record.doneAt = doneAt
  return { ...row, record }
}

/** The later word on an alert stage; one that was dealt with on either side stays so. */
function mergeAlerts(a: AlertRow, b: AlertRow): AlertRow {
  const row = laterBy(
    [a, b],
    ({ record }) => record.at,
    ({ record }) => ({ ...record, acknowledgedAt: null }),
  )
  const dealtWith = [a, b].flatMap(({ record: { acknowledgedAt: at } }) =>
    at === null ? [] : [at],
  )
  if (dealtWith.length === 0) return row
  return { record: { ...row.record, acknowledgedAt: Math.min(...dealtWith) } }
}

/** A conversation as the side knew it that saw it begin. */
const mergeTalks = (a: OfferTalkRow, b: OfferTalkRow): OfferTalkRow =>
  a.at === b.at ? greater(a, b) : a.at < b.at ? a : b

/** Rows that are merged one by one, by table. */
export interface MergedRows {
  readonly notes: NoteRow
  readonly tags: TagRow
  readonly joins: JoinRow
  readonly records: RecordRow
  readonly uses: UseRow
  readonly reveals: RevealRow
  readonly replies: ReplyRow
  readonly replyGroups: ReplyGroupRow
  readonly replyVersions: ReplyVersionRow
  readonly images: ImageRow
  readonly products: ProductRow
  readonly packages: PackageRow
  readonly offerTalks: OfferTalkRow
  readonly offerRecords: OfferRecordRow
  readonly traffic: TrafficRow
  readonly guardWords: GuardWordRow
  readonly customerGroups: CustomerGroupRow
  readonly settings: SettingRow
  readonly cases: CaseRow
  readonly caseEvents: CaseEventRow
  readonly alerts: AlertRow
}

/** What becomes of two databases' rows of one key, by table: edits by their stamp, tags by their adds, what was seen by when. */
export const MERGE_RULES: { readonly [Name in keyof MergedRows]: MergeRule<MergedRows[Name]> } = {
  notes: later,
  tags: mergeTagRows,
  joins: later,
  records: later,
  uses: later,
  reveals: later,
  replies: later,
  replyGroups: later,
  replyVersions: later,
  // Its id is made of its bytes.
  images: (a) => a,
  products: mergeProducts,
  packages: later,
  offerTalks: mergeTalks,
  offerRecords: later,
  traffic: later,
  guardWords: later,
  customerGroups: later,
  settings: later,
  cases: mergeCases,
  // Written once, never changed.
  caseEvents: greater,
  alerts: mergeAlerts,
}

/** Of two words on whose an order is, the later one. */
export const mergeClaims: MergeRule<ClaimRow> = later

/** What is merged in another way: whole arrivals, sealed rows, claims with the customers they move, words on who was erased, chains of the log. */
export const MERGED_OTHERWISE = [
  'shops',
  'packs',
  'contacts',
  'claims',
  'guardLog',
  'audit',
  'tombstones',
  'erasures',
  'meta',
] as const

/** What is made from the rest, belongs to one device, or tells of arrivals that come in anew. */
export const NOT_MERGED = [
  'segments',
  'directories',
  'customers',
  'finders',
  'imports',
  'surveys',
  'offerBooks',
  'caseLines',
  'useCounts',
  'keys',
  'sums',
] as const
