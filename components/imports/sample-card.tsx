import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { Card } from '@/components/workbench/card'
import { Notice } from '@/components/workbench/notice'
import { useSampleState, useWorkbench } from '@/components/workbench/use-workbench'

import type { SampleState } from './sample-control'
import styles from './sample-card.module.css'

/** A made-up shop to look around in: one press in, one press out. */
export function SampleCard() {
  const words = useWords().workbench.imports.sample
  const formats = useFormats()
  const workbench = useWorkbench()
  const state = useSampleState(workbench)
  const shop = workbench.shops?.find(({ sample }) => sample)
  return (
    <Card title={words.title} padded>
      <div className={styles['row']}>
        {state.doing === 'nothing' ? (
          <p className={styles['about']}>
            {shop === undefined ? words.about : words.loaded(formats.number(shop.orders))}
          </p>
        ) : (
          <SampleProgress state={state} />
        )}
        {state.doing === 'loading' ? (
          <Button data-testid="cancel-sample" onClick={workbench.sample.cancel}>
            {words.cancel}
          </Button>
        ) : null}
        {state.doing === 'nothing' && workbench.shops !== null && shop === undefined ? (
          <Button data-testid="load-sample" onClick={workbench.sample.load}>
            {words.load}
          </Button>
        ) : null}
        {state.doing === 'nothing' && shop !== undefined ? (
          <Button data-testid="remove-sample" onClick={() => workbench.sample.remove(shop.id)}>
            {words.remove}
          </Button>
        ) : null}
      </div>
      <SampleEnding ended={state.ended} />
    </Card>
  )
}

function SampleProgress({ state: { doing, progress } }: { readonly state: SampleState }) {
  const words = useWords().workbench.imports.sample
  const formats = useFormats()
  const told =
    doing === 'loading' && progress !== null && progress.rowsTotal !== null
      ? words.loading(formats.number(progress.rowsDone), formats.number(progress.rowsTotal))
      : words.removing
  return (
    <div className={styles['progress']} data-testid="sample-progress">
      <span>{doing === 'loading' && progress === null ? words.about : told}</span>
      <ProgressBar value={progress?.share ?? 0} label={words.title} />
    </div>
  )
}

function SampleEnding({ ended }: { readonly ended: SampleState['ended'] }) {
  const { imports } = useWords().workbench
  if (ended === null) return null
  if (ended === 'cancelled') return <Notice tone="warn">{imports.sample.cancelled}</Notice>
  return <Notice tone="bad">{imports.failures[ended]}</Notice>
}
