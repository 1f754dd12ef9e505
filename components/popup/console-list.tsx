import { useState } from 'react'

import { useWords } from '@/components/ui/words'
import type { PlatformId } from '@/lib/shared/platforms'

import styles from './popup.module.css'

/** A marketplace and whether the browser lets Tillside read its pages. */
export interface ConsoleSwitch {
  readonly id: PlatformId
  readonly hosts: readonly string[]
  readonly isOn: boolean
}

export interface ConsoleListProps {
  readonly consoles: readonly ConsoleSwitch[]
  /** Resolves to whether the marketplace is on then. */
  readonly onSwitch: (console: ConsoleSwitch) => Promise<boolean>
}

/** One switch a marketplace: the browser asks by name when it is turned on. */
export function ConsoleList({ consoles, onSwitch }: ConsoleListProps) {
  const { common, panel } = useWords()
  const { popup } = panel
  const [refused, setRefused] = useState<PlatformId | null>(null)
  const turn = async (each: ConsoleSwitch): Promise<void> => {
    const isOn = await onSwitch(each)
    setRefused(isOn === each.isOn && !isOn ? each.id : null)
  }
  return (
    <section className={styles['consoles']}>
      <h2>{popup.consoles}</h2>
      <ul>
        {consoles.map((each) => (
          <li key={each.id}>
            <div className={styles['console']}>
              <div>
                {common.platforms[each.id]}
                <small>{popup.switchHint}</small>
              </div>
              <button
                type="button"
                role="switch"
                className={styles['switch']}
                aria-checked={each.isOn}
                aria-label={popup.switchOn(common.platforms[each.id])}
                data-testid="console-switch"
                data-console={each.id}
                onClick={() => void turn(each)}
              />
            </div>
            {refused === each.id ? <p className={styles['refused']}>{popup.refused}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
