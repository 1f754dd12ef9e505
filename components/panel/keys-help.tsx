import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/ui/words'

import styles from './keys-help.module.css'
import { Sheet } from './sheet'

const PLACES = [
  {
    place: 'chat',
    rows: [
      { keys: ['Alt 1', 'Alt 2', 'Alt 3'], act: 'fill' },
      { keys: ['Alt 4'], act: 'offer' },
      { keys: ['Alt /'], act: 'search' },
    ],
  },
  {
    place: 'panel',
    rows: [
      { keys: ['1', '2', '3'], act: 'fill' },
      { keys: ['4'], act: 'offer' },
      { keys: ['/'], act: 'search' },
      { keys: ['G'], act: 'checkBox' },
      { keys: ['[', ']'], act: 'step' },
      { keys: ['W'], act: 'why' },
      { keys: ['V'], act: 'value' },
      { keys: ['T'], act: 'timeline' },
      { keys: ['I'], act: 'identity' },
      { keys: ['N'], act: 'note' },
      { keys: ['R'], act: 'records' },
      { keys: ['S'], act: 'share' },
      { keys: ['?'], act: 'help' },
      { keys: ['Esc'], act: 'back' },
    ],
  },
  {
    place: 'palette',
    rows: [
      { keys: ['↑', '↓'], act: 'choose' },
      { keys: ['Alt ↑', 'Alt ↓'], act: 'wording' },
      { keys: ['Enter'], act: 'next' },
      { keys: ['Shift Enter'], act: 'append' },
      { keys: ['Alt 1–9'], act: 'pick' },
      { keys: ['Ctrl .'], act: 'better' },
      { keys: ['Ctrl E'], act: 'edit' },
      { keys: ['Ctrl C'], act: 'copy' },
    ],
  },
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
      {PLACES.map(({ place, rows }) => (
        <section key={place} className={styles['place']} aria-label={keys.places[place]}>
          <h3>{keys.places[place]}</h3>
          <dl className={styles['list']}>
            {rows.map((row) => (
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
          {place === 'chat' ? <p className={styles['off']}>{keys.chatNote}</p> : null}
        </section>
      ))}
      {singleKeys ? null : <p className={styles['off']}>{keys.off}</p>}
    </Sheet>
  )
}
