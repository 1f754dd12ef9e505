import { useMemo } from 'react'

import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Leaver } from '@/lib/figures/leaving'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { minorDigits } from '@/lib/shared/amount'
import type { Money } from '@/lib/shared/money'

import { Card } from '../card'
import { useGroupLook } from '../duplicates/use-group-look'
import { Figure } from '../figure'
import { BehindButton } from '../figures/behind-sheet'
import { useShopFigures } from '../figures/use-shop-figures'
import { PersonLink } from '../person-link'
import { useSurveyState } from '../use-people'
import { useShopChoice } from '../use-shop-choice'
import { useWorkbench } from '../use-workbench'
import styles from './home.module.css'

const LISTED = 5

/** A forecast is no count of cents. */
function wholeMoney(minor: number, currency: string): Money {
  const unit = 10 ** minorDigits(currency)
  return { minor: Math.round(minor / unit) * unit, currency }
}

/** Customers past their rhythm who are worth a call: those first of whom most is at stake. */
export function LeavingCard() {
  const { home } = useWords()
  const workbench = useWorkbench()
  const { figures } = useSurveyState(workbench)
  const { shop, choice } = useShopChoice('leaving-shop')
  if (shop === undefined) return null
  return (
    <Card title={home.leaving.title} actions={choice} testId="leaving">
      <Leaving key={shop.id} shopId={shop.id} at={figures?.get(shop.id)?.at ?? null} />
    </Card>
  )
}

function Leaving({ shopId, at }: { readonly shopId: string; readonly at: number | null }) {
  const { home, workbench } = useWords()
  const read = useShopFigures(shopId, at)
  if (read === 'loading') return <p className={styles['figure']}>{workbench.loading}</p>
  if (read === null) return <p className={styles['figure']}>{home.leaving.uncounted}</p>
  return <Leavers figures={read} />
}

function Leavers({ figures }: { readonly figures: ShopFigures }) {
  const { common, home } = useWords()
  const formats = useFormats()
  const { leaving, currency, shopId } = figures
  const { count, foretold, minor, customers } = leaving
  if (foretold === 0)
    return (
      <p className={styles['figure']}>
        {count === 0 ? home.leaving.none : home.leaving.unforetold(formats.number(count))}
      </p>
    )
  const title = home.leaving.behind
  return (
    <>
      <div className={styles['figure']}>
        <Figure
          label={home.leaving.stake}
          value={common.about(formats.money(wholeMoney(minor, currency)))}
          ground={
            <>
              {home.leaving.of}{' '}
              <BehindButton
                shopId={shopId}
                title={title}
                note={home.leaving.behindNote}
                behind={{ count: foretold, ids: customers.map(({ id }) => id) }}
              />
            </>
          }
        />
      </div>
      <LeaverList shopId={shopId} currency={currency} leavers={customers} />
      <p className={styles['note']}>{home.leaving.how}</p>
    </>
  )
}

interface ListProps {
  readonly shopId: string
  readonly currency: string
  readonly leavers: readonly Leaver[]
}

function LeaverList({ shopId, currency, leavers }: ListProps) {
  const { common, home } = useWords()
  const formats = useFormats()
  const listed = useMemo(() => leavers.slice(0, LISTED), [leavers])
  const accounts = useMemo(
    () => listed.map(({ id }) => ({ shopId, customerId: id })),
    [listed, shopId],
  )
  const look = useGroupLook(accounts)
  const known = look === null || look === 'failed' ? [] : look.accounts
  const nicks = new Map(known.map(({ ref, nick }) => [ref.customerId, nick]))
  return (
    <ul>
      {listed.map(({ id, minor, active, overdueDays }) => (
        <li key={id} className={styles['row']} data-testid="leaver">
          <span className={styles['who']}>
            <PersonLink account={{ shopId, customerId: id }} nick={nicks.get(id) ?? ''} />
          </span>
          <span>
            {[
              formats.money(wholeMoney(minor, currency)),
              home.leaving.late(common.time.day(overdueDays)),
              home.leaving.active(formats.percent(active)),
            ].join(common.dot)}
          </span>
        </li>
      ))}
    </ul>
  )
}
