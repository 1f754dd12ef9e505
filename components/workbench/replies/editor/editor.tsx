import { useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { textIn, type Reply } from '@/lib/replies/reply'

import { Card } from '../../card'
import { Notice } from '../../notice'
import { hrefOf } from '../../use-route'
import styles from '../replies.module.css'
import { useLibrary, useShownLibrary } from '../use-library'
import { readDraft, shortcutHolder, type DraftProblem } from './reply-draft'
import { SetFields } from './set-fields'
import { TextFields } from './text-fields'
import type { DraftState } from './use-draft'

export interface EditorProps {
  /** The reply as it is saved; null: not yet. */
  readonly saved: Reply | null
  readonly state: DraftState
  readonly onSaved?: (reply: Reply) => void
}

const NO_PROBLEMS: readonly DraftProblem[] = []

/** Reads the draft, and keeps it where nothing is wrong with it. */
function useSave({ saved, state, onSaved }: EditorProps) {
  const { editor } = useWords().replies
  const { acts } = useLibrary()
  const library = useShownLibrary()
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const reading = readDraft(state.draft)
  const holder = shortcutHolder(state.draft, library.replies)
  const save = async (): Promise<void> => {
    setTried(true)
    if (!reading.ok || holder !== null) return
    setBusy(true)
    const reply = reading.value
    const undo = saved === null ? { removed: [reply.id] } : { replies: [saved] }
    const isKept = await acts.change({ replies: [reply] }, { said: editor.saved, undo })
    setBusy(false)
    if (!isKept) return
    setTried(false)
    state.settle(reply)
    onSaved?.(reply)
  }
  const problems = reading.ok ? NO_PROBLEMS : reading.error
  return { save, isBusy, holder, problems: isTried ? problems : NO_PROBLEMS }
}

/** The fields of a reply at the left, what it is set to at the right. */
export function Editor(props: EditorProps) {
  const { saved, state } = props
  const { editor } = useWords().replies
  const locale = useLocale()
  const { save, isBusy, holder, problems } = useSave(props)
  const title = saved === null ? editor.newTitle : textIn(saved, locale).title
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    void save()
  }
  return (
    <form className={styles['editor']} onSubmit={send} noValidate data-testid="editor">
      <Card title={title} padded actions={<StarterLine saved={saved} state={state} />}>
        <DraftLines state={state} />
        <TextFields draft={state.draft} problems={problems} onChange={state.change} />
        <Foot saved={saved} state={state} isBusy={isBusy} problems={problems} />
      </Card>
      <SetFields
        draft={state.draft}
        saved={saved}
        problems={problems}
        holder={holder}
        onChange={state.change}
      />
    </form>
  )
}

function DraftLines({ state }: { readonly state: DraftState }) {
  const { editor } = useWords().replies
  return (
    <>
      {state.isOld ? (
        <div className={styles['told']} data-testid="draft-found">
          <Notice tone="warn">{editor.draftFound}</Notice>
          <Button size="small" data-testid="drop-draft" onClick={state.discard}>
            {editor.draftDrop}
          </Button>
        </div>
      ) : null}
      {state.isBehind ? (
        <div className={styles['told']} data-testid="draft-behind">
          <Notice tone="warn">{editor.otherState}</Notice>
          <Button size="small" onClick={state.discard}>
            {editor.takeOther}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** Whether it is still what the starter says, and the way back to that. */
function StarterLine({ saved, state }: Pick<EditorProps, 'saved' | 'state'>) {
  const { editor } = useWords().replies
  const library = useShownLibrary()
  const { acts } = useLibrary()
  if (saved === null) return null
  const before = library.changedFrom(saved)
  if (before === null)
    return library.starter.replies.some(({ id }) => id === saved.id) ? (
      <span>{editor.isStarter}</span>
    ) : null
  const back = async (): Promise<void> => {
    const done = { said: editor.backToStarter, undo: { replies: [saved] } }
    if (await acts.change({ replies: [before] }, done)) state.settle(before)
  }
  return (
    <>
      <span className={styles['changed']}>{editor.changedFromStarter}</span>
      <Button size="small" data-testid="back-to-starter" onClick={() => void back()}>
        {editor.backToStarter}
      </Button>
    </>
  )
}

interface FootProps extends Pick<EditorProps, 'saved' | 'state'> {
  readonly isBusy: boolean
  readonly problems: readonly DraftProblem[]
}

function Foot({ saved, state, isBusy, problems }: FootProps) {
  const { library: said, editor } = useWords().replies
  const formats = useFormats()
  const locale = useLocale()
  const { acts } = useLibrary()
  const remove = async (reply: Reply): Promise<void> => {
    const done = { said: said.removed(textIn(reply, locale).title), undo: { replies: [reply] } }
    if (!(await acts.change({ removed: [reply.id] }, done))) return
    state.discard()
    location.hash = hrefOf('replies')
  }
  return (
    <div className={styles['foot']}>
      <Button type="submit" variant="filled" busy={isBusy} data-testid="save-reply">
        {editor.save}
      </Button>
      {saved === null ? null : (
        <Button data-testid="remove-this" onClick={() => void remove(saved)}>
          {editor.remove}
        </Button>
      )}
      {problems.length > 0 ? (
        <span className={styles['wrong']} role="alert">
          {editor.wrong(formats.number(problems.length), problems.length === 1)}
        </span>
      ) : state.isChanged ? (
        <span className={styles['quiet']}>{editor.unsaved}</span>
      ) : null}
    </div>
  )
}
