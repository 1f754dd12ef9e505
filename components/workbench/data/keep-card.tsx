import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { DEFAULT_RETENTION, RETENTION_CLASSES, type PurgeCounts } from '@/lib/vault/retention'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'
import { ClockLeap } from './clock-leap'
import styles from './data.module.css'
import { draftOf, isDays, retentionIn, type KeepDraft } from './keep-draft'

type Told =
  | { readonly is: 'rest' | 'looking' | 'saved' | 'purged' | 'failed' }
  | { readonly is: 'foreseen'; readonly counts: PurgeCounts }

/** How long what is kept of buyers stays. */
export function KeepCard() {
  const words = useWords().persons.keep
  const { desk } = useServices()
  const { retention: known = DEFAULT_RETENTION } = useWorkbench().settings
  const { save } = useSaving()
  const [draft, setDraft] = useTyped('keep', () => draftOf(known))
  const [told, setTold] = useState<Told>({ is: 'rest' })
  const retention = retentionIn(draft, known)
  const change = (next: KeepDraft): void => {
    setDraft(next)
    setTold({ is: 'rest' })
  }
  const look = async (): Promise<void> => {
    if (retention === null) return
    setTold({ is: 'looking' })
    const end = await desk.persons.foreseePurge(retention)
    setTold(end.how === 'done' ? { is: 'foreseen', counts: end.value } : { is: 'failed' })
  }
  const keep = async (): Promise<void> => {
    if (retention === null) return
    setTold({ is: (await save({ retention })) ? 'saved' : 'failed' })
  }
  const purge = async (): Promise<void> => {
    setTold({ is: 'looking' })
    const end = await desk.persons.purge()
    setTold({ is: end.how === 'done' ? 'purged' : 'failed' })
  }
  const isBusy = told.is === 'looking'
  const wrong = retention === null ? words.bad : null
  return (
    <Card title={words.title} padded testId="keep">
      <p className={settings['lead']}>{words.lead}</p>
      <ClockLeap />
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <Fields draft={draft} onChange={change} />
        <div className={styles['buttons']}>
          <Button
            busy={isBusy}
            disabledReason={wrong}
            onClick={() => void look()}
            data-testid="keep-look"
          >
            {words.look}
          </Button>
          <Button type="submit" disabledReason={wrong} data-testid="keep-save">
            {words.save}
          </Button>
        </div>
      </form>
      <Said told={told} onPurge={() => void purge()} />
    </Card>
  )
}

interface FieldsProps {
  readonly draft: KeepDraft
  readonly onChange: (draft: KeepDraft) => void
}

function Fields({ draft, onChange }: FieldsProps) {
  const words = useWords().persons.keep
  const errorOf = (typed: string): string | null => (isDays(typed) ? null : words.bad)
  return (
    <>
      <fieldset className={styles['days']}>
        <legend>
          {words.everywhere} <span className={settings['note']}>{words.forEver}</span>
        </legend>
        {RETENTION_CLASSES.map((what) => (
          <TextField
            key={what}
            label={words.classes[what]}
            note={words.notes[what]}
            error={errorOf(draft.everywhere[what])}
            inputMode="numeric"
            maxLength={4}
            after={words.days}
            value={draft.everywhere[what]}
            testId={`keep-${what}`}
            onChange={({ target }) =>
              onChange({ ...draft, everywhere: { ...draft.everywhere, [what]: target.value } })
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles['days']}>
        <legend>
          {words.amazon} <span className={settings['note']}>{words.amazonNote}</span>
        </legend>
        {(['contact', 'identity'] as const).map((what) => (
          <TextField
            key={what}
            label={words.classes[what]}
            error={errorOf(draft.amazon[what])}
            inputMode="numeric"
            maxLength={4}
            after={words.days}
            value={draft.amazon[what]}
            testId={`keep-amazon-${what}`}
            onChange={({ target }) =>
              onChange({ ...draft, amazon: { ...draft.amazon, [what]: target.value } })
            }
          />
        ))}
      </fieldset>
    </>
  )
}

interface SaidProps {
  readonly told: Told
  readonly onPurge: () => void
}

function Said({ told, onPurge }: SaidProps) {
  const { common, persons } = useWords()
  const words = persons.keep
  const formats = useFormats()
  switch (told.is) {
    case 'foreseen': {
      const parts = RETENTION_CLASSES.filter((what) => told.counts[what] > 0).map((what) =>
        words.foreseen[what](formats.number(told.counts[what])),
      )
      return (
        <Notice tone="warn">
          {parts.length === 0 ? words.nothing : words.now(parts.join(common.dot))}
        </Notice>
      )
    }
    case 'saved':
      return (
        <>
          <Notice tone="good">{words.saved}</Notice>
          <Button onClick={onPurge} data-testid="keep-purge">
            {words.purge}
          </Button>
        </>
      )
    case 'purged':
      return <Notice tone="good">{words.purged}</Notice>
    case 'failed':
      return <Notice tone="bad">{words.failed}</Notice>
    case 'rest':
    case 'looking':
      return null
  }
}
