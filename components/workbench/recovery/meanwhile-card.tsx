import { ClockRow } from '@/components/clocks/clock-row'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { useNamelessClocks } from '../safety/use-nameless-clocks'
import { useServices } from '../services'
import styles from './recovery.module.css'

/** What is off while the data does not open, and the countdowns that open pages go on showing. */
export function MeanwhileCard() {
  const { recovery, panel } = useWords()
  const words = recovery.meanwhile
  const { call } = useServices()
  const clocks = useNamelessClocks()
  return (
    <Card title={words.title} padded testId="meanwhile">
      <div className={styles['meanwhile']}>
        <p>{words.off}</p>
        <p>{words.on}</p>
        {clocks.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <section aria-label={panel.clocks.label}>
            {clocks.map((clock) => (
              <ClockRow
                key={clock.caseId}
                clock={clock}
                onOpen={(caseId) => void call('openCase', { caseId })}
              />
            ))}
          </section>
        )}
      </div>
    </Card>
  )
}
