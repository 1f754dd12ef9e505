import { useDeferredValue } from 'react'

import { useWords } from '@/components/workbench/words'
import type { AssociationLine } from '@/lib/messaging/offer-calls'

import { rounded } from './rounding'
import { ScrollBox } from './scroll-box'
import { useShop } from './shop-context'
import styles from './sheet-table.module.css'

/** Lines that fill a screen: the others are drawn after them, without keeping anybody from anything. */
const FIRST = 40

/** One line a pair, with every measure of how they go together. */
export function AssociationTable({ lines }: { readonly lines: readonly AssociationLine[] }) {
  const { associations: own } = useWords().sales
  const shown = useDeferredValue(lines, lines.slice(0, FIRST))
  const heads = [
    own.one,
    own.other,
    own.count,
    own.confidence,
    own.lift,
    own.leverage,
    own.conviction,
    own.beyond,
  ]
  return (
    <ScrollBox label={own.title}>
      <table className={styles['table']} aria-label={own.title}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                data-text={head === own.other || head === own.beyond || undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Line key={`${line.one.id} ${line.other.id}`} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({ line }: { readonly line: AssociationLine }) {
  const { associations: own } = useWords().sales
  const { formats } = useShop()
  const { one, other, count, oneCount, confidence, lift, leverage, conviction } = line
  return (
    <tr data-testid="association">
      <th scope="row">{one.title}</th>
      <td data-text>{other.title}</td>
      <td>{own.ofOrders(formats.number(count), formats.number(oneCount))}</td>
      <td>{formats.percent(confidence)}</td>
      <td>{formats.number(rounded(lift, 1))}</td>
      <td>{formats.number(rounded(leverage, 3))}</td>
      <td>{conviction === null ? own.never : formats.number(rounded(conviction, 2))}</td>
      <td data-text>{line.isSignificant ? own.yes : <span data-quiet>{own.no}</span>}</td>
    </tr>
  )
}
