import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'

import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { useTyped } from '@/components/ui/typed'
import { useFormats, useWords } from '@/components/ui/words'
import type { Reply } from '@/lib/replies/reply'
import type { PlatformId } from '@/lib/shared/platforms'

import { GuardNotes } from '../guard/guard-notes'
import { GuardedArea } from '../guard/guarded-area'
import { useComposition } from '../use-composition'
import type { Draft } from '../use-fill'
import { Foot } from './foot'
import { actOf, type PaletteAct, type PalettePlace } from './palette-keys'
import styles from './palette.module.css'
import { Pictures, type PictureDesk } from './pictures'
import { Preview } from './preview'
import { ReplyForm } from './reply-form'
import { Rows, type RowsProps } from './rows'
import { palettePlace, usePalette, type PaletteModel, type PaletteOptions } from './use-palette'

export interface PaletteProps extends PaletteOptions, Pick<RowsProps, 'groupOf' | 'usesOf'> {
  /** How many replies there are to search. */
  readonly total: number
  readonly isBusy: boolean
  /** IANA name of the platform's zone. */
  readonly zone: string
  readonly platform: PlatformId | null
  readonly pictures: PictureDesk
  readonly onFill: (draft: Draft, append: boolean) => void
  /** The agent wanted to fill a text that may not go out as it stands. */
  readonly onStopped: (draft: Draft) => void
  readonly onCopy: (draft: Draft) => void
  readonly onClose: () => void
}

const placeOf = (target: EventTarget): PalettePlace => {
  if (!(target instanceof HTMLElement)) return 'form'
  if (target instanceof HTMLTextAreaElement) return 'edit'
  return target.getAttribute('role') === 'combobox' ? 'query' : 'form'
}

/** Some text is selected, in the page of the panel or in the field with the focus. */
function hasSelection(target: EventTarget): boolean {
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  const inField = isText && target.selectionStart !== target.selectionEnd
  return inField || getSelection()?.isCollapsed === false
}

/** Whether Enter presses what has the focus. */
const isPressed = (target: EventTarget): boolean => target instanceof HTMLButtonElement

const focusQuery = (root: HTMLElement | null): void =>
  root?.querySelector<HTMLElement>('[role=combobox]')?.focus()

/** Brings the focus to the first field of the form that misses an answer; false where none does. */
function focusMissing(root: HTMLElement | null): boolean {
  const field = root?.querySelector<HTMLElement>('[data-missing="true"] input')
  field?.focus()
  field?.scrollIntoView({ block: 'nearest' })
  return field !== null && field !== undefined
}

/** Brings the focus to the first way on of what stops the text. */
function focusGuard(root: HTMLElement | null): void {
  const way = root?.querySelector<HTMLElement>('[data-testid="guard-note"] button')
  way?.focus()
  way?.scrollIntoView({ block: 'nearest' })
}

interface ActParts {
  readonly props: PaletteProps
  readonly model: PaletteModel
  readonly root: RefObject<HTMLDivElement | null>
  readonly isEditing: boolean
  readonly setEditing: (isEditing: boolean) => void
}

type Act = (what: PaletteAct, place: PalettePlace) => void

/** Carries the palette's acts out. */
function useActs({ props, model, root, isEditing, setEditing }: ActParts): Act {
  const { onFill, onStopped, onCopy, onClose } = props
  const enter = (append: boolean): void => {
    if (model.draft !== null && model.guarding.stop !== null) {
      onStopped(model.draft)
      focusGuard(root.current)
    } else if (model.draft !== null) onFill(model.draft, append)
    else if (!isEditing && !focusMissing(root.current)) focusQuery(root.current)
  }
  const edit = (): void => {
    if (!isEditing) model.edit()
    flushSync(() => setEditing(!isEditing && model.rendered !== null && !model.isStale))
    if (isEditing) focusQuery(root.current)
  }
  const pick = (index: number): void => {
    const draft = model.draftAt(index)
    setEditing(false)
    flushSync(() => model.pickAt(index))
    if (draft === null) focusMissing(root.current)
    else onFill(draft, false)
  }
  const back = (place: PalettePlace): void => {
    if (isEditing) edit()
    else if (place === 'form') focusQuery(root.current)
    else onClose()
  }
  const act = (what: PaletteAct, place: PalettePlace): void => {
    switch (what.do) {
      case 'move':
        setEditing(false)
        return model.pickAt(model.index + what.by)
      case 'wording':
        setEditing(false)
        return model.turnWording(what.by)
      case 'pick':
        return pick(what.index)
      case 'enter':
        return enter(what.append)
      case 'better':
        return model.guarding.takeNext()
      case 'edit':
        return edit()
      case 'copy':
        return model.draft === null || model.isStale ? undefined : onCopy(model.draft)
      case 'back':
        return back(place)
    }
  }
  return act
}

interface FieldProps {
  readonly model: PaletteModel
  readonly total: number
  readonly listId: string
  readonly activeId: string | undefined
  readonly onQuery: (query: string) => void
}

