import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { monthName, monthOf } from '@/lib/figures/months'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { sumSources, type SourceLine } from '@/lib/figures/sources'

import { Card } from '../card'
import { Choice } from '../choice'
import { ColumnHeads } from './column-heads'
import { CsvButton } from './chart-card'
import styles from './figures.module.css'
import { useSources } from './reported-traffic'
import { SourcesSheet } from './sources-sheet'

/** Months whose sources can be typed in, the present one first. */
const MONTHS = 13

/** The sources of a month in words, line by line. */
function useSourceRows({ shopId, currency, growth }: ShopFigures, month: string) {
  const { sources: words } = useWords().growth
  const formats = useFormats()
  const { sources } = useSources(shopId, month)
  const fresh = growth.months.find((each) => each.month === month)?.fresh ?? 0
  const { ways, all, untold } = sumSources(sources, fresh)
  const money = (minor: number): string => formats.money({ minor: Math.round(minor), currency })
  const cells = ({ customers, costMinor, each }: SourceLine): (string | null)[] => [
    customers === null ? null : formats.number(customers),
    costMinor === null ? null : money(costMinor),
    each === null ? null : money(each),
  ]
  const counted = formats.number(fresh)
  return {
    rows: [
      ...ways.map((line) => ({ name: words.ways[line.way], cells: cells(line) })),
      { name: words.all, cells: cells(all) },
    ],
    proof: untold === null ? words.tooMany(counted) : words.proof(counted, formats.number(untold)),
  }
}

/** Where new customers come from, and what each of them costs. */
export function SourcesCard({ figures }: { readonly figures: ShopFigures }) {
  const { sources: words } = useWords().growth
  const { shopId, currency, today } = figures
  const months = Array.from({ length: MONTHS }, (_, back) => monthName(monthOf(today) - back))
  const [month, setMonth] = useTyped('sources month', () => months[0] ?? '')
  const [isOpen, setOpen] = useTyped('sources', () => false)
  const { rows, proof } = useSourceRows(figures, month)
  const { reported } = useSources(shopId, month)
  const head = [words.way, words.customers, words.cost, words.each]
  const file = {
    head,
    rows: rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell ?? '')]),
  }
  return (
    <Card
      title={words.title}
      meta={reported === undefined ? words.meta(month) : words.metaReported(month)}
      testId="sources"
      actions={
        <>
          <Button size="small" data-testid="open-sources" onClick={() => setOpen(true)}>
            {words.edit}
          </Button>
          <CsvButton title={words.title} figures={file} />
        </>
      }
    >
      <div className={styles['lines']}>
        <Choice
          label={words.month}
          options={months.map((each) => [each, each] as const)}
          value={month}
          testId="source-month"
          onChoose={setMonth}
        />
      </div>
      <SourceTable head={head} rows={rows} />
      <p className={styles['proof']}>
        <strong>{proof}</strong>
      </p>
      {isOpen ? (
        <SourcesSheet
          key={month}
          shopId={shopId}
          currency={currency}
          month={month}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Card>
  )
}

interface SourceTableProps {
  readonly head: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly (string | null)[] }[]
}

function SourceTable({ head, rows }: SourceTableProps) {
  const { figures } = useWords()
  return (
    <table className={styles['table']}>
      <ColumnHeads names={head} />
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name} data-testid="source">
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>
                {cell ?? <span className={styles['unknown']}>{figures.unknown}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
