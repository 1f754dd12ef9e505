import { useState, type KeyboardEvent, type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { Rich } from '@/components/ui/rich'
import { useScreenShare } from '@/components/ui/screen-share'
import { useTyped } from '@/components/ui/typed'
import { useAnswer } from '@/components/ui/use-answer'
import { useWords } from '@/components/ui/words'
import type { Catalogue } from '@/lib/i18n/translate'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { GuardFinding } from '@/lib/replies/guard/finding'

import { nickOf } from '../reply-facts'
import { Sheet } from '../sheet'
import { useComposition } from '../use-composition'
import { useShownNick } from '../use-cover'
import type { Desk } from '../use-desk'
import type { Draft } from '../use-fill'
import { guardKeyOf, stoppedWords } from './guard-keys'
import { GuardNotes } from './guard-notes'
import styles from './guard-sheet.module.css'
import { answersOf, nextBetter } from './guard-work'
import { GuardedArea } from './guarded-area'
import { useGuardedText } from './use-guarded-text'

export interface GuardSheetProps {
  /** `guarded`: a text that was not filled; `check-box`: what stands in the chat box. */
  readonly name: 'guarded' | 'check-box'
  readonly view: PanelView | null
  readonly desk: Desk
}

interface WorkProps {
  readonly draft: Draft
  readonly first: readonly GuardFinding[]
  readonly view: PanelView | null
  readonly desk: Desk
  readonly words: Catalogue['guard']['sheet' | 'box'] & { readonly label: string }
}

/** The text as it is now, why it cannot be filled (null: it can), and the fill. */
function useWork({ draft, first, desk }: Pick<WorkProps, 'draft' | 'first' | 'desk'>) {
  const { guard } = useWords()
  const place = `${draft.over === undefined ? 'guarded' : 'check-box'} ${draft.contextId}`
  const [text, write] = useTyped(place, () => draft.text)
  const { check } = desk.actions
  const asFound = text === draft.text ? { first } : {}
  const guarded = useGuardedText({ place, check, text, write, ...asFound })
  const { work, stop } = guarded
  const isSame = draft.over !== undefined && text === draft.over && work.overridden.length === 0
  const isEmpty = text.trim() === ''
  const reason =
    stoppedWords(stop, guard) ?? (isEmpty ? guard.empty : isSame ? guard.box.same : null)
  const fillIn = async (): Promise<void> => {
    if (reason !== null || desk.fill.isBusy) return
    const chosen = text === draft.text ? draft.chosen : null
    const ended = await desk.fillHere({ ...draft, chosen, text, ...answersOf(work) })
    if (ended !== 'guarded') desk.parts.closeSheet()
  }
  return { ...guarded, text, write, reason, fillIn }
}

/** The text, what stands against it, and the way on. */
function Work({ draft, first, view, desk, words }: WorkProps) {
  const { text, write, findings, work, acts, reason, fillIn } = useWork({ draft, first, desk })
  const composition = useComposition()
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = composition.belongs(event) ? null : guardKeyOf(event)
    if (act === null) return
    event.preventDefault()
    const better = nextBetter(findings, text, work)
    if (act === 'fill') void fillIn()
    else if (better !== null) acts.take(better)
  }
  const platform = view?.page?.platform ?? null
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears keys of the fields inside
    <div className={styles['work']} onKeyDown={onKeyDown} {...composition.handlers}>
      <GuardedArea
        label={words.label}
        text={text}
        marks={findings}
        testId="guarded-text"
        onText={write}
      />
      <GuardNotes {...{ text, findings, work, acts, platform }} />
      {findings.length > 0 ? null : (
        <p className={styles['clean']}>
          <Icon name="check" /> {words.clean}
        </p>
      )}
      <div className={styles['foot']}>
        <Button
          variant={reason === null ? 'filled' : 'outline'}
          data-testid="fill-guarded"
          busy={desk.fill.isBusy}
          disabledReason={reason}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void fillIn()}
        >
          {words.fill} <KeyCap tone="inherit">Ctrl Enter</KeyCap>
        </Button>
      </div>
    </div>
  )
}

/** What stands in the chat box, as it is read now. */
function BoxWork({ view, desk }: Pick<GuardSheetProps, 'view' | 'desk'>) {
  const { box } = useWords().guard
  const { asked } = useAnswer(desk.actions.checkComposer)
  if (asked.state === 'loading') return <p aria-busy />
  if (asked.state === 'failed') return <Told>{box.gone}</Told>
  const { text, findings } = asked.value
  const contextId = view?.contextId ?? null
  if (text.trim() === '' || contextId === null) return <Told>{box.empty}</Told>
  const draft: Draft = {
    reply: null,
    offerId: null,
    chosen: null,
    text,
    over: text,
    contextId,
    nick: nickOf(view),
  }
  return <Work draft={draft} first={findings} view={view} desk={desk} words={box} />
}

const Told = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles['told']}>{children}</p>
)

/** A text that may not go out as it stands, with all that it takes to mend it. */
export function GuardSheet({ name, view, desk }: GuardSheetProps) {
  const { guard, palette } = useWords()
  const nick = useShownNick()(nickOf(view))
  const { note } = desk.fill
  const isShared = useScreenShare()
  // The first refusal is what the sheet is about: later ones change what stands in it, not what it began with.
  const [guarded] = useState(() => (note?.kind === 'guarded' ? note : null))
  const isBox = name === 'check-box'
  if (!isBox && guarded === null) return null
  return (
    <Sheet
      title={isBox ? guard.box.title : guard.sheet.title}
      aside={<span title={nick ?? undefined}>{nick}</span>}
      onBack={desk.parts.closeSheet}
    >
      {nick === null ? null : (
        <p className={styles['for']}>
          <Rich text={palette.fillFor(nick)} />
        </p>
      )}
      {isShared ? (
        <Told>{guard.covered}</Told>
      ) : guarded === null || isBox ? (
        <BoxWork view={view} desk={desk} />
      ) : (
        <Work
          draft={guarded.draft}
          first={guarded.findings}
          view={view}
          desk={desk}
          words={guard.sheet}
        />
      )}
    </Sheet>
  )
}
