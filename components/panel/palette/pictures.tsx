import { useCallback, useState } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/ui/words'
import type { Answer } from '@/lib/messaging/client'
import type { SentPicture } from '@/lib/messaging/reply-calls'

import { useAnswer } from '@/components/ui/use-answer'
import styles from './pictures.module.css'

/** What the panel can do with the pictures of replies. */
export interface PictureDesk {
  readonly read: (imageId: string) => Promise<Answer<SentPicture | null>>
  /** Puts a picture into the clipboard; false where the browser refuses. */
  readonly copy: (picture: SentPicture) => Promise<boolean>
  readonly openLibrary: () => void
}

const addressOf = ({ type, data }: SentPicture): string => `data:${type};base64,${data}`

interface PictureProps {
  readonly imageId: string
  readonly desk: PictureDesk
}

function Picture({ imageId, desk }: PictureProps) {
  const { picture: words } = useWords().palette
  const read = useCallback(() => desk.read(imageId), [desk, imageId])
  const { asked } = useAnswer(read)
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  if (asked.state === 'loading') return null
  const picture = asked.state === 'there' ? asked.value : null
  if (picture === null) return <p className={styles['said']}>{words.gone}</p>
  const copy = async (): Promise<void> => {
    setOutcome((await desk.copy(picture)) ? 'copied' : 'refused')
  }
  return (
    <div className={styles['picture']}>
      <img src={addressOf(picture)} alt={words.alt} className={styles['image']} />
      <div className={styles['acts']}>
        <Button size="small" data-testid="copy-picture" onClick={() => void copy()}>
          <Icon name="copy" size={14} />
          {words.copy}
        </Button>
        {outcome === null ? null : <output className={styles['said']}>{words[outcome]}</output>}
        {outcome === 'refused' ? (
          <Button size="small" variant="text" onClick={desk.openLibrary}>
            {words.open}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** The pictures of a reply, each to be copied beside its text. */
export function Pictures({
  imageIds,
  desk,
}: {
  readonly imageIds: readonly string[]
  readonly desk: PictureDesk
}) {
  return imageIds.map((imageId) => <Picture key={imageId} imageId={imageId} desk={desk} />)
}
