import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { useServices } from '../services'
import { keepStart, readStart, START_STEPS } from '../start/start-shelf'
import { useStartDone } from '../start/use-start-done'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import styles from './home.module.css'

/** Leads back to where setting up was left; nothing once it is over, or where nobody began and orders are there. */
export function SetUpCard() {
  const { home, start } = useWords()
  const { drafts } = useServices()
  const { shops } = useWorkbench()
  const done = useStartDone()
  const [place, setPlace] = useState(() => readStart(drafts))
  if (place === 'over' || shops === null || (place === null && done.orders)) return null
  const step = place ?? START_STEPS.find((each) => !done[each]) ?? 'customers'
  const leave = (): void => {
    keepStart(drafts, 'over')
    setPlace('over')
  }
  return (
    <Card title={start.title} testId="set-up" padded>
      <div className={styles['setUp']}>
        <p>{place === null ? home.setUp.fresh : home.setUp.left(start.steps[step])}</p>
        <a className={styles['filled']} href={hrefOf('start', step)} data-testid="go-on">
          {place === null ? home.setUp.begin : home.setUp.goOn}
        </a>
        <Button variant="text" data-testid="set-up-over" onClick={leave}>
          {home.setUp.over}
        </Button>
      </div>
    </Card>
  )
}
