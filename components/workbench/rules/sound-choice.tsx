import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'
import type { AlertSound } from '@/lib/aftersales/alert-policy'

import { useServices } from '../services'
import type { HabitsProps } from './habits-card'
import styles from './rules.module.css'

const SOUNDS: readonly AlertSound[] = ['off', 'last', 'all']
/** As alerts ring where nobody chose. */
const USUAL: AlertSound = 'last'

/** When an alert rings, and how that sounds. */
export function SoundChoice({ habits: { sound = USUAL }, onChange }: HabitsProps) {
  const { habits: own } = useWords().watch
  const { call } = useServices()
  return (
    <section aria-label={own.sound}>
      <h3>{own.sound}</h3>
      <div className={styles['choice']}>
        <SelectField
          label={own.soundWhen}
          testId="alert-sound"
          value={sound}
          options={SOUNDS.map((value) => ({ value, label: own.sounds[value] }))}
          onValue={(value) =>
            void onChange({ sound: SOUNDS.find((each) => each === value) ?? USUAL })
          }
        />
        <Button data-testid="hear-sound" onClick={() => void call('ringAlert', {})}>
          {own.soundTry}
        </Button>
      </div>
    </section>
  )
}
