import { useWords } from '@/components/workbench/words'
import type { GoldFigure } from '@/lib/figures/gold-figures'
import { gradeOf, type Grade, type GradeBounds } from '@/lib/figures/grades'

import { ScrollBox } from '../offers/scroll-box'
import { BehindButton } from './behind-sheet'
import { useFigureWords } from './figure-words'
import styles from './figures.module.css'
import { GradeMark } from './grade-mark'

/** The grade of a figure; none where it is unknown. */
export const gradeOfFigure = (
  { metric, numerator, denominator }: GoldFigure,
  bounds: GradeBounds,
): Grade | null => gradeOf(metric, { numerator, denominator: denominator ?? 0 }, bounds)

export interface GoldTableProps {
  readonly shopId: string
  readonly label: string
  readonly rows: readonly GoldFigure[]
  readonly bounds: GradeBounds
}

/** The six figures of a shop or an agent, each with what it is made of and the customers behind it. */
export function GoldTable({ shopId, label, rows, bounds }: GoldTableProps) {
  const { figures: words } = useWords()
  return (
    <ScrollBox label={label}>
      <table className={styles['table']} data-testid="gold-table">
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.figure}</th>
            <th scope="col" data-text>
              {words.grade}
            </th>
            <th scope="col" data-text>
              {words.madeOf}
            </th>
            <th scope="col">{words.behind}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((figure) => (
            <GoldRow key={figure.metric} shopId={shopId} figure={figure} bounds={bounds} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

interface RowProps extends Pick<GoldTableProps, 'shopId' | 'bounds'> {
  readonly figure: GoldFigure
}

function GoldRow({ shopId, figure, bounds }: RowProps) {
  const { figures: words } = useWords()
  const say = useFigureWords()
  const { metric, behind, missing } = figure
  const { letter, name, what, people } = words.metrics[metric]
  const value = say.value(figure)
  return (
    <tr data-metric={metric}>
      <th scope="row">
        <strong>{letter}</strong> {name}
        <span className={styles['note']}>{what}</span>
      </th>
      <td className={value === null ? styles['unknown'] : styles['figure']}>
        {value ?? words.unknown}
      </td>
      <td data-text>
        <GradeMark grade={gradeOfFigure(figure, bounds)} />
        <span className={styles['note']}>{say.bounds(metric, bounds)}</span>
      </td>
      <td data-text>
        {say.ground(figure)}
        {missing === null ? null : <span className={styles['note']}>{words.missing[missing]}</span>}
      </td>
      <td>
        <BehindButton title={people} shopId={shopId} behind={behind} />
      </td>
    </tr>
  )
}
