import { useEffect, useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { IncomingFiles } from '@/components/imports/incoming-files'
import { SampleCard } from '@/components/imports/sample-card'

import { Page } from '../frame'
import { Marketplaces } from '../marketplaces'
import { Notice } from '../notice'
import { useServices } from '../services'
import { hrefOf, useRoutePart } from '../use-route'
import { useWorkbench } from '../use-workbench'
import { CustomersStep } from './customers-step'
import { keepStart, readStart, START_STEPS, type StartStep } from './start-shelf'
import styles from './start.module.css'
import { StepBar } from './step-bar'
import { TiersStep } from './tiers-step'

const STEP_PARTS: Readonly<Record<StartStep, () => React.ReactNode>> = {
  consoles: Marketplaces,
  orders: OrdersStep,
  tiers: TiersStep,
  customers: CustomersStep,
}

/** Steps whose own button is the one that stands out. */
const HAS_OWN_PRESS: ReadonlySet<StartStep> = new Set(['orders', 'tiers'])

/** The step that the address names, else the one that was open last; the one shown is kept. */
function useStep(): StartStep {
  const { drafts } = useServices()
  const named = useRoutePart()
  const kept = readStart(drafts)
  const step = START_STEPS.find((each) => each === named) ?? (kept === 'over' ? null : kept)
  const shown = step ?? 'consoles'
  useEffect(() => keepStart(drafts, shown), [drafts, shown])
  return shown
}

/** From the installation to the first customers, a step at a time; it can be left at any of them. */
export function StartView() {
  const { start, workbench } = useWords()
  const formats = useFormats()
  const { storeFailure } = useWorkbench()
  const step = useStep()
  const named = useRoutePart()
  const [first] = useState(named)
  const Part = STEP_PARTS[step]
  const place = START_STEPS.indexOf(step) + 1
  return (
    <Page
      title={start.title}
      meta={start.place(formats.number(place), formats.number(START_STEPS.length))}
    >
      <StepBar current={step} />
      {storeFailure === null ? null : (
        <Notice tone="bad">{workbench.imports.failures[storeFailure]}</Notice>
      )}
      <div className={styles['step']} data-testid={`start-${step}`}>
        <StepHead key={step} title={start.heads[step]} takesFocus={named !== first} />
        <p className={styles['lead']}>{start.leads[step]}</p>
        <Part />
      </div>
      <Onward step={step} />
    </Page>
  )
}

interface HeadProps {
  readonly title: string
  readonly takesFocus: boolean
}

/** Whoever goes on by keyboard stands at the head of the next step, not at the foot of the page. */
function StepHead({ title, takesFocus }: HeadProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) head.current?.focus()
  }, [takesFocus])
  return (
    <h2 ref={head} tabIndex={-1} className={styles['title']}>
      {title}
    </h2>
  )
}

function OrdersStep() {
  return (
    <>
      <IncomingFiles />
      <SampleCard />
    </>
  )
}

/** The way back, on, and out. */
function Onward({ step }: { readonly step: StartStep }) {
  const { start } = useWords()
  const { drafts } = useServices()
  const place = START_STEPS.indexOf(step)
  const [before, next] = [START_STEPS[place - 1], START_STEPS[place + 1]]
  const finish = (): void => {
    keepStart(drafts, 'over')
    location.hash = hrefOf('today')
  }
  return (
    <nav className={styles['onward']} aria-label={start.onward}>
      {before === undefined ? null : (
        <a className={styles['link']} href={hrefOf('start', before)}>
          {start.back}
        </a>
      )}
      {next === undefined ? (
        <Button variant="filled" size="large" data-testid="start-finish" onClick={finish}>
          {start.finish}
        </Button>
      ) : (
        <a
          className={classes(styles['next'], HAS_OWN_PRESS.has(step) && styles['quiet'])}
          href={hrefOf('start', next)}
          data-testid="start-next"
        >
          {start.next(start.steps[next])}
        </a>
      )}
      <span className={styles['out']}>
        <a className={styles['link']} href={hrefOf('today')}>
          {start.later}
        </a>
        {next === undefined ? null : (
          <Button variant="text" data-testid="start-skip" onClick={finish}>
            {start.skip}
          </Button>
        )}
      </span>
    </nav>
  )
}
