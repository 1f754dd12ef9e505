import { useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { TierTile } from '@/components/ui/tier-chip'
import { useFormats, useWords } from '@/components/ui/words'
import type { TierId } from '@/lib/customers/tier-rules'
import {
  draftTiers,
  readTierDraft,
  TIER_ORDER,
  type TierDraft,
  type TierErrors,
} from '@/lib/settings/tier-draft'

import { Card } from './card'
import { Choice } from './choice'
import { Notice } from './notice'
import styles from './settings.module.css'
import { useWorkbench } from './use-workbench'

const WINDOWS_DAYS = [90, 180, 365, 730, null] as const
const NO_ERRORS: TierErrors = {}

/** What each tier asks for, edited together and saved together. */
export function TierForm() {
  const words = useWords().workbench.settings
  const { settings, saveSettings } = useWorkbench()
  const [draft, setDraft] = useState<TierDraft>(() => draftTiers(settings.tiers))
  const [windowDays, setWindowDays] = useState(settings.tiers.windowDays)
  const [result, setResult] = useState<'saved' | 'notSaved' | null>(null)
  const reading = readTierDraft(draft)
  const errors = reading.ok ? NO_ERRORS : reading.errors
  const submit = async (): Promise<void> => {
    if (!reading.ok) return
    const tiers = { ...settings.tiers, windowDays, thresholds: reading.thresholds }
    setResult((await saveSettings({ tiers })) ? 'saved' : 'notSaved')
  }
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    void submit()
  }
  return (
    <Card title={words.tiers} meta={words.tiersNote}>
      <form className={styles['form']} onSubmit={send} noValidate>
        <WindowChoice value={windowDays} onChoose={setWindowDays} />
        <TierTable
          draft={draft}
          errors={errors}
          currency={settings.tiers.currency}
          onChange={(tier, field, text) => {
            setResult(null)
            setDraft({ ...draft, [tier]: { ...draft[tier], [field]: text } })
          }}
        />
        <div className={styles['buttons']}>
          <Button
            type="submit"
            variant="filled"
            data-testid="save-tiers"
            disabledReason={reading.ok ? null : words.mendFirst}
          >
            {words.saveTiers}
          </Button>
          {result === null ? null : (
            <Notice tone={result === 'saved' ? 'good' : 'bad'}>{words[result]}</Notice>
          )}
        </div>
      </form>
    </Card>
  )
}

function WindowChoice({
  value,
  onChoose,
}: {
  readonly value: number | null
  readonly onChoose: (days: number | null) => void
}) {
  const words = useWords().workbench.settings
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

interface TierTableProps {
  readonly draft: TierDraft
  readonly errors: TierErrors
  readonly currency: string
  readonly onChange: (tier: TierId, field: 'amount' | 'orders', text: string) => void
}

function TierTable({ draft, errors, currency, onChange }: TierTableProps) {
  const words = useWords()
  const { settings: own } = words.workbench
  const { tiers } = words.common
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{own.tier}</th>
          <th scope="col">{`${own.fromAmount} (${currency})`}</th>
          <th scope="col">{own.fromOrders}</th>
        </tr>
      </thead>
      <tbody>
        {TIER_ORDER.map((tier) => (
          <tr key={tier}>
            <th scope="row" className={styles['tier']}>
              <TierTile tier={tier} />
              {tiers[tier]}
            </th>
            {(['amount', 'orders'] as const).map((field) => {
              const error = errors[tier]?.[field]
              return (
                <td key={field}>
                  <TextField
                    labelHidden
                    label={
                      field === 'amount'
                        ? own.amountOf(tiers[tier], currency)
                        : own.ordersOf(tiers[tier])
                    }
                    inputMode={field === 'amount' ? 'decimal' : 'numeric'}
                    value={draft[tier][field]}
                    error={error === undefined ? null : own.tierErrors[error]}
                    testId={`tier-${tier}-${field}`}
                    onChange={(event) => onChange(tier, field, event.target.value)}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
