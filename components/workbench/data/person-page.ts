import type { Dossier } from '@/lib/intake/dossier'
import type { Formats } from '@/lib/i18n/formats'
import type { enWorkbench } from '@/lib/i18n/en/with-workbench'
import type { Money } from '@/lib/shared/money'

import { printedTime, writePage, type PrintedTable } from './printed-page'

/** In which words a page is written. */
export interface PageWords {
  readonly language: string
  readonly words: typeof enWorkbench
  readonly formats: Formats
}

type Place = Pick<Dossier['notes'][number], 'platform' | 'shop'>

/** Writes places, amounts and instants as all tables of the page do. */
function createCells({ words, formats }: PageWords) {
  const { common, records } = words
  return {
    place: ({ platform, shop }: Place) => `${common.platforms[platform]}${common.dot}${shop}`,
    money: (money: Money | null) => (money === null ? '' : formats.money(money)),
    time: (at: string | null) => (at === null ? '' : printedTime(at)),
    field: (field: keyof typeof records.identity.fields) => records.identity.fields[field],
    state: (state: Dossier['orders'][number]['state']) =>
      state === null ? '' : common.orderStates[state],
  }
}
type Cells = ReturnType<typeof createCells>

/** Names and contacts, each with when it was told. */
function contactTable({ words }: PageWords, cells: Cells, { accounts }: Dossier): PrintedTable {
  const own = words.persons.page
  const rows = accounts.flatMap((account) => {
    const line = (name: string, value: string, toldAt: string | null): string[] => [
      cells.place(account),
      name,
      value,
      cells.time(toldAt),
    ]
    const { nick, formerNicks, contact, platformTier, nativeId, tags } = account
    return [
      ...(nick === null ? [] : [line(own.nick, nick.value, nick.toldAt)]),
      ...formerNicks.map(({ value, toldAt }) => line(own.formerNick, value, toldAt)),
      ...(nativeId === null ? [] : [line(own.nativeId, nativeId, null)]),
      ...contact.map(({ field, value, toldAt }) => line(cells.field(field), value, toldAt)),
      ...(platformTier === null
        ? []
        : [line(own.platformTier, platformTier.value, platformTier.toldAt)]),
      ...tags.map((tag) => line(own.tag, tag, null)),
    ]
  })
  return { title: own.sections.contact, columns: [own.of, own.field, own.value, own.told], rows }
}

function orderTable({ words }: PageWords, cells: Cells, { orders }: Dossier): PrintedTable {
  const own = words.persons.page
  return {
    title: own.sections.orders,
    columns: [
      own.of,
      own.number,
      own.when,
      own.state,
      own.goods,
      own.amount,
      own.refunded,
      own.ownerOf,
      own.source,
    ],
    rows: orders.map((order) => [
      cells.place(order),
      order.number,
      cells.time(order.placedAt),
      cells.state(order.state),
      order.title ?? '',
      cells.money(order.paid),
      cells.money(order.refunded),
      own.owner[order.ownerBy],
      order.sources
        .map(({ source, observedAt }) => `${own.sources[source]} ${cells.time(observedAt)}`)
        .join('; '),
    ]),
  }
}

function caseTable({ words }: PageWords, cells: Cells, { cases }: Dossier): PrintedTable {
  const own = words.persons.page
  return {
    title: own.sections.cases,
    columns: [own.of, own.number, own.state, own.amount, own.when],
    rows: cases.map((each) => [
      cells.place(each),
      [each.number, each.orderNumber].filter((part) => part !== null).join(' / '),
      each.status ?? '',
      cells.money(each.amount),
      cells.time(each.firstSeenAt),
    ]),
  }
}

/** What a record says, member by member, as it is kept. */
const recordText = ({ kind: _kind, ...facts }: Dossier['records'][number]['facts']): string =>
  Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('; ')

/** What was written and done here. */
function wordTables({ words }: PageWords, cells: Cells, dossier: Dossier): PrintedTable[] {
  const own = words.persons.page
  const { kinds } = words.records
  return [
    {
      title: own.sections.notes,
      columns: [own.of, own.when, own.text],
      rows: dossier.notes.map((note) => [cells.place(note), cells.time(note.at), note.text]),
    },
    {
      title: own.sections.records,
      columns: [own.of, own.when, own.field, own.text],
      rows: dossier.records.map((each) => [
        cells.place(each),
        cells.time(each.at),
        kinds[each.facts.kind],
        recordText(each.facts),
      ]),
    },
    {
      title: own.sections.joins,
      columns: [own.value, own.source],
      rows: dossier.joins.map(({ verdict, because }) => [
        own.verdicts[verdict],
        because.map((kind) => words.records.identity.reasons[kind]).join(words.common.dot),
      ]),
    },
    {
      title: own.sections.replies,
      columns: [own.of, own.when, own.text, own.by],
      rows: dossier.replies.map((each) => [
        cells.place(each),
        cells.time(each.at),
        each.title ?? '',
        each.by ?? '',
      ]),
    },
    {
      title: own.sections.offers,
      columns: [own.of, own.when, own.text, own.answer],
      rows: dossier.offers.map((each) => [
        cells.place(each),
        cells.time(each.at),
        each.title,
        each.answer,
      ]),
    },
    {
      title: own.sections.reveals,
      columns: [own.of, own.when, own.field, own.by],
      rows: dossier.reveals.map((each) => [
        cells.place(each),
        cells.time(each.at),
        cells.field(each.field),
        each.by,
      ]),
    },
  ]
}

/** Everything that is kept of one person, as a page for them to read. */
export function writePersonPage(dossier: Dossier, about: PageWords): string {
  const own = about.words.persons.page
  const cells = createCells(about)
  return writePage({
    language: about.language,
    title: own.title,
    lead: [own.made(printedTime(dossier.madeAt))],
    tables: [
      contactTable(about, cells, dossier),
      orderTable(about, cells, dossier),
      caseTable(about, cells, dossier),
      ...wordTables(about, cells, dossier),
    ],
    empty: own.empty,
  })
}
