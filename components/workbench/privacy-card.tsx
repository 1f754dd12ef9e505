import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Reveal } from '@/lib/files/work-people-protocol'
import { mayDo } from '@/lib/vault/roles'

import { Card } from './card'
import { Notice } from './notice'
import styles from './settings.module.css'
import { useServices } from './services'
import { useSaving } from './use-saving'
import { useShownNick } from './use-shown-nick'
import { useWorkbench } from './use-workbench'

const NAME_LIMIT = 40
const SHOWN_AT_FIRST = 10

/** Who works here, what others may see, and who looked at which contact. */
export function PrivacyCard() {
  const words = useWords().people.privacy
  const { settings, roles } = useWorkbench()
  const { hasFailed, save } = useSaving()
  return (
    <Card title={words.title} testId="privacy">
      <div className={styles['padded']}>
        <AgentName onSave={(agentName) => void save({ agentName })} />
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={settings.screenShare}
            data-testid="set-screen-share"
            onChange={(event) => void save({ screenShare: event.target.checked })}
          />
          <span>
            {words.share}
            <span className={styles['note']}>{words.shareNote}</span>
          </span>
        </label>
        {hasFailed ? <Saved /> : null}
      </div>
      {roles !== null && mayDo(roles.role, 'audit') ? <RevealLog /> : null}
    </Card>
  )
}

function Saved() {
  return <Notice tone="bad">{useWords().workbench.settings.notSaved}</Notice>
}

/** Saved when the field is left, so that half a name never stands beside a note. */
function AgentName({ onSave }: { readonly onSave: (name: string) => void }) {
  const words = useWords().people.privacy
  const { settings } = useWorkbench()
  const [typed, setTyped] = useTyped<string | null>('agent', () => null)
  const keep = (): void => {
    const name = (typed ?? settings.agentName).trim()
    setTyped(null)
    if (name !== settings.agentName) onSave(name)
  }
  return (
    <form
      className={styles['agent']}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        label={words.agent}
        note={words.agentNote}
        maxLength={NAME_LIMIT}
        value={typed ?? settings.agentName}
        testId="set-agent-name"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
      />
    </form>
  )
}

function useReveals(): readonly Reveal[] | 'failed' | null {
  const { desk } = useServices()
  const [reveals, setReveals] = useState<readonly Reveal[] | 'failed' | null>(null)
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<void> => {
      const end = await desk.people.listReveals()
      if (isCurrent) setReveals(end.how === 'done' ? end.value : 'failed')
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [desk])
  return reveals
}

function RevealLog() {
  const words = useWords().people.privacy
  const formats = useFormats()
  const reveals = useReveals()
  const [all, setAll] = useState(false)
  if (reveals === null) return null
  const rows = reveals === 'failed' ? [] : reveals
  const more = rows.length - SHOWN_AT_FIRST
  return (
    <section aria-label={words.log} data-testid="reveal-log">
      <div className={styles['row']}>
        <span className={styles['rowName']}>
          <strong>{words.log}</strong>
          <span className={styles['note']}>{words.logNote}</span>
        </span>
      </div>
      {reveals === 'failed' ? <Notice tone="bad">{words.logFailed}</Notice> : null}
      {rows.length === 0 && reveals !== 'failed' ? (
        <p className={styles['logEmpty']}>{words.logEmpty}</p>
      ) : (
        <ul>
          {rows.slice(0, all ? rows.length : SHOWN_AT_FIRST).map((reveal) => (
            <RevealRow key={reveal.id} reveal={reveal} />
          ))}
        </ul>
      )}
      {more > 0 && !all ? (
        <div className={styles['more']}>
          <Button variant="text" onClick={() => setAll(true)}>
            {words.more(formats.number(more))}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function RevealRow({ reveal }: { readonly reveal: Reveal }) {
  const words = useWords()
  const { privacy } = words.people
  const formats = useFormats()
  const { clock } = useServices()
  const shownNick = useShownNick()
  const field = words.records.identity.fields[reveal.field]
  const place = [words.common.platforms[reveal.platform], reveal.shopName]
  return (
    <li className={styles['row']} data-testid="reveal">
      <span className={styles['rowName']}>
        {privacy.entry(field, shownNick(reveal.nick))}
        <span className={styles['note']}>
          {place.filter((part) => part !== null).join(words.common.dot)}
        </span>
      </span>
      <span className={styles['note']}>
        {[reveal.by === '' ? privacy.nobody : reveal.by, formats.moment(reveal.at, clock())].join(
          words.common.dot,
        )}
      </span>
    </li>
  )
}
