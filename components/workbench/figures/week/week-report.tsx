import type { Ref } from 'react'

import { useFormats, useZonedFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { goldFigures, type GoldFigure } from '@/lib/figures/gold-figures'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { sumVisitors } from '@/lib/figures/visitors'
import { weekName } from '@/lib/figures/week-names'
import { WEEK_DAYS, type Week } from '@/lib/figures/weeks'
import type { KnownShop } from '@/lib/files/work-protocol'
import type { Locale } from '@/lib/settings/settings'
import { DAY_MS } from '@/lib/shared/time'

import { Bars } from '../bars'
import { BehindButton } from '../behind-sheet'
import { useVisitors } from '../reported-traffic'
import { useFigureWords } from '../figure-words'
import { ScrollBox } from '../../offers/scroll-box'
import { spanOf } from './use-weeks'
import styles from './week.module.css'
import { weekGroups, type WeekGroup, type WeekRow } from './week-rows'

/** Paper is read in any year: its dates are written in full. */
const ANY_YEAR = 0

const sundayOf = ({ from }: Pick<Week, 'from'>): number => from + WEEK_DAYS - 1

/** The report in lines, in the language in use. */
export function useWeekGroups(figures: ShopFigures, shop: KnownShop): WeekGroup[] {
  const { weeks, terms, shopId, currency } = figures
  const words = useWords()
  const formats = useFormats()
  const figureWords = useFigureWords()
  const { visitors } = useVisitors(shopId)
  const goldOf = (week: Week): GoldFigure[] => {
    const through = sundayOf(week)
    const came = sumVisitors(visitors, through - terms.periodDays + 1, through)
    return goldFigures(week.gold, terms, { by: 'shop', visitors: came })
  }
  const gold = { last: goldOf(weeks.last), before: goldOf(weeks.before) }
  const knowsBefore = weeks.before.from >= spanOf(figures, shop).first
  return weekGroups(weeks, gold, { words, formats, figureWords, currency, knowsBefore })
}

export interface WeekReportProps {
  readonly figures: ShopFigures
  readonly shop: KnownShop
  readonly locale: Locale
  readonly ref: Ref<HTMLElement>
}

/** One page of paper: the week in figures, each with what it is made of and the week before. */
export function WeekReport({ figures, shop, locale, ref }: WeekReportProps) {
  const { week, common } = useWords()
  const groups = useWeekGroups(figures, shop)
  const { last } = figures.weeks
  const span = useSpan(last)
  return (
    <article ref={ref} className={styles['report']} lang={locale} data-testid="week-report">
      <header className={styles['head']}>
        <h2>{`${week.title}${common.dot}${shop.name ?? shop.nativeId}`}</h2>
        <p>{[common.platforms[shop.platform], weekName(last.from), span].join(common.dot)}</p>
        <Coverage figures={figures} shop={shop} />
      </header>
      {last.orders === 0 ? <p className={styles['empty']}>{week.empty}</p> : null}
      <OrdersByDay week={last} locale={locale} />
      {groups.map((group) =>
        group.rows.length === 0 ? null : (
          <Group key={group.title} group={group} shopId={figures.shopId} />
        ),
      )}
    </article>
  )
}

/** "Nov 9 – Nov 15", in the shop's own days. */
function useSpan(week: Week): string {
  const formats = useZonedFormats('UTC')
  const day = (each: number): string => formats.day(each * DAY_MS, ANY_YEAR)
  return `${day(week.from)} – ${day(sundayOf(week))}`
}

/** What the report can know: where the orders come from, and when they were last gone through. */
function Coverage({ figures, shop }: Pick<WeekReportProps, 'figures' | 'shop'>) {
  const { week } = useWords()
  const formats = useFormats(shop.platform)
  const { coverage } = shop
  const day = (at: number): string => formats.day(at, ANY_YEAR)
  const { last } = figures.weeks
  const ends = (sundayOf(last) + 1) * DAY_MS
  return (
    <>
      <p>
        {coverage === null ? week.fromPages : week.fromFiles(day(coverage.from), day(coverage.to))}{' '}
        {week.counted(formats.moment(figures.at, ANY_YEAR))}
      </p>
      {coverage !== null && coverage.to < ends - DAY_MS ? (
        <p className={styles['short']}>{week.endsEarly(day(coverage.to))}</p>
      ) : null}
      {coverage !== null && coverage.from >= (last.from + 1) * DAY_MS ? (
        <p className={styles['short']}>{week.beginsLate(day(coverage.from))}</p>
      ) : null}
    </>
  )
}

function OrdersByDay({ week, locale }: { readonly week: Week; readonly locale: Locale }) {
  const words = useWords().week
  const formats = useFormats()
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const bars = week.days.map((value, index) => ({
    name: weekday.format((week.from + index) * DAY_MS),
    value,
  }))
  const best = bars.reduce((most, each) => (each.value > most.value ? each : most))
  if (best.value === 0) return null
  const proof = words.bestDay(best.name, formats.number(best.value))
  return (
    <figure className={styles['chart']}>
      <Bars bars={bars} label={proof} format={formats.number} height={130} />
      <figcaption>{proof}</figcaption>
    </figure>
  )
}

function Group({ group, shopId }: { readonly group: WeekGroup; readonly shopId: string }) {
  const { week, figures } = useWords()
  const { title, note, rows } = group
  const hasBehind = rows.some(({ behind }) => behind !== undefined)
  return (
    <section className={styles['group']}>
      <h3>{title}</h3>
      <ScrollBox label={title}>
        <table aria-label={title}>
          <thead>
            <tr>
              {week.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {hasBehind ? (
                <th scope="col" data-screen>
                  {figures.behind}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} row={row} shopId={shopId} hasBehind={hasBehind} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {note === undefined ? null : <p>{note}</p>}
    </section>
  )
}

interface RowProps {
  readonly row: WeekRow
  readonly shopId: string
  /** Some line of the group has customers behind it. */
  readonly hasBehind: boolean
}

function Row({ row, shopId, hasBehind }: RowProps) {
  const { name, value, before, change, ground, behind } = row
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <strong>{value}</strong>
      </td>
      <td>{before}</td>
      <td>{change}</td>
      <td data-text>{ground}</td>
      {hasBehind ? (
        <td data-screen>
          {behind === undefined ? null : (
            <BehindButton shopId={shopId} title={name} behind={behind} />
          )}
        </td>
      ) : null}
    </tr>
  )
}
