import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'
import type { PlatformId } from '@/lib/shared/platforms'

import { Card } from './card'
import { Notice } from './notice'
import { useServices } from './services'
import styles from './settings.module.css'
import { useWorkbench } from './use-workbench'

/** Which consoles may be read; each is asked for by name. */
export function Marketplaces() {
  const words = useWords().workbench.settings
  const { consoles } = useServices()
  return (
    <Card title={words.marketplaces} meta={words.marketplacesNote}>
      <ul>
        {consoles.list.map(({ id, hosts }) => (
          <li key={id} className={styles['row']}>
            <Marketplace id={id} hosts={hosts} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface MarketplaceProps {
  readonly id: PlatformId
  readonly hosts: readonly string[]
}

function Marketplace({ id, hosts }: MarketplaceProps) {
  const words = useWords()
  const { settings } = words.workbench
  const { consolesOn, switchConsole } = useWorkbench()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const isOn = consolesOn.has(id)
  const name = settings.console(words.common.platforms[id])
  const turn = async (): Promise<void> => {
    setBusy(true)
    setFailed(!(await switchConsole(id, !isOn)))
    setBusy(false)
  }
  return (
    <>
      <span className={styles['rowName']}>
        <strong>{name}</strong>
        <span className={styles['note']}>{hosts.join(' ')}</span>
        {hasFailed ? <Notice tone="bad">{settings.notAllowed}</Notice> : null}
      </span>
      <Button
        role="switch"
        aria-checked={isOn}
        aria-label={name}
        busy={isBusy}
        data-testid={`console-${id}`}
        onClick={() => void turn()}
      >
        {isOn ? <Icon name="check" /> : null}
        {isOn ? settings.on : settings.off}
      </Button>
    </>
  )
}
