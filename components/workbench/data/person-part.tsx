import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { CustomerRef } from '@/lib/customers/identity'
import type { FoundPerson } from '@/lib/files/work-persons-protocol'

import { Notice } from '../notice'
import { NeedsRole } from '../safety/needs-role'
import { useServices } from '../services'
import settings from '../settings.module.css'
import styles from './data.module.css'
import { useAccountLine, useNickOrNone } from './person-card'
import { ErasePart } from './erase-part'
import { writePersonPage } from './person-page'
import { savedName, usePageWords } from './use-page-words'

export interface PersonPartProps {
  readonly person: FoundPerson
  readonly onErased: () => void
  readonly onLeave: () => void
}

/** A buyer who was chosen: which accounts are theirs, and what is to be done. */
export function PersonPart({ person, onErased, onLeave }: PersonPartProps) {
  const { find, erase } = useWords().persons
  const shownNick = useNickOrNone()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isErasing, setErasing] = useState(false)
  const [isGone, setGone] = useState(false)
  const accounts = person
    .map(({ account }) => account)
    .filter(({ customerId }) => !left.has(customerId))
  const nick = person[0]?.nick ?? ''
  return (
    <div className={styles['form']}>
      {isGone ? null : (
        <>
          <h3 className={styles['name']}>{shownNick(nick)}</h3>
          <Accounts person={person} left={left} fixed={isErasing} onLeft={setLeft} />
        </>
      )}
      {isErasing ? (
        <NeedsRole act="erase">
          <ErasePart
            accounts={accounts}
            nick={nick}
            onErased={() => {
              setGone(true)
              onErased()
            }}
            onLeave={() => setErasing(false)}
            onEnd={onLeave}
          />
        </NeedsRole>
      ) : (
        <>
          <NeedsRole act="access">
            <GiveOut accounts={accounts} />
          </NeedsRole>
          <div className={styles['buttons']}>
            <Button
              disabledReason={accounts.length === 0 ? find.accounts : null}
              data-testid="erase-open"
              onClick={() => setErasing(true)}
            >
              {erase.open}
            </Button>
            <Button variant="text" onClick={onLeave}>
              {find.other}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** The set with an id that it lacks, or without one that it has. */
const turned = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id])

interface AccountsProps {
  readonly person: FoundPerson
  /** Ids of the accounts that somebody has taken out. */
  readonly left: ReadonlySet<string>
  readonly fixed: boolean
  readonly onLeft: (left: ReadonlySet<string>) => void
}

function Accounts({ person, left, fixed, onLeft }: AccountsProps) {
  const words = useWords().persons.find
  const line = useAccountLine()
  const shownNick = useNickOrNone()
  return (
    <fieldset className={styles['accounts']} disabled={fixed}>
      <legend>{words.accounts}</legend>
      {person.length > 1 ? <p className={settings['note']}>{words.accountsNote}</p> : null}
      {person.map((each) => {
        const { customerId } = each.account
        return (
          <label key={customerId} className={settings['check']}>
            <input
              type="checkbox"
              checked={!left.has(customerId)}
              disabled={person.length === 1}
              onChange={() => onLeft(turned(left, customerId))}
            />
            <span>
              {shownNick(each.nick)}
              <span className={settings['note']}>{line(each)}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

type Given =
  | { readonly is: 'rest' | 'busy' | 'failed' }
  | { readonly is: 'done'; readonly name: string }

/** Everything that is kept of the buyer, as a page to read or as data. */
function GiveOut({ accounts }: { readonly accounts: readonly CustomerRef[] }) {
  const words = useWords().persons.file
  const about = usePageWords()
  const { desk, saveText, clock } = useServices()
  const [given, setGiven] = useState<Given>({ is: 'rest' })
  const give = async (kind: 'json' | 'html'): Promise<void> => {
    setGiven({ is: 'busy' })
    const end = await desk.persons.giveOut(accounts)
    if (end.how !== 'done') return setGiven({ is: 'failed' })
    const name = savedName(words.name, clock(), kind)
    if (kind === 'json') saveText(name, JSON.stringify(end.value, null, 2), 'application/json')
    else saveText(name, writePersonPage(end.value, about), 'text/html')
    return setGiven({ is: 'done', name })
  }
  const isBusy = given.is === 'busy' || accounts.length === 0
  return (
    <>
      <div className={styles['buttons']}>
        <Button busy={isBusy} data-testid="give-page" onClick={() => void give('html')}>
          {words.page}
        </Button>
        <Button busy={isBusy} data-testid="give-data" onClick={() => void give('json')}>
          {words.data}
        </Button>
      </div>
      {given.is === 'done' ? <Notice tone="good">{words.saved(given.name)}</Notice> : null}
      {given.is === 'failed' ? <Notice tone="bad">{words.failed}</Notice> : null}
    </>
  )
}
