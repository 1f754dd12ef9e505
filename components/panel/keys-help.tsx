import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/ui/words'

import styles from './keys-help.module.css'
import { Sheet } from './sheet'

const ROWS = [
  { keys: ['1', '2', '3'], act: 'fill' },
  { keys: ['/'], act: 'search' },
  { keys: ['W'], act: 'why' },
  { keys: ['V'], act: 'value' },
  { keys: ['T'], act: 'timeline' },
  { keys: ['I'], act: 'identity' },
  { keys: ['N'], act: 'note' },
  { keys: ['R'], act: 'records' },
  { keys: ['S'], act: 'share' },
  { keys: ['?'], act: 'help' },
  { keys: ['Esc'], act: 'back' },
] as const

export interface KeysHelpProps {
  readonly singleKeys: boolean
  readonly onBack: () => void
}

/** All keys of the panel. */
export function KeysHelp({ singleKeys, onBack }: KeysHelpProps) {
  const { keys } = useWords().panel
  return (
    <Sheet title={keys.title} onBack={onBack}>
      <dl className={styles['list']}>
        {ROWS.map((row) => (
          <div key={row.act} className={styles['row']}>
            <dt>
              {row.keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
            </dt>
            <dd>{keys.rows[row.act]}</dd>
          </div>
        ))}
      </dl>
      {singleKeys ? null : <p className={styles['off']}>{keys.off}</p>}
    </Sheet>
  )
}
