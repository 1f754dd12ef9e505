import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { useServices, type KeptMirror } from '../services'
import settings from '../settings.module.css'

/** What people wrote and set, from beside the database; looked at and taken in as any backup is. */
export function MirrorCard({
  onLook,
}: {
  readonly onLook: (file: Blob, fileName: string) => void
}) {
  const words = useWords().recovery.mirror
  const formats = useFormats()
  const { readMirror, clock } = useServices()
  const [kept, setKept] = useState<KeptMirror | null | undefined>()
  useEffect(() => {
    readMirror().then(setKept, () => setKept(null))
  }, [readMirror])
  if (kept === undefined) return null
  return (
    <Card title={words.title} padded testId="mirror">
      <p className={settings['lead']}>
        {kept === null ? words.none : words.text(formats.moment(kept.madeAt, clock()))}
      </p>
      {kept === null ? null : (
        <p className={settings['lead']}>
          {kept.pictures === null
            ? words.noPlace
            : words.pictures(kept.pictures, formats.number(kept.pictures))}
        </p>
      )}
      {kept === null ? null : (
        <Button data-testid="mirror-look" onClick={() => onLook(kept.file, words.title)}>
          {words.look}
        </Button>
      )}
    </Card>
  )
}
