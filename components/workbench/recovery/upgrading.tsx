import { useEffect, useState } from 'react'

import { ProgressBar } from '@/components/ui/progress-bar'
import { useWords } from '@/components/workbench/words'
import { SECOND_MS } from '@/lib/shared/time'

import { useServices } from '../services'
import styles from './recovery.module.css'

/** Stands while the background brings the data to this version; the page opens anew once it is done. */
export function Upgrading() {
  const words = useWords().recovery
  const { call, desk } = useServices()
  const [share, setShare] = useState(0)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const trouble = await call('readTrouble', {})
      if (trouble.ok && trouble.value !== 'upgrading') return location.reload()
      const copy = await desk.backups.readCopy()
      if (copy.how === 'done' && copy.value !== null) setShare(copy.value.share)
      return undefined
    }
    const timer = setInterval(() => void look(), SECOND_MS)
    return () => clearInterval(timer)
  }, [call, desk])
  const { title, text } = words.troubles.upgrading
  return (
    <header className={styles['head']} data-testid="upgrading">
      <h1>{title}</h1>
      <p>{text}</p>
      <ProgressBar value={share} label={words.upgrading} />
    </header>
  )
}
