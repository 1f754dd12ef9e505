import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CustomerRef } from '@/lib/customers/identity'
import { plainSpelling } from '@/lib/shared/plain-spelling'
import {
  GOING_THINGS,
  STAYING_THINGS,
  type ErasureCounts,
  type ErasureProof,
} from '@/lib/vault/erasure'

import { Notice } from '../notice'
import sheet from '../offers/sheet-table.module.css'
import styles from './data.module.css'
import { ProofButtons } from './proof-buttons'
import { useErase } from './use-erase'
import { useWorkbench } from '../use-workbench'

export interface ErasePartProps {
  readonly accounts: readonly CustomerRef[]
  /** Empty where none is known. */
  readonly nick: string
  readonly onErased: () => void
  readonly onLeave: () => void
  /** It is done, and was read. */
  readonly onEnd: () => void
}

/** What goes, what stays and why; then, after a word typed by hand, the erasure itself. */
export function ErasePart({ accounts, nick, onErased, onLeave, onEnd }: ErasePartProps) {
  const { erase: words, find } = useWords().persons
  const { state, start } = useErase(accounts, onErased)
  switch (state.is) {
    case 'counting':
      return <output>{words.counting}</output>
    case 'counted':
      return (
        <>
          <CountTable counts={state.counts} />
          <p className={styles['line']}>{words.later}</p>
          <p className={styles['line']}>{words.outside}</p>
          <Confirm nick={nick} onStart={start} onLeave={onLeave} />
        </>
      )
    case 'running':
      return (
        <div className={styles['running']}>
          <ProgressBar value={state.share} label={words.running} />
        </div>
      )
    case 'busy':
    case 'failed':
      return (
        <>
          <Notice tone={state.is === 'busy' ? 'warn' : 'bad'}>{words[state.is]}</Notice>
          <Button onClick={onLeave}>{words.leave}</Button>
        </>
      )
    case 'done':
      return (
        <>
          <Done proof={state.proof} />
          <p className={styles['line']}>{words.proof}</p>
          <div className={styles['buttons']}>
            <ProofButtons proof={state.proof} />
            <Button variant="text" onClick={onEnd}>
              {find.other}
            </Button>
          </div>
        </>
      )
  }
}

function Done({ proof }: { readonly proof: ErasureProof }) {
  const words = useWords().persons.erase
  const formats = useFormats()
  const left = proof.left ?? 0
  return left === 0 ? (
    <Notice tone="good">{words.done}</Notice>
  ) : (
    <Notice tone="warn">{words.doneLeft(formats.number(left))}</Notice>
  )
}

function CountTable({ counts }: { readonly counts: ErasureCounts }) {
  const words = useWords().persons.erase
  const formats = useFormats()
  const rows = [
    ...GOING_THINGS.map((thing) => ({ thing, fate: words.gone })),
    ...STAYING_THINGS.map((thing) => ({ thing, fate: words.stays[thing] })),
  ].filter(({ thing }) => counts[thing] > 0)
  return (
    <div className={sheet['scroll']}>
      <table className={sheet['table']} data-testid="erase-counts">
        <thead>
          <tr>
            <th scope="col" data-text>
              {words.thing}
            </th>
            <th scope="col">{words.count}</th>
            <th scope="col" data-text>
              {words.fate}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ thing, fate }) => (
            <tr key={thing} data-thing={thing}>
              <th scope="row">{words.things[thing]}</th>
              <td>{formats.number(counts[thing])}</td>
              <td data-text>{fate}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ConfirmProps {
  readonly nick: string
  readonly onStart: () => void
  readonly onLeave: () => void
}

/** A nick that is covered on the screen is not asked for. */
function Confirm({ nick, onStart, onLeave }: ConfirmProps) {
  const words = useWords().persons.erase
  const { screenShare } = useWorkbench().settings
  const [typed, setTyped] = useState('')
  const isByNick = nick !== '' && !screenShare
  const wanted = isByNick ? nick : words.word
  const label = isByNick ? words.typeNick(nick) : words.typeWord(words.word)
  const isTyped = plainSpelling(typed) === plainSpelling(wanted)
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (isTyped) onStart()
      }}
    >
      <TextField
        label={label}
        value={typed}
        testId="erase-word"
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles['buttons']}>
        <Button
          variant="filled"
          type="submit"
          data-testid="erase-start"
          disabledReason={isTyped ? null : label}
        >
          {words.confirm}
        </Button>
        <Button onClick={onLeave}>{words.leave}</Button>
      </div>
    </form>
  )
}
