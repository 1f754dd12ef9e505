import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Cohort } from '@/lib/figures/cohorts'

import { Card } from '../card'
import { listHref } from '../customers/list/filter-address'
import { ScrollBox } from '../offers/scroll-box'
import { CsvButton } from './chart-card'
import styles from './figures.module.css'

/** Cohorts that the page shows, the latest; the file holds all. */
const SHOWN = 13
/** From these shares on a cell is one step darker. */
const STEPS = [0.05, 0.1, 0.2, 0.35] as const

const heatOf = (share: number): number => 1 + STEPS.filter((step) => share >= step).length

/** How many of a cohort came back in the month after theirs, over all cohorts that have had one. */
function nextMonth(cohorts: readonly Cohort[]): { readonly of: number; readonly back: number } {
  const over = cohorts.filter(({ customers }) => customers.length > 2)
  const sum = (month: 0 | 1): number =>
    over.reduce((total, { customers }) => total + (customers[month] ?? 0), 0)
  return { of: sum(0), back: sum(1) }
}

export interface CohortCardProps {
  readonly shopId: string
  readonly cohorts: readonly Cohort[]
}

/** Customers by the month of their first order, and the share who ordered in each month after it. */
export function CohortCard({ shopId, cohorts }: CohortCardProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const shown = cohorts.slice(-SHOWN)
  const width = Math.max(0, ...shown.map(({ customers }) => customers.length))
  const months = Array.from({ length: Math.max(0, width - 1) }, (_, index) => index + 1)
  const { of, back } = nextMonth(cohorts)
  const widest = Math.max(0, ...cohorts.map(({ customers }) => customers.length))
  const file = {
    head: [
      words.cohorts.month,
      ...Array.from({ length: widest }, (_, index) => `+${formats.number(index)}`),
    ],
    rows: cohorts.map(({ month, customers }) => [month, ...customers.map(String)]),
  }
  return (
    <Card
      title={words.cohorts.title}
      meta={words.cohorts.meta}
      testId="cohorts"
      actions={<CsvButton title={words.cohorts.title} figures={file} />}
    >
      <ScrollBox label={words.cohorts.title}>
        <table className={`${styles['table'] ?? ''} ${styles['heat'] ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{words.cohorts.month}</th>
              <th scope="col">{words.cohorts.customers}</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  +{formats.number(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cohort) => (
              <CohortRow key={cohort.month} shopId={shopId} cohort={cohort} months={months} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Legend />
      <p className={styles['proof']}>
        <strong>
          {of === 0
            ? words.cohorts.tooEarly
            : words.cohorts.proof(formats.percent(back / of), formats.number(of))}
        </strong>{' '}
        {words.cohorts.note}
      </p>
    </Card>
  )
}

interface RowProps {
  readonly shopId: string
  readonly cohort: Cohort
  readonly months: readonly number[]
}

function CohortRow({ shopId, cohort: { month, customers }, months }: RowProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const [all = 0] = customers
  return (
    <tr>
      <th scope="row">{month}</th>
      <td>
        <a href={listHref({ shops: [shopId], cohort: { month } })}>{formats.number(all)}</a>
      </td>
      {months.map((later) => {
        const count = customers[later]
        if (count === undefined) return <td key={later} aria-hidden="true" />
        const share = all === 0 ? 0 : count / all
        return (
          <td
            key={later}
            data-heat={heatOf(share)}
            title={words.cohorts.cell(formats.number(count), formats.number(all))}
          >
            <a href={listHref({ shops: [shopId], cohort: { month, later } })}>
              {formats.percent(share)}
            </a>
          </td>
        )
      })}
    </tr>
  )
}

function Legend() {
  const { people } = useWords()
  const formats = useFormats()
  return (
    <ul className={`${styles['scale'] ?? ''} ${styles['heat'] ?? ''}`}>
      <li>
        <span className={styles['swatch']} data-heat={1} />
        {people.figures.below(formats.percent(STEPS[0]))}
      </li>
      {STEPS.map((step, index) => (
        <li key={step}>
          <span className={styles['swatch']} data-heat={index + 2} />
          {people.figures.from(formats.percent(step))}
        </li>
      ))}
    </ul>
  )
}
