import type { ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'

import { Card } from './card'
import { useServices } from './services'
import styles from './today-view.module.css'
import { hrefOf } from './use-route'
import { useWorkbench } from './use-workbench'

/** What a new owner does first: let a console be read, bring orders in, or look around in the sample. */
export function FirstSteps() {
  const words = useWords().workbench.today
  const { consoles } = useServices()
  const { consolesOn, switchConsole } = useWorkbench()
  const missing = consoles.list.find(({ id }) => !consolesOn.has(id))
  return (
    <Card title={words.first}>
      <p className={styles['lead']}>{words.firstNote}</p>
      <ol className={styles['steps']}>
        <Step done={missing === undefined} title={words.read} note={words.readNote}>
          {missing === undefined ? (
            words.done
          ) : (
            <Button onClick={() => void switchConsole(missing.id, true)}>{words.allow}</Button>
          )}
        </Step>
        <Step done={false} title={words.importFile} note={words.importNote}>
          <a className={classes(styles['button'], styles['filled'])} href={hrefOf('imports')}>
            {words.import}
          </a>
        </Step>
        <Step done={false} title={words.sample} note={words.sampleNote}>
          <a className={styles['button']} href={hrefOf('imports')}>
            {words.open}
          </a>
        </Step>
      </ol>
    </Card>
  )
}

interface StepProps {
  readonly done: boolean
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

function Step({ done, title, note, children }: StepProps) {
  return (
    <li>
      <span className={styles['mark']} data-done={done}>
        {done ? <Icon name="check" /> : <Dot />}
      </span>
      <span className={styles['step']}>
        <strong>{title}</strong>
        <span>{note}</span>
      </span>
      {children}
    </li>
  )
}

function Dot() {
  return (
    <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}
