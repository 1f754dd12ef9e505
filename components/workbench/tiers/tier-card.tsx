import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { tierRulesOf } from '@/lib/settings/settings'

import { Card } from '../card'
import { Choice } from '../choice'
import { SurveyLine } from '../customers/survey-line'
import { useWorkbench } from '../use-workbench'
import { TierEditor } from './tier-editor'
import { TierOutcome } from './tier-outcome'
import { planTierChange } from './tier-plan'
import styles from './tiers.module.css'
import { useTierChange } from './use-tier-change'

/** What each tier asks for and gives, for one shop or for all; shown before it counts. */
export function TierCard() {
  const words = useWords().people.tiers
  const { settings, shops } = useWorkbench()
  const known = shops ?? []
  const [scope, setScope] = useTyped<string | null>('tiers', () => null)
  const flow = useTierChange()
  const shop = known.find(({ id }) => id === scope)
  const isOwn = scope !== null && scope in settings.shopTiers
  const rules = scope === null ? settings.tiers : tierRulesOf(settings, scope)
  const names = known.map(({ id, name, nativeId }) => {
    const shopName = name ?? nativeId
    return [id, id in settings.shopTiers ? words.own(shopName) : shopName] as const
  })
  const plan = (after: typeof rules | null) =>
    planTierChange(
      settings,
      known.map(({ id }) => id),
      scope,
      after,
    )
  return (
    <Card title={words.title} meta={words.note} testId="tier-card">
      <div className={styles['form']}>
        <Choice<string | null>
          label={words.scope}
          options={[[null, words.common], ...names]}
          value={scope}
          testId="tier-scope"
          onChoose={(next) => {
            flow.cancel()
            setScope(next)
          }}
        />
        {scope !== null && !isOwn ? <p className={styles['lead']}>{words.inherits}</p> : null}
        <TierEditor
          key={`${scope ?? ''} ${JSON.stringify(rules)}`}
          place={`tiers ${scope ?? ''} ${JSON.stringify(rules)}`}
          rules={rules}
          fallback={isOwn ? { rules: settings.tiers, name: words.toCommon } : DEFAULTS(words)}
          platform={shop?.platform}
          flow={flow}
          movesSome={(after) => plan(after).changes.length > 0}
          onPreview={(after) =>
            flow.preview(plan(isOwn && after === settings.tiers ? null : after))
          }
        />
        <TierOutcome flow={flow} />
        {known.map(({ id }) => (
          <SurveyLine key={id} shopId={id} onlyRunning />
        ))}
      </div>
    </Card>
  )
}

const DEFAULTS = (words: { readonly defaults: string }) => ({
  rules: DEFAULT_SETTINGS.tiers,
  name: words.defaults,
})
