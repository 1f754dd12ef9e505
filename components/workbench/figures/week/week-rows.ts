import type { Formats } from '@/lib/i18n/formats'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { GoldFigure } from '@/lib/figures/gold-figures'
import type { Tally } from '@/lib/figures/tally'
import type { Week, Weeks } from '@/lib/figures/weeks'

import type { FigureWords } from '../figure-words'

/** One line of the report as it is written: a figure, the same a week before, and what it is made of. */
export interface WeekRow {
  readonly name: string
  readonly value: string
  readonly before: string
  /** "+12%"; empty where one of the two is unknown or nothing. */
  readonly change: string
  readonly ground: string
  readonly behind?: Tally
}

/** Lines under one head. */
export interface WeekGroup {
  readonly title: string
  readonly note?: string
  readonly rows: readonly WeekRow[]
}

/** What the report is written with. */
export interface WeekWriter {
  readonly words: WorkbenchCatalogue
  readonly formats: Formats
  readonly figureWords: FigureWords
  readonly currency: string
  /** Orders are known of the week before too. */
  readonly knowsBefore: boolean
}

/** Products that the report names. */
const PRODUCTS_SHOWN = 10

/** How much more or less than before, as people read it. */
function changeOf(now: number | null, before: number | null, { formats }: WeekWriter): string {
  if (now === null || before === null || before === 0) return ''
  const share = now / before - 1
  const sign = share > 0 ? '+' : share < 0 ? '−' : ''
  return `${sign}${formats.percent(Math.abs(share))}`
}

interface Measure {
  readonly name: string
  /** null: unknown. */
  readonly read: (week: Week) => number | null
  readonly write: (value: number) => string
  readonly ground: string
  readonly behind?: Tally
}

function rowOf({ last, before }: Weeks, measure: Measure, writer: WeekWriter): WeekRow {
  const { name, read, write, ground, behind } = measure
  const [now, then] = [read(last), writer.knowsBefore ? read(before) : null]
  const said = (value: number | null): string =>
    value === null ? writer.words.figures.unknown : write(value)
  return {
    name,
    value: said(now),
    before: said(then),
    change: changeOf(now, then, writer),
    ground,
    ...(behind === undefined ? {} : { behind }),
  }
}

const pricedOf = ({ orders, unpriced }: Week): number => orders - unpriced
const endedOf = ({ clocks }: Week): number => clocks.met + clocks.missed

function salesGroup(weeks: Weeks, writer: WeekWriter): WeekGroup {
  const { words, formats, currency } = writer
  const { week } = words
  const { last } = weeks
  const money = (minor: number): string => formats.money({ minor: Math.round(minor), currency })
  const priced = week.priced(formats.number(pricedOf(last)), formats.number(last.orders))
  const measures: Measure[] = [
    {
      name: week.sales,
      read: (each) => (pricedOf(each) === 0 && each.orders > 0 ? null : each.minor),
      write: money,
      ground: priced,
    },
    {
      name: week.orders,
      read: ({ orders }) => orders,
      write: formats.number,
      ground: week.ordersGround,
    },
    {
      name: week.orderValue,
      read: (each) => (pricedOf(each) === 0 ? null : each.minor / pricedOf(each)),
      write: money,
      ground: priced,
    },
  ]
  return { title: week.salesTitle, rows: measures.map((each) => rowOf(weeks, each, writer)) }
}

function buyersGroup(weeks: Weeks, writer: WeekWriter): WeekGroup {
  const { words, formats } = writer
  const { week } = words
  const { last } = weeks
  const ofBuyers = week.ofBuyers(formats.number(last.buyers))
  const measures: Measure[] = [
    {
      name: week.buyers,
      read: ({ buyers }) => buyers,
      write: formats.number,
      ground: week.claimed(formats.number(last.claimed), formats.number(last.orders)),
    },
    {
      name: week.fresh,
      read: ({ fresh }) => fresh.count,
      write: formats.number,
      ground: ofBuyers,
      behind: last.fresh,
    },
    {
      name: week.returning,
      read: ({ returning }) => returning.count,
      write: formats.number,
      ground: ofBuyers,
      behind: last.returning,
    },
  ]
  return { title: week.buyersTitle, rows: measures.map((each) => rowOf(weeks, each, writer)) }
}

function clocksGroup(weeks: Weeks, writer: WeekWriter): WeekGroup {
  const { words, formats } = writer
  const { week } = words
  const ended = week.ended(formats.number(endedOf(weeks.last)))
  const measures: Measure[] = [
    { name: week.met, read: ({ clocks }) => clocks.met, write: formats.number, ground: ended },
    {
      name: week.missed,
      read: ({ clocks }) => clocks.missed,
      write: formats.number,
      ground: ended,
    },
    {
      name: week.metShare,
      read: (each) => (endedOf(each) === 0 ? null : each.clocks.met / endedOf(each)),
      write: formats.percent,
      ground: ended,
    },
  ]
  return {
    title: week.clocksTitle,
    note: week.clocksNote,
    rows: measures.map((each) => rowOf(weeks, each, writer)),
  }
}

/** The gold-agent table as of each week's Sunday; both have the same measures in the same order. */
function goldGroup(
  last: readonly GoldFigure[],
  before: readonly GoldFigure[],
  { words, figureWords, knowsBefore }: WeekWriter,
): WeekGroup {
  const { figures } = words
  const said = (figure: GoldFigure | undefined): string =>
    (figure === undefined ? null : figureWords.value(figure)) ?? figures.unknown
  return {
    title: figures.goldTitle,
    note: words.week.goldNote,
    rows: last.map((figure, index) => ({
      name: `${figures.metrics[figure.metric].letter} ${figures.metrics[figure.metric].name}`,
      value: said(figure),
      before: said(knowsBefore ? before[index] : undefined),
      change: '',
      ground: figureWords.ground(figure),
      behind: figure.behind,
    })),
  }
}

function productsGroup({ last, before }: Weeks, writer: WeekWriter): WeekGroup {
  const { words, formats } = writer
  const without = writer.knowsBefore ? words.week.few : words.figures.unknown
  const earlier = new Map(before.products.map(({ product, pieces }) => [product, pieces]))
  return {
    title: words.week.productsTitle,
    note: words.week.productsNote,
    rows: last.products.slice(0, PRODUCTS_SHOWN).map(({ product, pieces }) => {
      const then = earlier.get(product)
      return {
        name: product,
        value: formats.number(pieces),
        before: then === undefined ? without : formats.number(then),
        change: changeOf(pieces, then ?? null, writer),
        ground: words.week.ofPieces(
          formats.percent(pieces / last.pieces),
          formats.number(last.pieces),
        ),
      }
    }),
  }
}

/** The whole report in lines. */
export function weekGroups(
  weeks: Weeks,
  gold: { readonly last: readonly GoldFigure[]; readonly before: readonly GoldFigure[] },
  writer: WeekWriter,
): WeekGroup[] {
  return [
    salesGroup(weeks, writer),
    buyersGroup(weeks, writer),
    clocksGroup(weeks, writer),
    goldGroup(gold.last, gold.before, writer),
    productsGroup(weeks, writer),
  ]
}
