import { useEffect, useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { SentPicture } from '@/lib/messaging/reply-calls'
import type { Reply } from '@/lib/replies/reply'
import { toBase64 } from '@/lib/shared/base64'
import { PICTURE_LIMIT, PICTURE_TYPES } from '@/lib/shared/picture'

import { Notice } from '../../notice'
import { useServices } from '../../services'
import styles from '../replies.module.css'
import type { ReplyDraft } from './reply-draft'

const PICTURES_LIMIT = 4

export interface PicturesFieldProps {
  readonly draft: ReplyDraft
  readonly saved: Reply | null
  readonly onChange: (some: Partial<ReplyDraft>) => void
}

/** Pictures that are copied beside the text. */
export function PicturesField({ draft: { imageIds }, saved, onChange }: PicturesFieldProps) {
  const { replies } = useWords()
  const words = replies.editor
  const { call } = useServices()
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string | null>(null)
  const add = async (file: File): Promise<void> => {
    if (file.size > PICTURE_LIMIT) return setFault(words.pictureFaults['too-large'])
    const data = toBase64(new Uint8Array(await file.arrayBuffer()))
    const answer = await call('keepImage', { data })
    if (!answer.ok) return setFault(replies.notKept)
    if (!answer.value.ok) return setFault(words.pictureFaults[answer.value.error])
    setFault(null)
    const { value } = answer.value
    if (!imageIds.includes(value)) onChange({ imageIds: [...imageIds, value] })
  }
  const remove = (imageId: string): void => {
    onChange({ imageIds: imageIds.filter((each) => each !== imageId) })
    // One that was saved once is shown by an earlier version.
    if (saved?.imageIds.includes(imageId) !== true) void call('removeImage', { imageId })
  }
  return (
    <div className={styles['pictures']}>
      <b>{words.pictures}</b>
      <ul className={styles['thumbs']}>
        {imageIds.map((imageId, index) => (
          <Thumb key={imageId} imageId={imageId} place={index} onRemove={() => remove(imageId)} />
        ))}
      </ul>
      {imageIds.length < PICTURES_LIMIT ? (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept={PICTURE_TYPES.join(',')}
            aria-label={words.addPicture}
            data-testid="picture-file"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file !== undefined) void add(file)
            }}
          />
          <Button size="small" className={styles['start']} onClick={() => input.current?.click()}>
            {words.addPicture}
          </Button>
        </>
      ) : null}
      <span className={styles['note']}>{words.picturesNote}</span>
      {fault === null ? null : <Notice tone="bad">{fault}</Notice>}
    </div>
  )
}

interface ThumbProps {
  readonly imageId: string
  readonly place: number
  readonly onRemove: () => void
}

function Thumb({ imageId, place, onRemove }: ThumbProps) {
  const words = useWords().replies.editor
  const formats = useFormats()
  const { call } = useServices()
  const [picture, setPicture] = useState<SentPicture | 'gone' | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const answer = await call('readImage', { imageId })
      if (isWanted) setPicture((answer.ok ? answer.value : null) ?? 'gone')
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [call, imageId])
  const number = formats.number(place + 1)
  return (
    <li className={styles['thumb']} data-testid="picture">
      {picture === null ? null : picture === 'gone' ? (
        <span className={styles['note']}>{words.pictureGone}</span>
      ) : (
        <img src={`data:${picture.type};base64,${picture.data}`} alt={words.picture(number)} />
      )}
      <Button size="small" aria-label={words.removePicture(number)} onClick={onRemove}>
        {words.remove}
      </Button>
    </li>
  )
}
