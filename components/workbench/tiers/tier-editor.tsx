import type { SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { TierId, TierRules } from '@/lib/customers/tier-rules'
import {
  benefitsOf,
  draftTiers,
  readTierDraft,
  TIER_ORDER,
  type TierDraft,
  type TierErrors,
  type TierRow,
} from '@/lib/settings/tier-draft'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

import { Choice } from '../choice'
import settingsStyles from '../settings.module.css'
import { TierBenefits } from './tier-benefits'
import { TierTable } from './tier-table'
import styles from './tiers.module.css'
import type { TierChangeFlow } from './use-tier-change'

const WINDOWS_DAYS = [90, 180, 365, 730, null] as const
const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'TWD', 'JPY'] as const
const NO_ERRORS: TierErrors = {}

export interface TierEditorProps {
  /** Of which shop they are, as one word. */
  readonly place: string
  readonly rules: TierRules
  /** Rules to go back to, and how that is called. */
  readonly fallback: { readonly rules: TierRules; readonly name: string }
  readonly platform: PlatformId | undefined
  readonly flow: TierChangeFlow
  /** Whether a customer may move by other rules: only then is there something to preview. */
  readonly movesSome: (after: TierRules) => boolean
  readonly onPreview: (after: TierRules) => void
}

/** The fields of one scope's rules. */
export function TierEditor({
  place,
  rules,
  fallback,
  platform,
  flow,
  movesSome,
  onPreview,
}: TierEditorProps) {
  const words = useWords().people.tiers
  const [draft, setDraft] = useTyped<TierDraft>(place, () => draftTiers(rules))
  const reading = readTierDraft(draft)
  const errors = reading.ok ? NO_ERRORS : reading.errors
  const isSame = reading.ok && JSON.stringify(reading.rules) === JSON.stringify(readBack(rules))
  const change = (next: TierDraft): void => {
    if (flow.state.phase !== 'rest') flow.cancel()
    setDraft(next)
  }
  const changeRow = (tier: TierId, row: Partial<TierRow>): void =>
    change({ ...draft, tiers: { ...draft.tiers, [tier]: { ...draft.tiers[tier], ...row } } })
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    if (reading.ok && !isSame) onPreview(reading.rules)
  }
  const looks = looksOf(draft)
  const isOpen = flow.state.phase === 'counting' || flow.state.phase === 'counted'
  return (
    <TierLooksProvider looks={looks}>
      <form className={styles['fields']} onSubmit={send} noValidate>
        <div className={styles['choices']}>
          <WindowChoice
            value={draft.windowDays}
            onChoose={(windowDays) => change({ ...draft, windowDays })}
          />
          <CurrencyChoice
            value={draft.currency}
            platform={platform}
            onChoose={(currency) => change({ ...draft, currency })}
          />
        </div>
        <TierTable draft={draft} errors={errors} onChange={changeRow} />
        <TierBenefits draft={draft} errors={errors} onChange={changeRow} />
        <Published draft={draft} onChange={(published) => change({ ...draft, published })} />
        <div className={settingsStyles['buttons']}>
          <Button
            type="submit"
            variant={isOpen ? 'outline' : 'filled'}
            data-testid="preview-tiers"
            disabledReason={reading.ok ? (isSame ? words.nothing : null) : words.mendFirst}
          >
            {reading.ok && !movesSome(reading.rules) ? words.save : words.preview}
          </Button>
          <Button variant="text" onClick={() => onPreview(fallback.rules)} data-testid="tiers-back">
            {fallback.name}
          </Button>
        </div>
      </form>
    </TierLooksProvider>
  )
}

/** Rules as the fields would give them back untouched. */
function readBack(rules: TierRules): TierRules {
  const reading = readTierDraft(draftTiers(rules))
  return reading.ok ? reading.rules : rules
}

function looksOf({ tiers }: TierDraft): TierRules['looks'] {
  const looks: TierRules['looks'] = {}
  for (const tier of TIER_ORDER) {
    const { name, colour } = tiers[tier]
    looks[tier] = { name: name.trim() === '' ? null : name.trim(), colour }
  }
  return looks
}

function Published({
  draft,
  onChange,
}: {
  readonly draft: TierDraft
  readonly onChange: (published: boolean) => void
}) {
  const words = useWords().people.tiers
  const hasSome = TIER_ORDER.some((tier) => benefitsOf(draft.tiers[tier].benefits).length > 0)
  return (
    <label className={settingsStyles['check']}>
      <input
        type="checkbox"
        data-testid="tiers-published"
        checked={draft.published && hasSome}
        disabled={!hasSome}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {words.published}
        <span className={settingsStyles['note']}>{words.publishedNote}</span>
      </span>
    </label>
  )
}

function WindowChoice({
  value,
  onChoose,
}: {
  readonly value: number | null
  readonly onChoose: (days: number | null) => void
}) {
  const words = useWords().people.tiers
  const formats = useFormats()
  const known = WINDOWS_DAYS.some((days) => days === value) ? [] : [value]
  const name = (days: number | null): string => {
    if (days === null) return words.windows.always
    return days === 365 ? words.windows.year : words.windows.days(formats.number(days))
  }
  return (
    <Choice
      label={words.window}
      options={[...WINDOWS_DAYS, ...known].map((days) => [days, name(days)] as const)}
      value={value}
      testId="set-window"
      onChoose={onChoose}
    />
  )
}

function CurrencyChoice({
  value,
  platform,
  onChoose,
}: {
  readonly value: string
  readonly platform: PlatformId | undefined
  readonly onChoose: (currency: string) => void
}) {
  const words = useWords().people.tiers
  const own = platform === undefined ? [] : [PLATFORMS[platform].currency]
  const offered = [...new Set([value, ...own, ...CURRENCIES])]
  return (
    <Choice
      label={words.currency}
      options={offered.map((currency) => [currency, currency] as const)}
      value={value}
      testId="set-currency"
      onChoose={onChoose}
    />
  )
}
