import type { ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { Rich } from '@/components/ui/rich'
import { useScreenShare } from '@/components/ui/screen-share'
import { useWords } from '@/components/ui/words'

import styles from './fill-notes.module.css'
import type { Fill, FillNote } from './use-fill'

export interface RefusalBandProps {
  /** Whom the text was written for; null where the page showed no buyer. */
  readonly was: string | null
  /** The buyer who is open now; null while nobody is. */
  readonly nick: string | null
  /** Absent where the reply cannot be made for whoever is open now. */
  readonly onRefill: (() => void) | undefined
  readonly onDismiss: () => void
}

/** A fill was refused because the conversation changed: whose text it was, and whose chat is open. */
export function RefusalBand({ was, nick, onRefill, onDismiss }: RefusalBandProps) {
  const { common, panel } = useWords()
  const { refusal } = panel
  return (
    <section
      className={styles['band']}
      role="alert"
      data-testid="refusal"
      data-why="context-changed"
    >
      <h2>
        <Icon name="swap" />
        {refusal.title}
      </h2>
      <p>
        <Rich text={refusal.text(was ?? common.unknown, nick)} />
      </p>
      <div className={styles['buttons']}>
        {onRefill === undefined ? null : (
          <Button size="small" onClick={onRefill}>
            {refusal.refill}
          </Button>
        )}
        <Button size="small" onClick={onDismiss}>
          {refusal.gotIt} <KeyCap>Esc</KeyCap>
        </Button>
      </div>
    </section>
  )
}

interface ToastProps {
  readonly icon: IconName
  readonly isGood?: boolean
  /** Names the refusal for tests; absent for what went well. */
  readonly why?: string
  readonly text: string
  readonly action?: ReactNode
  readonly onDismiss: () => void
}

/** A short note above the search field; it covers and never moves what is below. */
export function Toast({ icon, isGood = false, why, text, action, onDismiss }: ToastProps) {
  const { dismiss } = useWords().common.actions
  return (
    <div
      className={styles['toast']}
      role={isGood ? 'status' : 'alert'}
      data-testid={why === undefined ? 'fill-note' : 'refusal'}
      data-why={why}
    >
      <Icon name={icon} className={styles[isGood ? 'good' : 'bad']} />
      <p>{text}</p>
      {action}
      <Button size="small" variant="icon" aria-label={dismiss} title={dismiss} onClick={onDismiss}>
        <Icon name="cross" size={14} />
      </Button>
    </div>
  )
}

/** What became of the last fill, where it is no matter of a changed conversation. */
export function FillToast({ fill }: { readonly fill: Fill }) {
  const { guard, palette, panel, records } = useWords()
  const isShared = useScreenShare()
  const { refusal } = panel
  const { note, dismiss } = fill
  const say = (why: Exclude<FillNote['kind'], 'filled' | 'refused'>, text: string) => (
    <Toast icon="warning" why={why} text={text} onDismiss={dismiss} />
  )
  if (note === null) return null
  switch (note.kind) {
    case 'refused':
    case 'guarded':
      return null
    case 'filled':
      return (
        <Toast
          icon="check"
          isGood
          text={note.undoable ? panel.filled : panel.filledFixed}
          onDismiss={dismiss}
        />
      )
    case 'in-use':
      return (
        <Toast
          icon="warning"
          why="composer-in-use"
          text={refusal.composerInUse}
          action={
            <Button
              size="small"
              data-testid="append"
              busy={fill.isBusy}
              onClick={() => void fill.fill(note.draft, true)}
            >
              {refusal.append}
            </Button>
          }
          onDismiss={dismiss}
        />
      )
    case 'copied':
      if (note.why === 'asked')
        return <Toast icon="check" isGood text={palette.copied} onDismiss={dismiss} />
      return say('copied', note.why === 'not-taken' ? refusal.notTaken : refusal.noComposer)
    case 'not-copied':
      return say(
        'not-copied',
        `${refusal.notCopied} ${isShared ? records.share.covered : note.draft.text}`,
      )
    case 'box-moved':
      return say('box-moved', guard.box.moved)
    case 'page-gone':
      return say('page-gone', refusal.pageGone)
    case 'panel-hidden':
      return say('panel-hidden', refusal.panelHidden)
    case 'failed':
      return say('failed', refusal.failed)
  }
}
