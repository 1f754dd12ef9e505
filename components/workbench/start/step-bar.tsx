import { Icon } from '@/components/ui/icons'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { hrefOf } from '../use-route'
import { START_STEPS, type StartStep } from './start-shelf'
import styles from './start.module.css'
import { useStartDone } from './use-start-done'

/** All steps, which of them is open, and what is done. */
export function StepBar({ current }: { readonly current: StartStep }) {
  const { start } = useWords()
  const formats = useFormats()
  const done = useStartDone()
  return (
    <nav aria-label={start.label}>
      <ol className={styles['bar']}>
        {START_STEPS.map((step, index) => (
          <li key={step}>
            <a
              href={hrefOf('start', step)}
              className={styles['tab']}
              aria-current={step === current ? 'step' : undefined}
              data-done={done[step]}
            >
              <span className={styles['mark']}>
                {done[step] ? <Icon name="check" /> : formats.number(index + 1)}
              </span>
              {start.steps[step]}
              {done[step] ? <span className={styles['done']}>{start.done}</span> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
