import { useTierName } from '@/components/ui/tier-looks'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { LifecycleStage } from '@/lib/customers/scores'
import type { TierId } from '@/lib/customers/tier-rules'
import type { GroupMove } from '@/lib/figures/moves'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { TIER_ORDER } from '@/lib/settings/tier-draft'

import { Card } from '../card'
import { listHref } from '../customers/list/filter-address'
import { CsvButton } from './chart-card'
import styles from './figures.module.css'
import { LIFECYCLE_STAGE_ORDER } from './stage-order'

/** A group as filters name it. */
type MovedGroup =
  | { readonly of: 'tiers'; readonly group: TierId }
  | { readonly of: 'stages'; readonly group: LifecycleStage }

interface NamedMove {
  readonly name: string
  readonly of: MovedGroup
  readonly move: GroupMove
}

/** Moves in the order of a list of groups, each with its name. */
function named<Id extends string>(
  moves: readonly GroupMove[],
  ids: readonly Id[],
  nameOf: (id: Id) => string,
  ofGroup: (id: Id) => MovedGroup,
): NamedMove[] {
  return ids.flatMap((id) => {
    const move = moves.find(({ group }) => group === id)
    return move === undefined ? [] : [{ name: nameOf(id), of: ofGroup(id), move }]
  })
}

/** Who came into each tier and stage since the month began, and who left. */
export function MovesCard({ figures }: { readonly figures: ShopFigures }) {
  const { figures: words, customer } = useWords()
  const tierName = useTierName()
  const { shopId, moves } = figures
  const rows = [
    ...named(moves.tiers, TIER_ORDER, tierName, (group) => ({ of: 'tiers', group })),
    ...named(
      moves.stages,
      LIFECYCLE_STAGE_ORDER,
      (id) => customer.stages[id],
      (group) => ({ of: 'stages', group }),
    ),
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

function MoveRow({ shopId, name, of, move }: NamedMove & { readonly shopId: string }) {
  const formats = useFormats()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formats.number(move.before)}</td>
      <td>
        <Movers shopId={shopId} name={name} of={of} way="entered" count={move.entered.count} />
      </td>
      <td>
        <Movers shopId={shopId} name={name} of={of} way="left" count={move.left.count} />
      </td>
      <td>{formats.number(move.now)}</td>
    </tr>
  )
}

interface MoversProps {
  readonly shopId: string
  readonly name: string
  readonly of: MovedGroup
  readonly way: 'entered' | 'left'
  readonly count: number
}

/** A count that opens the list of those who came or went. */
function Movers({ shopId, name, of, way, count }: MoversProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const shown = formats.number(count)
  if (count === 0) return shown
  const said = words.moves[way === 'entered' ? 'enteredOf' : 'leftOf'](name)
  return (
    <a
      href={listHref({ shops: [shopId], moved: { ...of, way } })}
      aria-label={words.behindOpen(said, shown)}
      data-testid={`moved-${way}`}
    >
      {shown}
    </a>
  )
}
