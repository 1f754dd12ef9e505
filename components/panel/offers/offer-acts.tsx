import { useCallback, useRef, useState, type Ref } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'
import type { OfferRecord } from '@/lib/offers/outcome'

import styles from './offer-acts.module.css'
import type { OfferMark } from './use-offers'

type Noted = OfferRecord['answer']

export interface OfferActsProps {
  readonly title: string
  readonly noted: Noted
  readonly onNote: (what: OfferMark) => Promise<boolean>
}

interface ActProps {
  readonly what: OfferMark
  readonly label: string
  readonly isBusy: boolean
  readonly ref?: Ref<HTMLButtonElement>
  readonly onAct: (what: OfferMark) => void
}

function Act({ what, label, isBusy, ref, onAct }: ActProps) {
  return (
    <Button
      ref={ref}
      size="small"
      data-testid={`note-${what}`}
      busy={isBusy}
      onClick={() => onAct(what)}
    >
      {label}
    </Button>
  )
}

/** What the buyer said to an offer: two small acts once it was said, and the way back from either. */
export function OfferActs({ title, noted, onNote }: OfferActsProps) {
  const { acts } = useWords().offers
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const pressed = useRef(false)
  // The pressed button gives way to others: the focus goes on to the first of them.
  const takeFocus = useCallback((first: HTMLButtonElement | null): void => {
    if (first === null || !pressed.current) return
    pressed.current = false
    first.focus()
  }, [])
  const note = async (what: OfferMark): Promise<void> => {
    setBusy(true)
    pressed.current = true
    const isDone = await onNote(what)
    if (!isDone) pressed.current = false
    setFailed(!isDone)
    setBusy(false)
  }
  const said = { offered: acts.offered, taken: acts.saidTaken, refused: acts.saidRefused }[noted]
  const act = { isBusy, onAct: (what: OfferMark) => void note(what) }
  return (
    <fieldset className={styles['acts']} aria-label={acts.label(title)} data-noted={noted}>
      <output className={styles['said']}>{hasFailed ? acts.failed : said}</output>
      {noted === 'offered' ? (
        <>
          <Act {...act} what="taken" label={acts.taken} ref={takeFocus} />
          <Act {...act} what="refused" label={acts.refused} />
        </>
      ) : (
        <Act {...act} what="taken-back" label={acts.undo} ref={takeFocus} />
      )}
    </fieldset>
  )
}
