import { type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { firstDayOf, monthName, monthOf } from '@/lib/figures/months'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { measureTarget, type Progress } from '@/lib/figures/targets'
import { sumVisitors } from '@/lib/figures/visitors'

import { Card } from '../card'
import styles from './figures.module.css'
import { TargetsSheet } from './targets-sheet'
import { useShopOwner } from './use-shop-owner'
import { useVisitors } from './reported-traffic'

/** One target as a row. */
interface TargetRow {
  readonly id: string
  readonly name: string
  readonly progress: Progress
  readonly write: (value: number) => string
  /** Why nothing is known. */
  readonly unknown: string
  /** What is missing in other words: a day, or in buyers. */
  readonly also: string | null
}

/** The rows of a month's targets; null where it has none. */
function useTargetRows({ shopId, today, currency, growth }: ShopFigures): TargetRow[] | null {
  const { growth: words } = useWords()
  const formats = useFormats()
  const { owner } = useShopOwner(shopId)
  const { visitors } = useVisitors(shopId)
  const month = monthOf(today)
  const target = owner.targets?.[monthName(month)]
  if (target === undefined) return null
  const { sales, conversion, clearance } = measureTarget(target, {
    growth: growth.months.find((each) => each.month === monthName(month)),
    visitors: sumVisitors(visitors, firstDayOf(month), today - 1).all,
    cleared: growth.cleared,
    daysLeft: firstDayOf(month + 1) - today,
  })
  const money = (minor: number): string => formats.money({ minor: Math.round(minor), currency })
  const say = words.targets
  return [
    ...(sales === null
      ? []
      : [
          {
            id: 'sales',
            name: say.sales,
            progress: sales,
            write: money,
            unknown: '',
            also: sales.aDay === null ? null : say.aDay(money(sales.aDay)),
          },
        ]),
    ...(conversion === null
      ? []
      : [
          {
            id: 'conversion',
            name: say.conversion,
            progress: conversion,
            write: (rate: number) => formats.finePercent(rate / 10_000),
            unknown: say.noVisitors,
            also: conversion.buyers === null ? null : say.buyers(formats.number(conversion.buyers)),
          },
        ]),
    ...clearance.map(({ product, ...progress }) => ({
      id: `clear ${product}`,
      name: say.clear(product),
      progress,
      write: (pieces: number) => say.pieces(formats.number(pieces)),
      unknown: say.countFirst,
      also: null,
    })),
  ]
}

/** What this month should bring, how far it has come, and what is missing. */
export function TargetsCard({ figures }: { readonly figures: ShopFigures }) {
  const { growth } = useWords()
  const { targets: words } = growth
  const formats = useFormats()
  const rows = useTargetRows(figures)
  const [isOpen, setOpen] = useTyped('targets', () => false)
  const { shopId, currency, today } = figures
  const month = monthOf(today)
  const unknown = figures.growth.months.find((each) => each.month === monthName(month))?.unknown
  return (
    <Card
      title={words.title}
      meta={words.meta(monthName(month), formats.number(firstDayOf(month + 1) - today))}
      testId="targets"
      actions={
        <Button size="small" data-testid="open-targets" onClick={() => setOpen(true)}>
          {words.edit}
        </Button>
      }
    >
      {rows === null || rows.length === 0 ? (
        <p className={styles['lines']}>{words.none}</p>
      ) : (
        <TargetTable rows={rows} />
      )}
      <p className={styles['proof']}>
        {words.note}
        {unknown === undefined || unknown === 0
          ? null
          : ` ${words.unknown(formats.number(unknown))}`}
      </p>
      {isOpen ? (
        <TargetsSheet
          shopId={shopId}
          currency={currency}
          month={monthName(month)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Card>
  )
}

function TargetTable({ rows }: { readonly rows: readonly TargetRow[] }) {
  const { targets: words } = useWords().growth
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {[words.measure, words.wanted, words.reached, words.missing].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-testid="target">
            <th scope="row">{row.name}</th>
            <td>{row.write(row.progress.target)}</td>
            <td>
              <Reached row={row} />
            </td>
            <td>{missingOf(row, words.done)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function missingOf({ progress, write, also }: TargetRow, done: string): ReactNode {
  if (progress.missing === null) return null
  if (progress.missing === 0) return done
  return (
    <>
      {write(progress.missing)}
      {also === null ? null : <span className={styles['note']}>{also}</span>}
    </>
  )
}

function Reached({ row: { name, progress, write, unknown } }: { readonly row: TargetRow }) {
  const { growth } = useWords()
  const formats = useFormats()
  const { reached, share } = progress
  if (reached === null || share === null)
    return <span className={styles['unknown']}>{unknown}</span>
  return (
    <>
      {write(reached)}
      <ProgressBar value={share} label={growth.targets.progress(name, formats.percent(share))} />
    </>
  )
}
