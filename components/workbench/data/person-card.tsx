import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { FoundAccount, FoundPerson } from '@/lib/files/work-persons-protocol'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import { useRouteDetail } from '../use-route'
import { useShownNick } from '../use-shown-nick'
import styles from './data.module.css'
import { PersonPart } from './person-part'

const QUERY_LIMIT = 300

type Search =
  | { readonly is: 'rest' | 'running' | 'failed' }
  | { readonly is: 'found'; readonly persons: readonly FoundPerson[] }

/** One buyer: found, given out, or erased. */
export function PersonCard({ onErased }: { readonly onErased: () => void }) {
  const words = useWords().persons.find
  const { desk } = useServices()
  const [query, setQuery] = useTyped('person', () => '')
  const [search, setSearch] = useState<Search>({ is: 'rest' })
  const [chosen, setChosen] = useState<FoundPerson | null>(null)
  const find = async (): Promise<void> => {
    setSearch({ is: 'running' })
    const end = await desk.persons.find(query)
    setSearch(end.how === 'done' ? { is: 'found', persons: end.value } : { is: 'failed' })
  }
  useNamedPerson(setChosen)
  const leave = (): void => {
    setChosen(null)
    setSearch({ is: 'rest' })
    setQuery('')
  }
  return (
    <Card title={words.title} padded testId="person">
      <p className={settings['lead']}>{words.lead}</p>
      {chosen === null ? (
        <>
          <form
            className={styles['search']}
            onSubmit={(event) => {
              event.preventDefault()
              if (query.trim() !== '') void find()
            }}
          >
            <TextField
              label={words.label}
              value={query}
              maxLength={QUERY_LIMIT}
              testId="person-query"
              onChange={(event) => setQuery(event.target.value)}
            />
            <Button type="submit" busy={search.is === 'running'} data-testid="person-find">
              {words.find}
            </Button>
          </form>
          <Found search={search} onChoose={setChosen} />
        </>
      ) : (
        <PersonPart person={chosen} onErased={onErased} onLeave={leave} />
      )}
    </Card>
  )
}

/** The person whose account the address names, as panels write it: shop and customer with a dot between. */
function useNamedPerson(onFound: (person: FoundPerson) => void): void {
  const { desk } = useServices()
  const [shopId = '', customerId = ''] = useRouteDetail().split('.')
  const [take] = useState(() => onFound)
  useEffect(() => {
    if (customerId === '') return undefined
    let isCurrent = true
    const look = async (): Promise<void> => {
      const end = await desk.persons.find({ shopId, customerId })
      const [person] = end.how === 'done' ? end.value : []
      if (isCurrent && person !== undefined) take(person)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [desk, shopId, customerId, take])
}

interface FoundProps {
  readonly search: Search
  readonly onChoose: (person: FoundPerson) => void
}

function Found({ search, onChoose }: FoundProps) {
  const words = useWords().persons.find
  const accountLine = useAccountLine()
  const shownNick = useNickOrNone()
  if (search.is === 'failed') return <Notice tone="bad">{words.failed}</Notice>
  if (search.is !== 'found') return null
  if (search.persons.length === 0) return <Notice tone="warn">{words.none}</Notice>
  return (
    <ul className={styles['persons']}>
      {search.persons.map((person) => (
        <li
          key={person.map(({ account }) => account.customerId).join(' ')}
          className={styles['person']}
          data-testid="found-person"
        >
          <span className={settings['rowName']}>
            <strong>{shownNick(person[0]?.nick ?? '')}</strong>
            {person.map((account) => (
              <span key={account.account.customerId} className={settings['note']}>
                {accountLine(account)}
              </span>
            ))}
          </span>
          <Button onClick={() => onChoose(person)}>{words.choose}</Button>
        </li>
      ))}
    </ul>
  )
}

/** How a nick stands on the screen, or that none is known. */
export function useNickOrNone(): (nick: string) => string {
  const { noNick } = useWords().persons.find
  const shownNick = useShownNick()
  return (nick) => (nick === '' ? noNick : shownNick(nick))
}

/** Where an account is, and how much was bought there. */
export function useAccountLine(): (account: FoundAccount) => string {
  const { common, persons } = useWords()
  const formats = useFormats()
  return ({ platform, shopName, orders }) =>
    [common.platforms[platform], shopName, persons.find.orders(formats.number(orders))]
      .filter((part) => part !== null)
      .join(common.dot)
}
