import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { groupBy } from '@/lib/shared/group-by'
import type { FlawedOrder } from '@/lib/files/work-cleaning-protocol'

import { Card } from '../card'
import { FileParts } from '../exports/file-parts'
import { Page } from '../frame'
import { LongList } from '../long-list'
import { Notice } from '../notice'
import { useCleaningState, useWorkbench } from '../use-workbench'
import type { CleaningState } from './cleaning-control'
import styles from './cleaning.module.css'
import { FlawRow } from './flaw-row'
import { fixKey, proposeFixes } from './propose-fix'

/** Orders that cannot be as they are: shown, mended, and brought back. */
export function CleaningView() {
  const words = useWords().cleaning
  const state = useCleaningState(useWorkbench())
  const groups = groupBy(state.found?.flawed ?? [], ({ kind }) => kind)
  return (
    <Page title={words.title} aside={<FileParts current="clean" />}>
      <Search state={state} />
      {Array.from(groups, ([kind, flawed]) => (
        <KindCard
          key={kind}
          kind={kind}
          flawed={flawed}
          count={state.found?.counts[kind] ?? flawed.length}
        />
      ))}
    </Page>
  )
}

function Search({ state }: { readonly state: CleaningState }) {
  const words = useWords().cleaning
  const formats = useFormats()
  const { cleaning } = useWorkbench()
  const { doing, found } = state
  return (
    <Card title={words.card} padded testId="cleaning">
      <p className={styles['lead']}>{words.lead}</p>
      {doing === null ? (
        <Button
          variant={found === null ? 'filled' : 'outline'}
          data-testid="find-flaws"
          onClick={cleaning.find}
        >
          {found === null ? words.find : words.again}
        </Button>
      ) : (
        <div className={styles['doing']} data-testid="cleaning-doing">
          <span>{words.doing[doing.what](formats.percent(doing.share))}</span>
          <ProgressBar value={doing.share} label={words.title} />
          <Button onClick={cleaning.cancel}>{words.stop}</Button>
        </div>
      )}
      <Said state={state} />
    </Card>
  )
}

/** What the last job came to, with the way back. */
function Said({ state: { doing, found, ended, last } }: { readonly state: CleaningState }) {
  const { cleaning: words, workbench } = useWords()
  const formats = useFormats()
  const { cleaning } = useWorkbench()
  if (doing !== null) return null
  const looked = formats.number(found?.looked ?? 0)
  return (
    <>
      {ended === 'cancelled' ? <Notice tone="warn">{words.stopped}</Notice> : null}
      {ended === 'busy' ? <Notice tone="warn">{words.busy}</Notice> : null}
      {ended === 'undone' ? <Notice tone="good">{words.undone}</Notice> : null}
      {ended === null || ended === 'cancelled' || ended === 'busy' || ended === 'undone' ? null : (
        <Notice tone="bad">{workbench.imports.failures[ended]}</Notice>
      )}
      {found === null || found.flawed.length > 0 ? null : (
        <Notice tone="good">{words.none(looked)}</Notice>
      )}
      {found === null || found.flawed.length === 0 ? null : (
        <p className={styles['note']}>{words.looked(looked)}</p>
      )}
      {last === null ? null : (
        <div className={styles['acts']}>
          <Notice tone="good">{words.done(formats.number(last.orders), last.orders === 1)}</Notice>
          <Button data-testid="undo-fixes" onClick={cleaning.undo}>
            {words.undo}
          </Button>
        </div>
      )}
    </>
  )
}

interface KindCardProps {
  readonly kind: FlawedOrder['kind']
  readonly flawed: readonly FlawedOrder[]
  readonly count: number
}

function KindCard({ kind, flawed, count }: KindCardProps) {
  const words = useWords().cleaning
  const formats = useFormats()
  const more = count - flawed.length
  return (
    <Card
      title={words.kinds[kind]}
      meta={formats.number(count)}
      actions={<FixAll kind={kind} flawed={flawed} />}
      testId={`flaws-${kind}`}
    >
      <p className={styles['why']}>{words.why[kind]}</p>
      <LongList
        rows={flawed}
        keyOf={({ order }) => fixKey({ shopId: order.shopId, number: order.facts.number })}
      >
        {(each) => <FlawRow flawed={each} />}
      </LongList>
      {more > 0 ? <p className={styles['why']}>{words.more(formats.number(more))}</p> : null}
    </Card>
  )
}

/** Asks once more before all of them are mended. */
function FixAll({ kind, flawed }: Pick<KindCardProps, 'kind' | 'flawed'>) {
  const words = useWords().cleaning
  const formats = useFormats()
  const { cleaning } = useWorkbench()
  const [isAsked, setAsked] = useState(false)
  const label = words.all[kind](formats.number(flawed.length))
  if (flawed.length < 2) return null
  if (!isAsked)
    return (
      <Button data-testid={`fix-all-${kind}`} onClick={() => setAsked(true)}>
        {label}
      </Button>
    )
  return (
    <span className={styles['acts']}>
      <output className={styles['note']}>{words.back}</output>
      <Button
        variant="filled"
        data-testid={`fix-all-${kind}-sure`}
        onClick={() => {
          setAsked(false)
          cleaning.fix(flawed.flatMap(proposeFixes))
        }}
      >
        {words.sure}
      </Button>
      <Button onClick={() => setAsked(false)}>{words.cancel}</Button>
    </span>
  )
}
