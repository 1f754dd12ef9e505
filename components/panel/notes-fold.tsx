import type { Ref } from 'react'

import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useScreenShare } from '@/components/ui/screen-share'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard, NoteView } from '@/lib/customers/card'

import { Aftermath, useRemovals } from './aftermath'
import { CoveredFold } from './covered-fold'
import { EntryField } from './entry-field'
import { Fold } from './fold'
import { never } from './never'
import styles from './notes-fold.module.css'

/** Changes to notes and tags; each gives whether it was made. */
export interface NoteActions {
  readonly addNote: (text: string) => Promise<boolean>
  readonly removeNote: (noteId: string) => Promise<boolean>
  readonly restoreNote: (noteId: string) => Promise<boolean>
  readonly addTag: (tag: string) => Promise<boolean>
  readonly removeTag: (tag: string) => Promise<boolean>
}

const TAGS_IN_SUMMARY = 2

function Summary({ card }: { readonly card: CustomerCard }) {
  const { notes } = useWords().panel
  return (
    <>
      {card.tags.slice(0, TAGS_IN_SUMMARY).map((tag) => (
        <span key={tag} className={classes(styles['tag'], styles['summaryTag'])}>
          {tag}
        </span>
      ))}
      <span>&nbsp;{notes.count(card.notes.length)}</span>
    </>
  )
}

interface RemoveButtonProps {
  readonly label: string
  readonly onRemove: () => void
}

function RemoveButton({ label, onRemove }: RemoveButtonProps) {
  return (
    <button
      type="button"
      className={styles['remove']}
      aria-label={label}
      title={label}
      onClick={onRemove}
    >
      <Icon name="cross" size={12} />
    </button>
  )
}

interface NoteRowProps {
  readonly note: NoteView
  readonly card: CustomerCard
  readonly onRemove: () => void
}

function NoteRow({ note, card, onRemove }: NoteRowProps) {
  const { notes } = useWords().panel
  const formats = useFormats(card.platform)
  const now = useNow(never)
  return (
    <li className={styles['note']} data-testid="note" data-note={note.id}>
      <span className={styles['text']}>{note.text}</span>
      <time className={styles['at']} dateTime={new Date(note.at).toISOString()}>
        {formats.day(note.at, now)}
      </time>
      <RemoveButton label={notes.removeNote} onRemove={onRemove} />
    </li>
  )
}

interface TagsProps {
  readonly customerId: string
  readonly tags: readonly string[]
  readonly onRemove: (tag: string) => Promise<boolean>
  readonly onAdd: (tag: string) => Promise<boolean>
  readonly inputRef: Ref<HTMLInputElement>
}

function Tags({ customerId, tags, onRemove, onAdd, inputRef }: TagsProps) {
  const { notes } = useWords().panel
  return (
    <ul className={styles['tags']} aria-label={notes.tags}>
      {tags.map((tag) => (
        <li key={tag} className={styles['tag']} data-testid="tag">
          {tag}
          <RemoveButton label={notes.removeTag(tag)} onRemove={() => void onRemove(tag)} />
        </li>
      ))}
      <li className={styles['addTag']}>
        <EntryField
          label={notes.addTag}
          placeholder={notes.addTag}
          testId="tag-input"
          place={`tag ${customerId}`}
          className={styles['small']}
          maxLength={24}
          inputRef={inputRef}
          onKeep={onAdd}
        />
      </li>
    </ul>
  )
}

export interface NotesFoldProps {
  readonly card: CustomerCard
  readonly actions: NoteActions
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly draft: string
  readonly onDraft: (text: string) => void
  readonly noteRef: Ref<HTMLInputElement>
  readonly tagRef: Ref<HTMLInputElement>
}

/** What the shop knows of a buyer beyond orders; covered while the screen is shared. */
export function NotesFold(props: NotesFoldProps) {
  const { notes } = useWords().panel
  const isShared = useScreenShare()
  if (isShared) return <CoveredFold title={notes.title} {...props} />
  return <OpenNotes {...props} />
}

/** Notes and tags, edited in place. */
function OpenNotes(props: NotesFoldProps) {
  const { card, actions, isOpen, onOpen, draft, onDraft, noteRef, tagRef } = props
  const { notes } = useWords().panel
  const { removal, failure, attempt } = useRemovals()
  const removeTag = (tag: string) =>
    attempt(actions.removeTag(tag), {
      said: notes.tagRemoved(tag),
      undo: () => actions.addTag(tag),
    })
  const removeNote = ({ id }: NoteView) =>
    attempt(actions.removeNote(id), {
      said: notes.noteRemoved,
      undo: () => actions.restoreNote(id),
    })
  return (
    <Fold title={notes.title} summary={<Summary card={card} />} isOpen={isOpen} onOpen={onOpen}>
      <div className={styles['content']}>
        <Tags
          customerId={card.customerId}
          tags={card.tags}
          onRemove={removeTag}
          onAdd={(tag) => attempt(actions.addTag(tag), null)}
          inputRef={tagRef}
        />
        <ul aria-label={notes.notes}>
          {card.notes.map((note) => (
            <NoteRow key={note.id} note={note} card={card} onRemove={() => void removeNote(note)} />
          ))}
        </ul>
        <Aftermath removal={removal} failure={failure} onUndo={(undo) => attempt(undo(), null)} />
        <EntryField
          label={notes.addNote}
          placeholder={notes.addNote}
          testId="note-input"
          place={`note ${card.customerId}`}
          className={styles['small']}
          maxLength={2000}
          initial={draft}
          onDraft={onDraft}
          inputRef={noteRef}
          onKeep={(text) => attempt(actions.addNote(text), null)}
        />
      </div>
    </Fold>
  )
}
