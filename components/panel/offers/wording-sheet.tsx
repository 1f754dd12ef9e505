import { useId, type KeyboardEvent, type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { KeyCap } from '@/components/ui/key-cap'
import { useScreenShare } from '@/components/ui/screen-share'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/ui/words'
import type { OfferView } from '@/lib/messaging/offer-calls'
import type { PlatformId } from '@/lib/shared/platforms'

import { guardKeyOf, stoppedWords } from '../guard/guard-keys'
import { GuardNotes } from '../guard/guard-notes'
import { answersOf, nextBetter } from '../guard/guard-work'
import { GuardedArea } from '../guard/guarded-area'
import { useGuardedText } from '../guard/use-guarded-text'
import { Sheet } from '../sheet'
import { useComposition } from '../use-composition'
import type { Desk } from '../use-desk'
import styles from './wording-sheet.module.css'

export interface WordingSheetProps {
  /** The context that the page shows the buyer in. */
  readonly contextId: string
  readonly offer: OfferView
  /** Whose page it is. */
  readonly aside: ReactNode
  readonly desk: Desk
  readonly platform: PlatformId
}

interface ChoiceProps {
  readonly wordings: readonly string[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** The ways to say it, whole, so that nobody chooses blindly. */
function Choice({ wordings, chosen, onChoose }: ChoiceProps) {
  const { sheet } = useWords().offers
  const name = useId()
  return (
    <fieldset className={styles['choice']}>
      <legend>{sheet.choose}</legend>
      {wordings.map((wording, index) => (
        <label key={sheet.kinds[index]} className={styles['wording']}>
          <input
            aria-label={`${sheet.kinds[index] ?? ''}: ${wording}`}
            type="radio"
            name={name}
            data-testid="wording"
            checked={index === chosen}
            onChange={() => onChoose(index)}
          />
          <span>
            <b>{sheet.kinds[index]}</b>
            <span className={styles['text']}>{wording}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type FormProps = Omit<WordingSheetProps, 'aside'>

/** The wording that is chosen, as it is or as it was changed by hand. */
function useText(place: string, { offer, desk: { offers } }: Pick<FormProps, 'offer' | 'desk'>) {
  const [edited, setEdited] = useTyped<string | null>(place, () => null)
  const wordings = offers.wordingsOf(offer)
  const chosen = Math.min(offers.wording, wordings.length - 1)
  return {
    wordings,
    chosen,
    choose: (index: number): void => {
      offers.setWording(index)
      setEdited(null)
    },
    edited,
    setEdited,
    text: edited ?? wordings[chosen] ?? '',
  }
}

function WordingForm({ contextId, offer, desk, platform }: FormProps) {
  const { guard, offers } = useWords()
  const { sheet } = offers
  const composition = useComposition()
  const place = `wording ${contextId} ${offer.offerId}`
  const { wordings, chosen, choose, edited, setEdited, text } = useText(place, { offer, desk })
  const { findings, work, acts, stop } = useGuardedText({
    place,
    check: desk.actions.check,
    text,
    write: setEdited,
  })
  const isEmpty = text.trim() === ''
  const fillIn = (): void => {
    if (isEmpty || stop !== null) return
    desk.parts.closeSheet()
    desk.fillOffer(offer, { text, ...answersOf(work) })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = composition.belongs(event) ? null : guardKeyOf(event)
    if (act === null) return
    event.preventDefault()
    const better = nextBetter(findings, text, work)
    if (act === 'fill') fillIn()
    else if (better !== null) acts.take(better)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears keys of the fields inside
    <div className={styles['form']} onKeyDown={onKeyDown} {...composition.handlers}>
      <Choice wordings={wordings} chosen={chosen} onChoose={choose} />
      <div className={styles['edited']}>
        <span>{edited === null ? sheet.text : sheet.edited}</span>
        {edited === null ? null : (
          <Button variant="text" size="small" onClick={() => setEdited(null)}>
            {sheet.undoEdit}
          </Button>
        )}
      </div>
      <GuardedArea
        label={sheet.text}
        text={text}
        marks={findings}
        testId="edit-reply"
        onText={setEdited}
      />
      <GuardNotes {...{ text, findings, work, acts, platform }} />
      <Button
        variant="filled"
        data-testid="fill-wording"
        busy={desk.fill.isBusy}
        disabledReason={isEmpty ? sheet.empty : stoppedWords(stop, guard)}
        aria-keyshortcuts="Control+Enter"
        onClick={fillIn}
      >
        {sheet.fill} <KeyCap tone="inherit">Ctrl Enter</KeyCap>
      </Button>
    </div>
  )
}

/** An offer's sentence before it is filled in: its wordings, and the text to change by hand. */
export function WordingSheet({ aside, ...form }: WordingSheetProps) {
  const { sheet } = useWords().offers
  const isShared = useScreenShare()
  return (
    <Sheet title={sheet.title} aside={aside} onBack={form.desk.parts.closeSheet}>
      {isShared ? <p className={styles['covered']}>{sheet.covered}</p> : <WordingForm {...form} />}
    </Sheet>
  )
}
