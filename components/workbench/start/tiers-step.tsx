import { useEffect, useEffectEvent, useState } from 'react'

import { Button } from '@/components/ui/button'
import { TierLooksProvider, useTierName } from '@/components/ui/tier-looks'
import { TierTile } from '@/components/ui/tier-chip'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ShopSurvey } from '@/lib/customers/survey'
import type { TierMoves } from '@/lib/customers/tier-moves'
import type { TierId, TierRules } from '@/lib/customers/tier-rules'
import type { KnownShop } from '@/lib/files/work-protocol'
import { proposeTiers, TIER_SHARES, type TierGenerosity } from '@/lib/settings/propose-tiers'
import { TIER_ORDER } from '@/lib/settings/tier-draft'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'
import { PLATFORMS } from '@/lib/shared/platforms'

import { Card } from '../card'
import { Choice } from '../choice'
import { SurveyLine } from '../customers/survey-line'
import table from '../figures/figures.module.css'
import { ScrollBox } from '../offers/scroll-box'
import { TierOutcome } from '../tiers/tier-outcome'
import { planTierChange } from '../tiers/tier-plan'
import { useTierChange } from '../tiers/use-tier-change'
import { useSurveyState } from '../use-people'
import { hrefOf } from '../use-route'
import { useShopChoice } from '../use-shop-choice'
import { useWorkbench } from '../use-workbench'
import { NoOrders } from './no-orders'
import styles from './start.module.css'
import { tierCountsAfter } from './tier-counts'

const GENEROSITIES = ['few', 'usual', 'many'] as const

/** Thresholds from how the shop's own customers spread, with how many each tier would have. */
export function TiersStep() {
  const { start } = useWords()
  const workbench = useWorkbench()
  const { figures } = useSurveyState(workbench)
  const { shop, choice } = useShopChoice('start-shop')
  if (shop === undefined) return <NoOrders />
  const survey = figures?.get(shop.id)
  return (
    <>
      {choice}
      <SurveyLine shopId={shop.id} />
      {survey === undefined ? null : <Proposal key={shop.id} shop={shop} survey={survey} />}
      <p className={styles['lead']}>
        <a href={hrefOf('settings')}>{start.tiers.byHand}</a>
      </p>
    </>
  )
}

interface ProposalProps {
  readonly shop: KnownShop
  readonly survey: ShopSurvey
}

function Proposal({ shop, survey }: ProposalProps) {
  const { start } = useWords()
  const { settings } = useWorkbench()
  const [generosity, setGenerosity] = useTyped<TierGenerosity>(
    `generosity ${shop.id}`,
    () => 'usual',
  )
  const rules = tierRulesOf(settings, shop.id)
  const { currency } = PLATFORMS[shop.platform]
  const proposed = proposeTiers(rules, survey, generosity)
  if (proposed === null)
    return rules.currency === currency ? (
      <p className={styles['lead']}>{start.tiers.tooFew}</p>
    ) : (
      <OtherCurrency shop={shop} rules={{ ...rules, currency }} />
    )
  return (
    <TierLooksProvider looks={rules.looks}>
      <Choice
        label={start.tiers.generosity}
        options={GENEROSITIES.map((each) => [each, start.tiers.generosities[each]] as const)}
        value={generosity}
        testId="start-generosity"
        onChoose={setGenerosity}
      />
      <Preview key={generosity} shop={shop} survey={survey} proposed={proposed} of={generosity} />
    </TierLooksProvider>
  )
}

/** The shop's orders are in another currency than the rules: nothing of them is counted yet. */
function OtherCurrency({ shop, rules }: { readonly shop: KnownShop; readonly rules: TierRules }) {
  const { start } = useWords()
  const { settings } = useWorkbench()
  const flow = useTierChange()
  return (
    <div className={styles['lead']}>
      <p>{start.tiers.otherCurrency(rules.currency)}</p>
      <Button
        data-testid="start-currency"
        onClick={() => flow.apply(planTierChange(settings, [shop.id], shop.id, rules))}
      >
        {start.tiers.countIn(rules.currency)}
      </Button>
    </div>
  )
}

interface PreviewProps extends ProposalProps {
  readonly proposed: TierRules
  readonly of: TierGenerosity
}

/** Nobody moves by rules that hold already. */
const NO_MOVES: Pick<TierMoves, 'moves'> = { moves: [] }

/** Counts who would have which tier as soon as it stands, so that nobody has to ask. */
function Preview({ shop, survey, proposed, of }: PreviewProps) {
  const { settings } = useWorkbench()
  const flow = useTierChange()
  // Once the rules hold the shop is surveyed anew by them: what stands here is still the change.
  const [before] = useState(survey)
  const [plan] = useState(() => planTierChange(settings, [shop.id], shop.id, proposed))
  const isSame = plan.changes.length === 0
  const [moves, setMoves] = useState<Pick<TierMoves, 'moves'> | null>(isSame ? NO_MOVES : null)
  const { state } = flow
  if (state.phase === 'counted' && state.moves !== moves) setMoves(state.moves)
  const count = useEffectEvent(() => flow.preview(plan))
  useEffect(() => {
    if (!isSame) count()
  }, [isSame])
  return (
    <Card title={shop.name ?? shop.nativeId} testId="tier-proposal">
      <Thresholds before={before.tiers} proposed={proposed} moves={moves} of={of} />
      <div className={styles['outcome']}>
        <TierOutcome flow={flow} />
      </div>
    </Card>
  )
}

interface ThresholdsProps {
  readonly before: ShopSurvey['tiers']
  readonly proposed: TierRules
  /** null while they are counted. */
  readonly moves: Pick<TierMoves, 'moves'> | null
  readonly of: TierGenerosity
}

function Thresholds({ before, proposed, moves, of }: ThresholdsProps) {
  const { start, people } = useWords()
  const nameOf = useTierName()
  const formats = useFormats()
  const after = moves === null ? null : tierCountsAfter(before, moves)
  const count = (tier: TierId): string => (after === null ? '…' : formats.number(after[tier]))
  return (
    <ScrollBox label={start.tiers.generosity}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{people.tiers.tier}</th>
            <th scope="col">{start.tiers.best}</th>
            <th scope="col">{people.tiers.amount}</th>
            <th scope="col">{people.tiers.orders}</th>
            <th scope="col">{start.tiers.now}</th>
            <th scope="col">{start.tiers.after}</th>
          </tr>
        </thead>
        <tbody>
          {TIER_ORDER.toReversed().map((tier) => {
            const { minor, orders } = proposed.thresholds[tier]
            return (
              <tr key={tier} data-tier={tier}>
                <th scope="row">
                  <span className={styles['tier']}>
                    <TierTile tier={tier} />
                    {nameOf(tier)}
                  </span>
                </th>
                <td>{formats.percent(TIER_SHARES[of][tier])}</td>
                <td>{formats.money({ minor, currency: proposed.currency })}</td>
                <td>{formats.number(orders)}</td>
                <td>{formats.number(before[tier])}</td>
                <td data-testid="tier-then">{count(tier)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}
