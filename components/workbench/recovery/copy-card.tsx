import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CopyLook } from '@/lib/files/work-backup-protocol'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'

/** Everything as it was before the last upgrade, looked at and taken in as any backup is; nothing where there was none. */
export function CopyCard({ onLook }: { readonly onLook: (file: Blob, fileName: string) => void }) {
  const words = useWords().recovery.copy
  const formats = useFormats()
  const { desk, readCopy, clock } = useServices()
  const [found, setFound] = useState<CopyLook | null>(null)
  useEffect(() => {
    const load = async (): Promise<void> => {
      const end = await desk.backups.readCopy()
      if (end.how === 'done') setFound(end.value)
    }
    void load()
  }, [desk])
  const look = async (): Promise<void> => {
    const file = await readCopy()
    if (file === null) setFound(null)
    else onLook(file, words.title)
  }
  if (found === null || (found.kept === null && found.fault === null)) return null
  return (
    <Card title={words.title} padded testId="upgrade-copy">
      {found.fault === null ? null : <Notice tone="warn">{words.faults[found.fault]}</Notice>}
      {found.kept === null ? null : (
        <>
          <p className={settings['lead']}>
            {words.text(
              formats.moment(found.kept.madeAt, clock()),
              formats.moment(found.kept.until, clock()),
            )}
          </p>
          <Button data-testid="upgrade-copy-look" onClick={() => void look()}>
            {words.look}
          </Button>
        </>
      )}
    </Card>
  )
}
