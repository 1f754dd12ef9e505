import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { TextField } from '@/components/ui/field'
import { TierTile } from '@/components/ui/tier-chip'
import { tileColours } from '@/lib/shared/tile-colours'
import { useWords } from '@/components/workbench/words'
import type { TierId } from '@/lib/customers/tier-rules'
import {
  TIER_ORDER,
  type TierDraft,
  type TierErrors,
  type TierField,
  type TierRow,
} from '@/lib/settings/tier-draft'

import settingsStyles from '../settings.module.css'
import styles from './tiers.module.css'

/** What choosing a colour begins with: the usual grounds of the light theme. */
const USUAL: Readonly<Record<TierId, string>> = {
  silver: '#e1e6ea',
  gold: '#f7e2a0',
  platinum: '#44525d',
  diamond: '#5140c8',
}

export interface TierFieldsProps {
  readonly draft: TierDraft
  readonly errors: TierErrors
  readonly onChange: (tier: TierId, row: Partial<TierRow>) => void
}

/** Thresholds, names and colours, a row a tier. */
export function TierTable(props: TierFieldsProps) {
  const words = useWords().people.tiers
  return (
    <div className={settingsStyles['wideTable']}>
      <table className={settingsStyles['table']} data-wide>
        <thead>
          <tr>
            <th scope="col">{words.tier}</th>
            <th scope="col">{`${words.amount} (${props.draft.currency})`}</th>
            <th scope="col">{words.orders}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.colour}</th>
          </tr>
        </thead>
        <tbody>
          {TIER_ORDER.map((tier) => (
            <Row key={tier} tier={tier} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type TextFieldName = Exclude<TierField, 'benefits'>
const FIELDS: readonly TextFieldName[] = ['amount', 'orders', 'name']
const INPUT_MODES = { amount: 'decimal', orders: 'numeric', name: 'text' } as const

function Row({ tier, draft, errors, onChange }: TierFieldsProps & { readonly tier: TierId }) {
  const words = useWords()
  const { tiers } = words.people
  const usualName = words.common.tiers[tier]
  const labels: Readonly<Record<TextFieldName, string>> = {
    amount: tiers.amountOf(usualName, draft.currency),
    orders: tiers.ordersOf(usualName),
    name: tiers.nameOf(usualName),
  }
  const row = draft.tiers[tier]
  return (
    <tr>
      <th scope="row" className={settingsStyles['tier']}>
        <TierTile tier={tier} />
        {row.name.trim() === '' ? usualName : row.name.trim()}
      </th>
      {FIELDS.map((field) => {
        const error = errors[tier]?.[field]
        return (
          <td key={field}>
            <TextField
              labelHidden
              label={labels[field]}
              inputMode={INPUT_MODES[field]}
              placeholder={field === 'name' ? usualName : undefined}
              value={row[field]}
              error={error === undefined ? null : tiers.errors[error]}
              testId={`tier-${tier}-${field}`}
              onChange={(event) => onChange(tier, { [field]: event.target.value })}
            />
          </td>
        )
      })}
      <td>
        <ColourField
          tier={tier}
          colour={row.colour}
          onChange={(colour) => onChange(tier, { colour })}
        />
      </td>
    </tr>
  )
}

interface ColourFieldProps {
  readonly tier: TierId
  readonly colour: string | null
  readonly onChange: (colour: string | null) => void
}

function ColourField({ tier, colour, onChange }: ColourFieldProps) {
  const words = useWords()
  const { tiers } = words.people
  const shown = colour === null ? null : tileColours(colour).ground
  return (
    <div className={styles['colour']}>
      <span className={styles['colourLine']}>
        <input
          type="color"
          className={classes(styles['well'], colour === null && styles['usual'])}
          style={colour === null ? { backgroundColor: `var(--${tier})` } : undefined}
          aria-label={tiers.colourOf(words.common.tiers[tier])}
          data-testid={`tier-${tier}-colour`}
          value={colour ?? USUAL[tier]}
          onChange={(event) => onChange(event.target.value)}
        />
        {colour === null ? (
          <span className={styles['quiet']}>{tiers.usual}</span>
        ) : (
          <Button
            variant="text"
            aria-label={tiers.usualOf(words.common.tiers[tier])}
            onClick={() => onChange(null)}
          >
            {tiers.usual}
          </Button>
        )}
      </span>
      {shown === null || shown === colour ? null : (
        <span className={settingsStyles['note']}>{tiers.moved(shown)}</span>
      )}
    </div>
  )
}
