import { useEffect, useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'
import type { OfferRecord } from '@/lib/offers/outcome'

import styles from './offer-acts.module.css'

type Noted = OfferRecord['answer']

export interface OfferActsProps {
  readonly title: string
  readonly noted: Noted
  readonly onNote: (what: Noted) => Promise<boolean>
}

/** What the buyer said to an offer: two small acts once it was said, and the way back from either. */
export function OfferActs({ title, noted, onNote }: OfferActsProps) {
  const { acts } = useWords().offers
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const pressed = useRef(false)
  // The pressed button gives way to others: the focus goes on to the first of them.
  useEffect(() => {
    if (pressed.current) box.current?.querySelector('button')?.focus()
    pressed.current = false
  }, [noted])
  const note = async (what: Noted): Promise<void> => {
    setBusy(true)
    pressed.current = true
    const isDone = await onNote(what)
    if (!isDone) pressed.current = false
    setFailed(!isDone)
    setBusy(false)
  }
  const said = { offered: acts.offered, taken: acts.saidTaken, refused: acts.saidRefused }[noted]
  const act = (what: Noted, label: string) => (
    <Button size="small" data-testid={`note-${what}`} busy={isBusy} onClick={() => void note(what)}>
      {label}
    </Button>
  )
  return (
    <fieldset ref={box} className={styles['acts']} aria-label={acts.label(title)} data-noted={noted}>
      <output className={styles['said']}>{hasFailed ? acts.failed : said}</output>
      {noted === 'offered' ? (
        <>
          {act('taken', acts.taken)}
          {act('refused', acts.refused)}
        </>
      ) : (
        act('offered', acts.undo)
      )}
    </fieldset>
  )
}