/** The field that searches and steers. */
function QueryField({ model, total, listId, activeId, onQuery }: FieldProps) {
  const { palette } = useWords()
  const formats = useFormats()
  return (
    <TextField
      className={styles['field']}
      label={palette.label}
      labelHidden
      placeholder={palette.placeholderLong}
      testId="reply-search"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is an input; the role tells of its list
      role="combobox"
      aria-expanded
      aria-controls={listId}
      aria-activedescendant={activeId}
      aria-autocomplete="list"
      maxLength={60}
      value={model.query}
      onChange={(event) => onQuery(event.target.value)}
      before={<Icon name="search" />}
      after={
        <>
          <span className={styles['count']}>
            {palette.count(formats.number(model.hits.length), formats.number(total))}
          </span>
          <KeyCap>Esc</KeyCap>
        </>
      }
    />
  )
}

interface WorkProps {
  readonly props: PaletteProps
  readonly model: PaletteModel
  readonly isEditing: boolean
  readonly act: Act
}

/** The picked reply: its text, what it asks, its pictures; or the text to be changed by hand. */
function Work({ props, model, isEditing, act }: WorkProps) {
  const { palette } = useWords()
  const { rendered, reply, isStale, answers, edited, text, work, guarding } = model
  const { findings, acts } = guarding
  const notes = <GuardNotes {...{ text, findings, work, acts }} platform={props.platform} />
  if (isEditing)
    return (
      <>
        <GuardedArea
          label={palette.editLabel}
          text={text}
          marks={findings}
          testId="edit-reply"
          onText={model.write}
        />
        {notes}
      </>
    )
  return (
    <>
      <Preview model={model} onTurn={(by) => act({ do: 'wording', by }, 'form')} />
      {rendered === null || isStale || edited !== null ? null : (
        <ReplyForm
          rendered={rendered}
          answers={answers}
          zone={props.zone}
          onAnswer={model.answer}
        />
      )}
      {notes}
      {isStale || reply === null ? null : (
        <Pictures imageIds={reply.imageIds} desk={props.pictures} />
      )}
    </>
  )
}

/** Keys of the palette, apart from those of an input method. */
function useKeys(model: PaletteModel, act: Act) {
  const composition = useComposition()
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event
    if (composition.belongs(event) || (event.key === 'Enter' && isPressed(target))) return
    const place = placeOf(target)
    const isQueryEmpty = model.query === ''
    const what = actOf(event, { place, isQueryEmpty, hasSelection: hasSelection(target) })
    if (what === null) return
    event.preventDefault()
    // A finger that rests on Enter fills nothing twice, and takes no value that nobody read.
    if (!event.repeat || what.do === 'move') act(what, place)
  }
  return { onKeyDown, ...composition.handlers }
}

/** Where the focus starts: at the first thing that the wanted reply asks, else in the field; a text that is being changed keeps it. */
function useFirstFocus(root: RefObject<HTMLDivElement | null>, wanted: Reply | null): void {
  const wantedId = wanted?.id ?? null
  useEffect(() => {
    if (root.current?.querySelector('textarea') !== null) return
    if (wantedId === null || !focusMissing(root.current)) focusQuery(root.current)
  }, [root, wantedId])
}

/** Search, results and the picked reply over the panel: whatever it does goes to the buyer who was open at the pick. */
export function Palette(props: PaletteProps) {
  const model = usePalette(props)
  const root = useRef<HTMLDivElement>(null)
  const [isEditing, setEditing] = useTyped(`${palettePlace(props.wanted)} edit`, () => false)
  const act = useActs({ props, model, root, isEditing, setEditing })
  const keys = useKeys(model, act)
  const id = useId()
  const optionId = (index: number): string => `${id}-${index}`
  useFirstFocus(root, props.wanted)
  const leaveEdit =
    <Args extends unknown[]>(go: (...args: Args) => void) =>
    (...args: Args): void => {
      setEditing(false)
      go(...args)
    }
  return (
    <div ref={root} className={styles['palette']} data-testid="palette" {...keys}>
      <QueryField
        model={model}
        total={props.total}
        listId={`${id}-list`}
        activeId={model.reply === null ? undefined : optionId(model.index)}
        onQuery={leaveEdit(model.ask)}
      />
      <Rows
        hits={model.hits}
        isReady={model.isReady}
        index={model.index}
        listId={`${id}-list`}
        optionId={optionId}
        groupOf={props.groupOf}
        usesOf={props.usesOf}
        onPick={leaveEdit(model.pickAt)}
      />
      <div className={styles['work']}>
        <Work props={props} model={model} isEditing={isEditing} act={act} />
      </div>
      <Foot
        model={model}
        isBusy={props.isBusy}
        isEditing={isEditing}
        onFill={() => act({ do: 'enter', append: false }, 'form')}
        onEdit={() => act({ do: 'edit' }, 'form')}
        onCopy={() => act({ do: 'copy' }, 'form')}
      />
    </div>
  )
}
