import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { GoldFigure } from '@/lib/figures/gold-figures'
import { ABILITIES, METRICS, type Ability, type GradeBounds } from '@/lib/figures/grades'
import { NO_OWNER_SETTINGS } from '@/lib/figures/owner-of'
import type { ShopFigures } from '@/lib/figures/shop-figures'

import { Card } from '../card'
import { ScrollBox } from '../offers/scroll-box'
import { Notice } from '../notice'
import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'
import { useFigureWords } from './figure-words'
import styles from './figures.module.css'
import { GradeMark } from './grade-mark'
import { gradeOfFigure } from './gold-table'

export interface AgentsCardProps {
  readonly figures: ShopFigures
  readonly bounds: GradeBounds
  readonly rows: readonly (readonly [agent: string, figures: readonly GoldFigure[]])[]
}

/** All agents beside each other: the table's grades, and apart from them their ability as the lead judges it. */
export function AgentsCard({ figures, bounds, rows }: AgentsCardProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const { orders, uncredited } = figures.gold
  return (
    <Card title={words.agents.title} meta={words.agents.note} testId="agents">
      {rows.length === 0 ? (
        <p className={styles['lines']}>{words.agents.empty}</p>
      ) : (
        <ScrollBox label={words.agents.title}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{words.agents.agent}</th>
                {METRICS.map((metric) => (
                  <th key={metric} scope="col" data-text>
                    {words.metrics[metric].letter} {words.metrics[metric].short}
                  </th>
                ))}
                <th scope="col" data-text>
                  {words.agents.ability}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([agent, own]) => (
                <tr key={agent}>
                  <th scope="row">{agent}</th>
                  {own.map((figure) => (
                    <AgentCell key={figure.metric} figure={figure} bounds={bounds} />
                  ))}
                  <td data-text>
                    <AbilityChoice agent={agent} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p className={styles['proof']}>
        {words.agents.uncredited(
          formats.number(uncredited),
          formats.number(orders),
          formats.number(figures.terms.creditHours),
        )}
      </p>
    </Card>
  )
}

function AgentCell({ figure, bounds }: { figure: GoldFigure; bounds: GradeBounds }) {
  const { figures: words } = useWords()
  const say = useFigureWords()
  return (
    <td data-text>
      <strong>{say.value(figure) ?? words.unknown}</strong>
      <span className={styles['note']}>{say.ground(figure)}</span>
      <GradeMark grade={gradeOfFigure(figure, bounds)} />
    </td>
  )
}

/** The ladder of ability: set by hand, moved by no figure. */
function AbilityChoice({ agent }: { readonly agent: string }) {
  const { figures: words } = useWords()
  const { settings } = useWorkbench()
  const { save, hasFailed } = useSaving()
  const known = settings.figures ?? NO_OWNER_SETTINGS
  const choose = (ability: Ability | null): void => {
    const { [agent]: _before, ...others } = known.abilities
    const abilities = ability === null ? others : { ...others, [agent]: ability }
    void save({ figures: { ...known, abilities } })
  }
  return (
    <>
      <select
        aria-label={words.agents.abilityOf(agent)}
        value={known.abilities[agent] ?? ''}
        onChange={({ target }) =>
          choose(ABILITIES.find((ability) => ability === target.value) ?? null)
        }
      >
        <option value="">{words.unknown}</option>
        {ABILITIES.map((ability) => (
          <option key={ability} value={ability}>
            {words.abilities[ability]}
          </option>
        ))}
      </select>
      {hasFailed ? <Notice tone="bad">{words.notSaved}</Notice> : null}
    </>
  )
}
