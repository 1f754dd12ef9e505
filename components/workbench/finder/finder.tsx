import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'

import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import type { FoundBuyer } from '@/lib/messaging/lookup-calls'

import { hrefOf } from '../use-route'
import { useShownNick } from '../use-shown-nick'
import styles from './finder.module.css'
import { findPlaces, placesOf, type Place } from './places'
import { LONGEST_QUERY, useFound, type Found } from './use-found'

/** Something that can be gone to. */
interface Option extends Place {
  readonly about?: string
}

/** What buyers and cases are called in the list. */
function useNames() {
  const { common, lookup } = useWords()
  const formats = useFormats()
  const shownNick = useShownNick()
  return {
    buyer: (each: FoundBuyer): Option => {
      const { shopId, customerId, platform, shopName, nick, orderCount, orderNumber } = each
      const about = [
        shopName ?? common.platforms[platform],
        common.orders(formats.number(orderCount), orderCount === 1),
        orderNumber === null ? null : lookup.byOrder(orderNumber),
      ]
      return {
        href: hrefOf('customers', shopId, customerId),
        title: shownNick(nick),
        about: about.filter((part) => part !== null).join(common.dot),
        key: null,
      }
    },
    case: ({ caseId, caseNumber, kind, nick, platform }: CaseView): Option => {
      const about = [
        common.platforms[platform],
        kind === null ? null : common.caseKinds[kind],
        nick === null ? null : shownNick(nick),
      ]
      return {
        href: hrefOf('aftersale', `case/${caseId}`),
        title: caseNumber,
        about: about.filter((part) => part !== null).join(common.dot),
        key: null,
      }
    },
  }
}

/** Everything that goes by what is typed: pages at once, buyers and cases once they are looked up. */
function useOptions(typed: string) {
  const words = useWords()
  const found = useFound(typed)
  const names = useNames()
  const places = useMemo(() => placesOf(words), [words])
  const pages = findPlaces(places, typed.trim())
  const people = (found?.buyers ?? []).map(names.buyer)
  const cases = (found?.cases ?? []).map(names.case)
  const options: readonly Option[] = [...people, ...cases, ...pages]
  return { found, options }
}

/** What is typed, what goes by it, and the option that Enter takes (-1: there is none). */
function useFinder() {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { found, options } = useOptions(typed)
  const index = Math.min(at, options.length - 1)
  return {
    typed,
    found,
    options,
    index,
    type: (text: string) => {
      setTyped(text)
      setAt(0)
    },
    move: (by: 1 | -1) => {
      const count = Math.max(1, options.length)
      setAt((index + by + count) % count)
    },
  }
}

/** Finds a page, a buyer or a case by what is typed, and goes there. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const { finder: words } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const { typed, found, options, index, type, move } = useFinder()
  // Closed while it is still in the page, it gives the focus back to what opened it.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  const go = (option: Option | undefined): void => {
    if (option === undefined) return
    onClose()
    location.hash = option.href
  }
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => go(options[index]),
  }
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent): void => {
    const act = nativeEvent.isComposing ? undefined : acts[key]
    if (act === undefined) return
    nativeEvent.preventDefault()
    act()
  }
  return (
    <dialog
      ref={dialog}
      className={styles['finder']}
      aria-label={words.title}
      data-testid="finder"
      onClose={onClose}
    >
      <TextField
        label={words.field}
        labelHidden
        placeholder={words.field}
        value={typed}
        maxLength={LONGEST_QUERY}
        autoFocus
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a field that steers a list beside it
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={index < 0 ? undefined : `${listId}-${index}`}
        before={<Icon name="search" />}
        testId="finder-text"
        onKeyDown={onKeyDown}
        onChange={(event) => type(event.target.value)}
      />
      <Said typed={typed} found={found} isEmpty={options.length === 0} />
      <Options listId={listId} options={options} index={index} onGo={go} />
    </dialog>
  )
}

interface SaidProps {
  readonly typed: string
  readonly found: Found | null
  readonly isEmpty: boolean
}

/** How it is done, that nothing was found, or why. */
function Said({ typed, found, isEmpty }: SaidProps) {
  const { finder: words, workbench } = useWords()
  const isAsked = typed.trim() !== ''
  const said = (): string | null => {
    if (!isAsked) return words.hint
    if (found === null) return isEmpty ? workbench.loading : null
    if (found.hasFailed) return words.failed
    return isEmpty ? words.nothing : null
  }
  return (
    <output className={styles['said']} data-testid="finder-said">
      {said()}
    </output>
  )
}

interface OptionsProps {
  readonly listId: string
  readonly options: readonly Option[]
  readonly index: number
  readonly onGo: (option: Option) => void
}

function Options({ listId, options, index, onGo }: OptionsProps) {
  const { finder: words } = useWords()
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold two kinds of text
    <div id={listId} role="listbox" aria-label={words.title} className={styles['list']}>
      {options.map((option, place) => (
        // The field keeps the focus and its keys: an option is only ever pressed with the mouse.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={option.href}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
          role="option"
          id={`${listId}-${place}`}
          ref={place === index ? intoView : null}
          className={styles['option']}
          aria-selected={place === index}
          data-testid="finder-option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onGo(option)}
        >
          <span className={styles['title']}>{option.title}</span>
          <span className={styles['about']}>{option.about}</span>
          {option.key === null ? null : <KeyCap>{`G ${option.key.toUpperCase()}`}</KeyCap>}
        </div>
      ))}
    </div>
  )
}

const intoView = (node: HTMLElement | null): void => node?.scrollIntoView({ block: 'nearest' })
