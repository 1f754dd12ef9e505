import { useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import styles from './rules.module.css'
import { useRuleBook } from './use-rule-book'

const PRESETS = ['current', 'handbook'] as const

export interface PacksCardProps {
  readonly onChanged: () => Promise<void>
}

/** Which practice holds, packs that were brought in, and the files to share. */
export function PacksCard({ onChanged }: PacksCardProps) {
  const { watch, workbench } = useWords()
  const { rules: own } = watch
  const { book, hasFailed, change } = useRuleBook(onChanged)
  const toggle = (id: string, isOn: boolean): void => {
    const others = book.presets.filter((each) => each !== id)
    void change({ presets: isOn ? [...others, id] : others })
  }
  return (
    <Card title={own.packs} padded testId="packs">
      {PRESETS.map((id) => (
        <label key={id} className={settings['check']}>
          <input
            type="checkbox"
            data-testid={`preset-${id}`}
            checked={book.presets.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          <span>
            {own.packNames[id]}
            <span className={settings['note']}>{own.packNotes[id]}</span>
          </span>
        </label>
      ))}
      <ul>
        {book.packs.map(({ id, name, version }) => (
          <li key={id} className={styles['rule']}>
            <span className={styles['what']}>{own.imported(name, version)}</span>
            <Button
              size="small"
              aria-label={own.removeNamed(name)}
              onClick={() => void change({ packs: book.packs.filter((pack) => pack.id !== id) })}
            >
              {own.remove}
            </Button>
          </li>
        ))}
      </ul>
      {hasFailed ? <Notice tone="bad">{workbench.settings.notSaved}</Notice> : null}
      <Files onChanged={onChanged} />
    </Card>
  )
}

/** Saves the owner's rules as a file, and brings one in. */
function Files({ onChanged }: PacksCardProps) {
  const { watch, workbench } = useWords()
  const { rules: own } = watch
  const { call, saveText } = useServices()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null)
  const save = async (): Promise<void> => {
    const answer = await call('exportRules', {})
    if (answer.ok) saveText('tillside-rules.json', answer.value, 'application/json')
    setSaid(answer.ok ? null : { tone: 'bad', text: workbench.noAnswer })
  }
  const take = async (file: File): Promise<void> => {
    const answer = await call('importRules', { text: await file.text() })
    if (!answer.ok) return setSaid({ tone: 'bad', text: workbench.noAnswer })
    if (answer.value.ok) {
      await onChanged()
      return setSaid({ tone: 'good', text: own.importedDone })
    }
    const { error } = answer.value
    return setSaid({
      tone: 'bad',
      text: error.why === 'malformed' ? own.malformed(error.where) : own.faults[error.why],
    })
  }
  return (
    <>
      <p className={styles['ground']}>{own.filesNote}</p>
      <div className={styles['buttons']}>
        <Button data-testid="export-rules" onClick={() => void save()}>
          {own.export}
        </Button>
        <Button onClick={() => input.current?.click()}>{own.import}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={own.import}
          data-testid="import-rules"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) void take(file)
            event.target.value = ''
          }}
        />
      </div>
      {said === null ? null : <Notice tone={said.tone}>{said.text}</Notice>}
    </>
  )
}
