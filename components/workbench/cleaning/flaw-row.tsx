import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Fix, FlawedOrder, PlacedOrder } from '@/lib/files/work-cleaning-protocol'
import { minorDigits, readAmount } from '@/lib/shared/amount'
import { itemsOf } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { readZoned } from '../offers/zoned-field'
import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import styles from './cleaning.module.css'

/** One wrong order with what mends it. */
export function FlawRow({ flawed }: { readonly flawed: FlawedOrder }) {
  const words = useWords().cleaning
  const { kind, order, twins } = flawed
  return (
    <article className={styles['row']} data-testid="flaw" data-kind={kind}>
      <OrderLine order={order} />
      {kind === 'twin' ? <span className={styles['note']}>{words.keeps}</span> : null}
      {kind === 'bad-date' || kind === 'bad-amount' ? <Correct flawed={flawed} /> : null}
      {kind === 'damaged-number' || kind === 'orphan-items' ? (
        <Remove order={order} label={words.remove} />
      ) : null}
      {twins.map((twin) => (
        <Twin key={`${twin.shopId} ${twin.facts.number}`} twin={twin} keeper={order} />
      ))}
    </article>
  )
}

/** The order's number, its shop, and what else is known of it. */
function OrderLine({ order: { shopId, facts } }: { readonly order: PlacedOrder }) {
  const { cleaning: words, common } = useWords()
  const shop = useShop(shopId)
  const formats = useFormats(shop?.platform)
  const { clock } = useServices()
  const [line] = itemsOf(facts)
  const { paidMinor, placedAt, state } = facts
  const currency = facts.currency ?? (shop && PLATFORMS[shop.platform].currency)
  const told = [
    placedAt === undefined ? null : formats.moment(placedAt, clock()),
    paidMinor === undefined || currency === undefined
      ? null
      : formats.money({ minor: paidMinor, currency }),
    state === undefined ? null : common.orderStates[state],
    line?.title ?? null,
  ].filter((part) => part !== null)
  return (
    <span className={styles['order']}>
      <strong>{facts.number}</strong>
      <span className={styles['note']}>
        {[shop?.name ?? '', words.known(told.join(common.dot) || words.nothing)]
          .filter((part) => part !== '')
          .join(common.dot)}
      </span>
    </span>
  )
}

const useShop = (shopId: string) => useWorkbench().shops?.find(({ id }) => id === shopId)

interface RemoveProps {
  readonly order: PlacedOrder
  readonly label: string
}

function Remove({ order: { shopId, facts }, label }: RemoveProps) {
  const words = useWords().cleaning
  const { cleaning } = useWorkbench()
  return (
    <Button
      aria-label={`${label}: ${words.removeNamed(facts.number)}`}
      data-testid="remove-order"
      onClick={() => cleaning.fix([{ shopId, number: facts.number, fix: { how: 'remove' } }])}
    >
      {label}
    </Button>
  )
}

function Twin({ twin, keeper }: { readonly twin: PlacedOrder; readonly keeper: PlacedOrder }) {
  const words = useWords().cleaning
  const { cleaning } = useWorkbench()
  const shop = useShop(twin.shopId)
  const { shopId, facts } = twin
  const to = keeper.facts.number
  return (
    <div className={styles['twin']}>
      <OrderLine order={twin} />
      {shopId === keeper.shopId ? (
        <Button
          data-testid="link-order"
          onClick={() => cleaning.fix([{ shopId, number: facts.number, fix: { how: 'link', to } }])}
        >
          {words.link(to)}
        </Button>
      ) : (
        <Remove order={twin} label={words.removeFrom(shop?.name ?? shop?.nativeId ?? '')} />
      )}
    </div>
  )
}

/** A right date or amount is typed, or it is unknown from now on; or the order goes. */
function Correct({ flawed: { kind, order } }: { readonly flawed: FlawedOrder }) {
  const words = useWords().cleaning
  const { cleaning } = useWorkbench()
  const shop = useShop(order.shopId)
  const { shopId, facts } = order
  const [text, setText] = useTyped(`flaw ${kind} ${shopId} ${facts.number}`, () => '')
  const [isWrong, setWrong] = useState(false)
  const platform = PLATFORMS[shop?.platform ?? 'shopify']
  const isDate = kind === 'bad-date'
  const correct = (fix: Omit<Extract<Fix['fix'], { how: 'correct' }>, 'how'>): void =>
    cleaning.fix([{ shopId, number: facts.number, fix: { how: 'correct', ...fix } }])
  const set = (): void => {
    const value = isDate
      ? readZoned(`${text}T00:00`, platform.zone)
      : readAmount(text, minorDigits(facts.currency ?? platform.currency))
    setWrong(value === null)
    if (value !== null) correct(isDate ? { placedAt: value } : { paidMinor: value })
  }
  return (
    <div className={styles['acts']}>
      <div className={styles['correct']}>
        <TextField
          type={isDate ? 'date' : 'text'}
          label={isDate ? words.date : words.amount}
          error={isWrong && !isDate ? words.amountWrong : null}
          value={text}
          maxLength={20}
          testId="right-value"
          onChange={(event) => setText(event.target.value)}
        />
        <Button data-testid="set-value" onClick={set}>
          {words.set}
        </Button>
      </div>
      <Button
        data-testid="forget-value"
        onClick={() => correct(isDate ? { placedAt: null } : { paidMinor: null })}
      >
        {isDate ? words.forgetDate : words.forgetAmount}
      </Button>
      <Remove order={order} label={words.remove} />
    </div>
  )
}
