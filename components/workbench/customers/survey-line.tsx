import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import { useServices } from '../services'
import { useSurveyState } from '../use-people'
import { useWorkbench } from '../use-workbench'
import styles from './survey-line.module.css'

export interface SurveyLineProps {
  readonly shopId: string
  /** Stands only while the shop is being gone through. */
  readonly onlyRunning?: boolean
}

/** How fresh one shop's figures are, and how far a new survey has come. */
export function SurveyLine({ shopId, onlyRunning = false }: SurveyLineProps) {
  const words = useWords()
  const { survey } = words.people
  const formats = useFormats()
  const { clock } = useServices()
  const workbench = useWorkbench()
  const { figures, running, endings } = useSurveyState(workbench)
  const shop = workbench.shops?.find(({ id }) => id === shopId)
  if (shop === undefined || figures === null) return null
  const name = shop.name ?? shop.nativeId
  if (running?.shopId === shopId)
    return (
      <div className={styles['line']} data-testid="survey-running">
        <span>{survey.running(name, formats.percent(running.share))}</span>
        <ProgressBar value={running.share} label={survey.running(name, '')} tone="quiet" />
        <Button size="small" data-testid="stop-survey" onClick={workbench.surveys.cancel}>
          {survey.cancel}
        </Button>
      </div>
    )
  if (onlyRunning) return null
  const known = figures.get(shopId)
  const ending = endings.get(shopId)
  const customers = known?.customers ?? 0
  return (
    <div className={styles['line']} data-testid="survey-line">
      <span>
        {known === undefined
          ? survey.none(name)
          : survey.line(
              name,
              words.common.customers(formats.number(customers), customers === 1),
              formats.moment(known.at, clock()),
            )}
      </span>
      <Button
        variant="text"
        data-testid="survey-now"
        onClick={() => workbench.surveys.run([shopId])}
      >
        {survey.again}
      </Button>
      {ending === undefined ? null : (
        <Notice tone={ending === 'cancelled' ? 'warn' : 'bad'}>
          {ending === 'cancelled' ? survey.cancelled : words.workbench.imports.failures[ending]}
        </Notice>
      )}
    </div>
  )
}
