import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { AccountGroups } from '@/lib/files/work-people-protocol'

import { Card } from '../card'
import { LongList } from '../long-list'
import { Notice } from '../notice'
import { useDuplicatesState } from '../use-people'
import { useWorkbench } from '../use-workbench'
import styles from './duplicates.module.css'
import type { DuplicatesState } from './duplicates-control'
import { GroupCard } from './group-card'
import { JoinedPeople } from './joined-people'
import { groupKey } from './join-plan'

/** Accounts that may be one person: found, joined, kept apart, split. */
export function DuplicatesView() {
  const workbench = useWorkbench()
  const { duplicates } = workbench
  const state = useDuplicatesState(workbench)
  useEffect(() => {
    void duplicates.refreshJoined()
  }, [duplicates])
  return (
    <>
      <Search state={state} />
      {state.groups === null || state.groups.total === 0 ? null : <Found groups={state.groups} />}
      <JoinedPeople />
    </>
  )
}

function Search({ state }: { readonly state: DuplicatesState }) {
  const words = useWords()
  const { duplicates: own } = words.people
  const formats = useFormats()
  const { duplicates } = useWorkbench()
  const { doing, ended, groups, last } = state
  return (
    <Card title={own.title} padded testId="find-duplicates">
      <p className={styles['lead']}>{own.lead}</p>
      {doing === null ? (
        <Button
          variant={groups === null ? 'filled' : 'outline'}
          data-testid="find"
          onClick={duplicates.find}
        >
          {groups === null ? own.find : own.again}
        </Button>
      ) : (
        <div className={styles['doing']} data-testid="duplicates-doing">
          <span>{own[doing.what](formats.percent(doing.share))}</span>
          <ProgressBar value={doing.share} label={own.title} />
          <Button onClick={duplicates.cancel}>{own.stop}</Button>
        </div>
      )}
      {ended === null ? null : (
        <Notice tone={ended === 'cancelled' ? 'warn' : 'bad'}>
          {ended === 'cancelled' ? own.stopped : words.workbench.imports.failures[ended]}
        </Notice>
      )}
      {doing === null && groups?.total === 0 ? <Notice tone="good">{own.none}</Notice> : null}
      {last === null || doing !== null ? null : (
        <div className={styles['undo']}>
          <Notice tone={last.whole ? 'good' : 'warn'}>
            {last.whole
              ? own.done[last.kind](formats.number(last.people), last.people === 1)
              : own.partly}
          </Notice>
          <Button data-testid="undo-duplicates" onClick={duplicates.undo}>
            {own.undo}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Found({ groups: { groups, total } }: { readonly groups: AccountGroups }) {
  const { duplicates } = useWords().people
  const formats = useFormats()
  const strong = groups.filter((group) => group.strong)
  const more = total - groups.length
  return (
    <Card
      title={duplicates.groups(formats.number(total), total === 1)}
      meta={duplicates.counts(
        formats.number(strong.length),
        formats.number(groups.length - strong.length),
      )}
      actions={
        strong.length < 2 ? undefined : (
          <JoinAll
            people={strong.length}
            accounts={strong.reduce((sum, group) => sum + group.accounts.length, 0)}
          />
        )
      }
      testId="duplicates-found"
    >
      <LongList rows={groups} keyOf={groupKey}>
        {(group) => <GroupCard group={group} />}
      </LongList>
      {more > 0 ? <p className={styles['empty']}>{duplicates.more(formats.number(more))}</p> : null}
    </Card>
  )
}

interface JoinAllProps {
  readonly people: number
  readonly accounts: number
}

/** Says what would become of how many before it is done. */
function JoinAll({ people, accounts }: JoinAllProps) {
  const words = useWords().people.duplicates
  const formats = useFormats()
  const { duplicates } = useWorkbench()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <Button data-testid="join-all" onClick={() => setAsked(true)}>
        {words.joinAll(formats.number(people))}
      </Button>
    )
  return (
    <span className={styles['ask']}>
      <output>{words.joinAllAsk(formats.number(accounts), formats.number(people))}</output>
      <Button variant="filled" data-testid="join-all-sure" onClick={duplicates.joinAllStrong}>
        {words.joinAllSure}
      </Button>
      <Button onClick={() => setAsked(false)}>{words.cancel}</Button>
    </span>
  )
}
