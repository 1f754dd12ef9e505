import { useRef, useState, type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { ScrollBox } from '../offers/scroll-box'
import { useServices } from '../services'
import { ColumnHeads } from './column-heads'
import { pictureOf } from './chart-picture'
import styles from './figures.module.css'

/** The figures behind a chart as they are written: a head, and rows whose first cell names them. */
export interface Figures {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface ChartCardProps {
  readonly title: string
  readonly meta?: string
  /** What the chart proves, in one sentence. */
  readonly proof: string
  readonly figures: Figures
  readonly testId: string
  readonly children: ReactNode
}

/** A chart with its sentence, the table behind it, and both to take away. */
export function ChartCard({ title, meta, proof, figures, testId, children }: ChartCardProps) {
  const words = useWords()
  const { saveFile } = useServices()
  const [asTable, setAsTable] = useState(false)
  const drawn = useRef<HTMLDivElement>(null)
  const savePicture = async (): Promise<void> => {
    const chart = drawn.current?.querySelector('svg')
    const picture = chart ? await pictureOf(chart) : null
    if (picture !== null) saveFile(`${title}.png`, picture)
  }
  return (
    <Card
      title={title}
      meta={meta}
      testId={testId}
      actions={
        <>
          <Button
            size="small"
            aria-pressed={asTable}
            data-testid={`${testId}-table`}
            onClick={() => setAsTable(!asTable)}
          >
            {words.people.table}
          </Button>
          <CsvButton title={title} figures={figures} />
          {asTable ? null : (
            <Button
              size="small"
              aria-label={words.figures.saveAs(title, 'PNG')}
              onClick={() => void savePicture()}
            >
              PNG
            </Button>
          )}
        </>
      }
    >
      {asTable ? (
        <FigureTable label={title} {...figures} />
      ) : (
        <div ref={drawn} className={styles['chart']}>
          {children}
        </div>
      )}
      <p className={styles['proof']}>
        <strong>{proof}</strong>
      </p>
    </Card>
  )
}

/** Saves figures as a CSV file. */
export function CsvButton({ title, figures }: Pick<ChartCardProps, 'title' | 'figures'>) {
  const words = useWords().figures
  const { saveTable } = useServices()
  return (
    <Button
      size="small"
      aria-label={words.saveAs(title, 'CSV')}
      onClick={() => saveTable(`${title}.csv`, [figures.head, ...figures.rows])}
    >
      CSV
    </Button>
  )
}

/** Figures as a table that scrolls in itself. */
function FigureTable({ label, head, rows }: Figures & { readonly label: string }) {
  return (
    <ScrollBox label={label}>
      <table className={styles['table']}>
        <ColumnHeads names={head} />
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
