import { useId, type Ref } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { Rich } from '@/components/ui/rich'
import { useWords } from '@/components/ui/words'

import { ReplyOptions } from './reply-options'
import styles from './reply-search.module.css'
import { gapWords, ReplyText } from './reply-text'
import { useShownNick } from './use-cover'
import { useReplySearch, type ReplySearchModel, type ReplySearchOptions } from './use-reply-search'

function Preview({ search }: { readonly search: ReplySearchModel }) {
  const words = useWords().panel.search
  const { bound, isStale, rendered } = search
  const nick = useShownNick()(bound?.nick ?? null)
  if (isStale)
    return (
      <div className={styles['preview']}>
        <p>{words.changed(nick ?? '–')}</p>
      </div>
    )
  return (
    <div className={styles['preview']}>
      <p>{nick === null ? words.forNobody : <Rich text={words.fillFor(nick)} />}</p>
      {rendered === null ? null : (
        <p className={styles['text']} data-testid="preview">
          <ReplyText reply={rendered} />
        </p>
      )}
    </div>
  )
}

function Foot({ search, isBusy }: { readonly search: ReplySearchModel; readonly isBusy: boolean }) {
  const words = useWords()
  const { search: say } = words.panel
  const { rendered } = search
  const gap = rendered === null ? null : gapWords(rendered, words)
  return (
    <div className={styles['foot']}>
      <Button
        variant="filled"
        data-testid="fill"
        busy={isBusy}
        disabledReason={search.reply === null ? say.nothing : gap}
        onClick={search.fill}
      >
        {say.fill} <KeyCap tone="inherit">Enter</KeyCap>
      </Button>
      <span>
        <KeyCap>↑</KeyCap>
        <KeyCap>↓</KeyCap>
        {say.choose}
      </span>
    </div>
  )
}

function After({ isOpen, count }: { readonly isOpen: boolean; readonly count: string }) {
  if (!isOpen) return <KeyCap>/</KeyCap>
  return (
    <>
      <span className={styles['count']}>{count}</span>
      <KeyCap>Esc</KeyCap>
    </>
  )
}

export interface ReplySearchProps extends ReplySearchOptions {
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly onOpen: () => void
  readonly onHelp: () => void
  readonly inputRef: Ref<HTMLInputElement>
}

/** The field at the panel's foot; with the focus in it, it grows into results, preview and the fill button. */
export function ReplySearch(props: ReplySearchProps) {
  const { isOpen, isBusy, library, onOpen, onHelp, inputRef } = props
  const words = useWords().panel.search
  const search = useReplySearch(props)
  const id = useId()
  const optionId = (index: number): string => `${id}-${index}`
  return (
    <div className={classes(isOpen ? styles['open'] : styles['bar'])} data-testid="palette">
      <TextField
        ref={inputRef}
        className={styles['field']}
        label={words.label}
        labelHidden
        placeholder={words.placeholderLong}
        testId="reply-search"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is an input; the role tells of its list
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen ? optionId(search.pickedIndex) : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        maxLength={60}
        value={search.query}
        onFocus={onOpen}
        onChange={(event) => {
          onOpen()
          search.ask(event.target.value)
        }}
        onKeyDown={search.onKeyDown}
        before={<Icon name="search" />}
        after={<After isOpen={isOpen} count={words.count(search.found.length, library.length)} />}
      />
      {isOpen ? (
        <>
          <ReplyOptions listId={`${id}-list`} optionId={optionId} search={search} />
          <Preview search={search} />
          <Foot search={search} isBusy={isBusy} />
        </>
      ) : (
        <button
          type="button"
          className={styles['help']}
          aria-keyshortcuts="Shift+?"
          onClick={onHelp}
        >
          {words.keys} <KeyCap>?</KeyCap>
        </button>
      )}
    </div>
  )
}
