import { useEffect, useRef, useState, type FormEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { TierChip } from '@/components/ui/tier-chip'
import { useTyped } from '@/components/ui/typed'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { FoundBuyer, LookupAnswer, NickShop } from '@/lib/messaging/lookup-calls'

import { never } from '../never'
import styles from '../states.module.css'
import type { LookupActions } from '../use-panel-actions'
import rows from './lookup.module.css'

interface PickProps<Who> {
  readonly who: Who
  readonly onPick: () => void
}

function BuyerRow({ who, onPick }: PickProps<FoundBuyer>) {
  const { common, lookup } = useWords()
  const formats = useFormats(who.platform)
  const now = useNow(never)
  const { orderCount, lastOrderAt, orderNumber } = who
  const ground = [
    [common.platforms[who.platform], who.shopName].filter(Boolean).join(' '),
    common.orders(formats.number(orderCount), orderCount === 1),
    lastOrderAt === null ? null : lookup.last(formats.ago(lastOrderAt, now)),
    orderNumber === null ? null : lookup.byOrder(orderNumber),
  ]
  return (
    <li>
      <button type="button" className={rows['row']} data-testid="found-buyer" onClick={onPick}>
        <span className={rows['head']}>
          <b title={who.nick}>{who.nick === '' ? common.unknown : who.nick}</b>
          <TierChip tier={who.tier.id} atLeast={who.tier.atLeast} />
        </span>
        <small>{ground.filter(Boolean).join(common.dot)}</small>
      </button>
    </li>
  )
}

function NewcomerRow({ who, onPick }: PickProps<NickShop>) {
  const { common, lookup } = useWords()
  return (
    <li>
      <button type="button" className={rows['row']} data-testid="newcomer" onClick={onPick}>
        <span className={rows['head']}>
          <b title={who.nick}>{who.nick}</b>
        </span>
        <small>{lookup.newcomer(who.shopName ?? common.platforms[who.platform])}</small>
      </button>
    </li>
  )
}

interface AnswerProps {
  readonly answer: LookupAnswer
  readonly onShow: LookupActions['show']
}

/** Who may be meant: nobody is shown before the agent says that it is them, not even where there is one. */
function Candidates({ answer, onShow }: AnswerProps) {
  const { lookup } = useWords()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const { buyers, newcomers, unclaimed } = answer
  if (buyers.length + newcomers.length === 0)
    return (
      <output className={rows['said']} data-testid="nobody-found">
        {unclaimed[0] === undefined ? lookup.nobody : lookup.unclaimed(unclaimed[0])}
      </output>
    )
  return (
    <>
      <output className={rows['said']}>
        {buyers.length === 0 ? lookup.unknownNick : lookup.confirm}
      </output>
      <ul className={styles['card']} ref={list}>
        {buyers.map((who) => (
          <BuyerRow
            key={`${who.shopId} ${who.customerId}`}
            who={who}
            onPick={() => void onShow({ shopId: who.shopId, customerId: who.customerId })}
          />
        ))}
        {newcomers.map((who) => (
          <NewcomerRow
            key={who.shopId}
            who={who}
            onPick={() => void onShow({ shopId: who.shopId, nick: who.nick })}
          />
        ))}
      </ul>
    </>
  )
}

export interface LookupProps {
  readonly actions: LookupActions
}

/** Names the buyer by hand, where the chat is in a program that no extension reaches. */
export function Lookup({ actions }: LookupProps) {
  const { lookup, panel } = useWords()
  const [typed, setTyped] = useTyped('lookup', () => '')
  const [answer, setAnswer] = useState<LookupAnswer | null>(null)
  const [isFailed, setFailed] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const query = typed.trim()
  const find = async (): Promise<void> => {
    setBusy(true)
    const found = await actions.find(query)
    setBusy(false)
    setFailed(!found.ok)
    setAnswer(found.ok ? found.value : null)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (query !== '' && !isBusy) void find()
  }
  return (
    <section className={styles['part']} aria-label={lookup.title} data-testid="lookup">
      <h1 className={rows['title']}>{lookup.title}</h1>
      <p>{lookup.text}</p>
      <form onSubmit={submit}>
        <TextField
          label={lookup.field}
          labelHidden
          placeholder={lookup.field}
          testId="lookup-field"
          maxLength={400}
          ref={field}
          value={typed}
          error={isFailed ? panel.failed.title : null}
          onChange={({ target }) => {
            setTyped(target.value)
            setAnswer(null)
          }}
          after={
            <Button type="submit" size="small" variant="filled" busy={isBusy}>
              {lookup.find}
            </Button>
          }
        />
      </form>
      {answer === null ? null : <Candidates key={query} answer={answer} onShow={actions.show} />}
    </section>
  )
}
