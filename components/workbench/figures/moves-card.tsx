import { useTierName } from '@/components/ui/tier-looks'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { LIFECYCLE_STAGE_ORDER } from './stage-order'
import type { GroupMove } from '@/lib/figures/moves'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { TIER_ORDER } from '@/lib/settings/tier-draft'

import { Card } from '../card'
import { BehindButton } from './behind-sheet'
import { CsvButton } from './chart-card'
import styles from './figures.module.css'

interface NamedMove {
  readonly name: string
  readonly move: GroupMove
}

/** Moves in the order of a list of groups, each with its name. */
function named<Id extends string>(
  moves: readonly GroupMove[],
  ids: readonly Id[],
  nameOf: (id: Id) => string,
): NamedMove[] {
  return ids.flatMap((id) => {
    const move = moves.find(({ group }) => group === id)
    return move === undefined ? [] : [{ name: nameOf(id), move }]
  })
}

/** Who came into each tier and stage since the month began, and who left. */
export function MovesCard({ figures }: { readonly figures: ShopFigures }) {
  const { figures: words, customer } = useWords()
  const tierName = useTierName()
  const { shopId, moves } = figures
  const rows = [
    ...named(moves.tiers, TIER_ORDER, tierName),
    ...named(moves.stages, LIFECYCLE_STAGE_ORDER, (id) => customer.stages[id]),
  ]
  const title = words.moves.title
  const head = [
    words.moves.group,
    words.moves.before,
    words.moves.entered,
    words.moves.left,
    words.moves.now,
  ]
  return (
    <Card
      title={title}
      meta={words.moves.meta(moves.month)}
      testId="moves"
      actions={
        <CsvButton
          title={title}
          figures={{
            head,
            rows: rows.map(({ name, move: { before, entered, left, now } }) => [
              name,
              ...[before, entered.count, left.count, now].map(String),
            ]),
          }}
        />
      }
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MoveRow key={row.move.group} shopId={shopId} {...row} />
          ))}
        </tbody>
      </table>
      <p className={styles['proof']}>{words.moves.note}</p>
    </Card>
  )
}

function MoveRow({ shopId, name, move }: NamedMove & { readonly shopId: string }) {
  const { figures: words } = useWords()
  const formats = useFormats()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formats.number(move.before)}</td>
      <td>
        <BehindButton shopId={shopId} title={words.moves.enteredOf(name)} behind={move.entered} />
      </td>
      <td>
        <BehindButton shopId={shopId} title={words.moves.leftOf(name)} behind={move.left} />
      </td>
      <td>{formats.number(move.now)}</td>
    </tr>
  )
}
