import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { Page } from '../frame'
import { LongList } from '../long-list'
import { Notice } from '../notice'
import { useFollowUpState } from '../use-people'
import { useWorkbench } from '../use-workbench'
import styles from './care.module.css'
import { countDue, sortFollowUps, type SortedFollowUps } from './due-days'
import { FollowUpRow } from './follow-up-row'
import { useDay } from './use-due'

/** What was promised, who asked and did not buy, and who is to be watched; what is over first. */
export function CareView() {
  const words = useWords()
  const { care } = words.people
  const formats = useFormats()
  const workbench = useWorkbench()
  const { followUps } = workbench
  const { rows, failure, before } = useFollowUpState(workbench)
  const now = useDay()
  useEffect(() => {
    void followUps.refresh('first')
  }, [followUps])
  const { today, overdue } = countDue(rows ?? [], now)
  return (
    <Page
      title={words.workbench.nav.care}
      meta={care.meta(formats.number(today), formats.number(overdue))}
    >
      {failure === null ? null : (
        <Notice tone="bad">{words.workbench.imports.failures[failure]}</Notice>
      )}
      {before === null ? null : (
        <div className={styles['undo']}>
          <Notice tone="good">{care.changed}</Notice>
          <Button data-testid="undo-follow-up" onClick={followUps.undo}>
            {care.undo}
          </Button>
        </div>
      )}
      {rows === null ? (
        failure === null ? (
          <p>{words.workbench.loading}</p>
        ) : null
      ) : (
        <>
          <Part
            title={care.prospects}
            note={care.prospectsNote}
            empty={care.prospectsEmpty}
            rows={sortFollowUps(rows, 'prospect', now)}
            testId="prospects"
          />
          <Part
            title={care.tasks}
            note={care.tasksNote}
            empty={care.tasksEmpty}
            rows={sortFollowUps(rows, 'task', now)}
            testId="tasks"
          />
          <Part
            title={care.warnings}
            note={care.warningsNote}
            empty={care.warningsEmpty}
            rows={sortFollowUps(rows, 'warning', now)}
            testId="warnings"
          />
        </>
      )}
    </Page>
  )
}

/** Rows of a part that stand at first: with hundreds of them the next part would be far away. */
const FIRST = 20

interface PartProps {
  readonly title: string
  readonly note: string
  readonly empty: string
  readonly rows: SortedFollowUps
  readonly testId: string
}

function Part({ title, note, empty, rows: { open, closed }, testId }: PartProps) {
  const words = useWords()
  const { care } = words.people
  const formats = useFormats()
  const { followUps } = useWorkbench()
  const [showsAll, setShowsAll] = useState(false)
  const [showsClosed, setShowsClosed] = useState(false)
  const rows = showsAll ? open : open.slice(0, FIRST)
  const readNames = (): void => void followUps.refresh('all')
  const count = formats.number(open.length)
  return (
    <Card title={title} meta={[count, note].join(words.common.dot)} testId={testId}>
      {open.length === 0 && closed.length === 0 ? (
        <p className={styles['empty']}>{empty}</p>
      ) : (
        <LongList rows={showsClosed ? [...rows, ...closed] : rows} keyOf={({ id }) => id}>
          {(row) => <FollowUpRow row={row} />}
        </LongList>
      )}
      {rows.length === open.length ? null : (
        <div className={styles['more']}>
          <Button
            variant="text"
            data-testid="show-all"
            onClick={() => {
              setShowsAll(true)
              readNames()
            }}
          >
            {care.showAll(count)}
          </Button>
        </div>
      )}
      {closed.length === 0 ? null : (
        <div className={styles['more']}>
          <Button
            variant="text"
            aria-expanded={showsClosed}
            onClick={() => {
              setShowsClosed(!showsClosed)
              readNames()
            }}
          >
            {showsClosed ? care.hideDone : care.showDone(formats.number(closed.length))}
          </Button>
        </div>
      )}
    </Card>
  )
}
