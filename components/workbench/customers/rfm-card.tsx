import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ShopSurvey } from '@/lib/customers/survey'

import { Card } from '../card'
import { listHref } from './list/filter-address'
import styles from './rfm-card.module.css'
import { cellsOf, heatOf, heatSteps, isLeaving, isLoyal, sumRegion, type Cell } from './rfm-regions'
import { useCustomerCount } from './use-customer-count'

const BEST_FIRST = [5, 4, 3, 2, 1] as const
const WORST_FIRST = [1, 2, 3, 4, 5] as const

/** How many customers buy how lately and how often, in fifths of the shop. */
export function RfmCard({ figures }: { readonly figures: ShopSurvey }) {
  const { people } = useWords()
  const customers = useCustomerCount()
  const [asTable, setAsTable] = useState(false)
  const { rfm } = figures
  return (
    <Card
      title={people.figures.rfm}
      meta={people.figures.rfmMeta(customers(figures.customers))}
      actions={
        rfm === null ? undefined : (
          <Button
            aria-pressed={asTable}
            data-testid="rfm-table"
            onClick={() => setAsTable(!asTable)}
          >
            {people.table}
          </Button>
        )
      }
      testId="rfm"
    >
      {rfm === null ? (
        <p className={styles['proof']}>{people.figures.tooFew}</p>
      ) : (
        <Cells shopId={figures.shopId} cells={cellsOf(rfm)} asTable={asTable} />
      )}
    </Card>
  )
}

interface CellsProps {
  readonly cells: readonly Cell[]
}

interface GridProps extends CellsProps {
  readonly shopId: string
}

function Cells({ shopId, cells, asTable }: GridProps & { readonly asTable: boolean }) {
  const { figures } = useWords().people
  const formats = useFormats()
  const customers = useCustomerCount()
  const loyal = sumRegion(cells, isLoyal)
  const leaving = sumRegion(cells, isLeaving)
  const proof = figures.rfmProof(formats.percent(loyal.share), customers(leaving.customers))
  return (
    <>
      {asTable ? (
        <CellTable shopId={shopId} cells={cells} />
      ) : (
        <div className={styles['body']}>
          <Grid shopId={shopId} cells={cells} label={proof} />
          <Legend cells={cells} />
        </div>
      )}
      <p className={styles['proof']}>
        <strong>{proof}</strong> {figures.axes}
      </p>
    </>
  )
}

/** The customers of a cell. */
const cellHref = (shopId: string, { r, f }: Cell): string =>
  listHref({ shops: [shopId], r: [r], f: [f] })

function Grid({ shopId, cells, label }: GridProps & { readonly label: string }) {
  const { figures } = useWords().people
  const formats = useFormats()
  const steps = heatSteps(cells)
  return (
    <figure className={styles['grid']} aria-label={label}>
      {BEST_FIRST.map((r, row) => (
        <span key={r} className={styles['axis']} style={{ gridRow: row + 1, gridColumn: 1 }}>
          R{r}
        </span>
      ))}
      {cells.map((cell) => (
        <a
          key={`${cell.r}${cell.f}`}
          className={styles['cell']}
          data-heat={heatOf(cell.customers, steps)}
          style={{ gridRow: 6 - cell.r, gridColumn: cell.f + 1 }}
          href={cellHref(shopId, cell)}
          aria-label={figures.cell(String(cell.r), String(cell.f), formats.number(cell.customers))}
        >
          {formats.number(cell.customers)}
        </a>
      ))}
      {WORST_FIRST.map((f) => (
        <span key={f} className={styles['axis']} style={{ gridRow: 6, gridColumn: f + 1 }}>
          F{f}
        </span>
      ))}
      <span className={classes(styles['region'], styles['loyal'])} />
      <span className={classes(styles['region'], styles['leaving'])} />
    </figure>
  )
}

function Legend({ cells }: CellsProps) {
  const { figures } = useWords().people
  const formats = useFormats()
  const customers = useCustomerCount()
  const loyal = sumRegion(cells, isLoyal)
  const leaving = sumRegion(cells, isLeaving)
  const steps = heatSteps(cells)
  return (
    <div className={styles['legend']}>
      <p className={styles['note']}>
        <span className={styles['mark']} />
        <strong>{figures.loyal}</strong>
        <span>{figures.loyalNote(customers(loyal.customers), formats.percent(loyal.share))}</span>
      </p>
      <p className={styles['note']}>
        <span className={classes(styles['mark'], styles['markLeaving'])} />
        <strong className={styles['leavingName']}>{figures.leaving}</strong>
        <span>{figures.leavingNote(customers(leaving.customers))}</span>
      </p>
      <div className={styles['scale']}>
        <span>{figures.legend}</span>
        <ul>
          <li>
            <span className={styles['swatch']} data-heat={1} />
            {figures.below(formats.number(steps[0] ?? 1))}
          </li>
          {steps.map((from, index) => (
            <li key={from}>
              <span className={styles['swatch']} data-heat={index + 2} />
              {figures.from(formats.number(from))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function CellTable({ shopId, cells }: GridProps) {
  const { figures } = useWords().people
  const formats = useFormats()
  const all = sumRegion(cells, () => true).customers
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{figures.recency}</th>
            <th scope="col">{figures.frequency}</th>
            <th scope="col">{figures.customer}</th>
            <th scope="col">{figures.share}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.r}${cell.f}`}>
              <td>R{cell.r}</td>
              <td>F{cell.f}</td>
              <td>
                <a href={cellHref(shopId, cell)}>{formats.number(cell.customers)}</a>
              </td>
              <td>{formats.percent(all === 0 ? 0 : cell.customers / all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
