import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { useFormats, useWords } from '@/components/ui/words'
import type { ShopFigures } from '@/lib/files/work-people-protocol'

import { Card } from '../card'
import styles from './rfm-card.module.css'
import { heatOf, heatSteps, isLeaving, isLoyal, sumRegion } from './rfm-regions'

const BEST_FIRST = [5, 4, 3, 2, 1] as const
const WORST_FIRST = [1, 2, 3, 4, 5] as const

/** How many customers buy how lately and how often, in fifths of the shop. */
export function RfmCard({ figures }: { readonly figures: ShopFigures }) {
  const words = useWords()
  const { people } = words
  const formats = useFormats()
  const [asTable, setAsTable] = useState(false)
  const loyal = sumRegion(figures.cells, isLoyal)
  const proof = people.figures.rfmProof(
    formats.percent(loyal.share),
    formats.percent(loyal.spendShare),
  )
  const customers = words.common.customers(
    formats.number(figures.customers),
    figures.customers === 1,
  )
  return (
    <Card
      title={people.figures.rfm}
      meta={people.figures.rfmMeta(customers)}
      actions={
        <Button aria-pressed={asTable} data-testid="rfm-table" onClick={() => setAsTable(!asTable)}>
          {asTable ? people.picture : people.table}
        </Button>
      }
      testId="rfm"
    >
      {asTable ? (
        <CellTable figures={figures} />
      ) : (
        <div className={styles['body']}>
          <Grid figures={figures} label={proof} />
          <Legend figures={figures} />
        </div>
      )}
      <p className={styles['proof']}>
        <strong>{proof}</strong> {people.figures.axes}
      </p>
    </Card>
  )
}

interface GridProps {
  readonly figures: ShopFigures
  readonly label: string
}

function Grid({ figures: { cells }, label }: GridProps) {
  const formats = useFormats()
  const steps = heatSteps(cells)
  const countOf = (r: number, f: number): number =>
    cells.find((cell) => cell.r === r && cell.f === f)?.customers ?? 0
  return (
    <div className={styles['grid']} role="img" aria-label={label}>
      {BEST_FIRST.map((r, row) => (
        <span key={r} className={styles['axis']} style={{ gridRow: row + 1, gridColumn: 1 }}>
          R{r}
        </span>
      ))}
      {BEST_FIRST.flatMap((r, row) =>
        WORST_FIRST.map((f) => (
          <span
            key={`${r}${f}`}
            className={styles['cell']}
            data-heat={heatOf(countOf(r, f), steps)}
            style={{ gridRow: row + 1, gridColumn: f + 1 }}
          >
            {formats.number(countOf(r, f))}
          </span>
        )),
      )}
      {WORST_FIRST.map((f) => (
        <span key={f} className={styles['axis']} style={{ gridRow: 6, gridColumn: f + 1 }}>
          F{f}
        </span>
      ))}
      <span className={classes(styles['region'], styles['loyal'])} />
      <span className={classes(styles['region'], styles['leaving'])} />
    </div>
  )
}

function Legend({ figures }: { readonly figures: ShopFigures }) {
  const words = useWords()
  const { figures: own } = words.people
  const formats = useFormats()
  const loyal = sumRegion(figures.cells, isLoyal)
  const leaving = sumRegion(figures.cells, isLeaving)
  const customers = (count: number): string =>
    words.common.customers(formats.number(count), count === 1)
  const [least = 1, ...others] = heatSteps(figures.cells)
  return (
    <div className={styles['legend']}>
      <p className={styles['note']}>
        <span className={classes(styles['mark'], styles['markLoyal'])} />
        <strong>{own.loyal}</strong>
        <span>
          {own.loyalNote(
            customers(loyal.customers),
            formats.percent(loyal.share),
            formats.percent(loyal.spendShare),
          )}
        </span>
      </p>
      <p className={styles['note']}>
        <span className={classes(styles['mark'], styles['markLeaving'])} />
        <strong className={styles['leavingName']}>{own.leaving}</strong>
        <span>{own.leavingNote(customers(leaving.customers))}</span>
      </p>
      <ul className={styles['scale']} aria-label={own.legend}>
        <li className={styles['scaleName']}>{own.legend}</li>
        <li>
          <span className={styles['swatch']} data-heat={1} />
          {own.below(formats.number(least))}
        </li>
        {[least, ...others].map((from, index) => (
          <li key={from}>
            <span className={styles['swatch']} data-heat={index + 2} />
            {own.from(formats.number(from))}
          </li>
        ))}
      </ul>
    </div>
  )
}

function CellTable({ figures }: { readonly figures: ShopFigures }) {
  const { figures: own } = useWords().people
  const formats = useFormats()
  const { cells, customers, currency } = figures
  const sorted = cells.toSorted((a, b) => b.r - a.r || b.f - a.f)
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{own.recency}</th>
            <th scope="col">{own.frequency}</th>
            <th scope="col">{own.customer}</th>
            <th scope="col">{own.share}</th>
            <th scope="col">{own.paid}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((cell) => (
            <tr key={`${cell.r}${cell.f}`}>
              <td>R{cell.r}</td>
              <td>F{cell.f}</td>
              <td>{formats.number(cell.customers)}</td>
              <td>{formats.percent(customers === 0 ? 0 : cell.customers / customers)}</td>
              <td>{formats.money({ minor: cell.spendMinor, currency })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
