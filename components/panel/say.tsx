import { useCallback } from 'react'

import { ClockRing } from '@/components/ui/clock-ring'
import { classes } from '@/components/ui/classes'
import { KeyCap } from '@/components/ui/key-cap'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useLocale, useWords } from '@/components/ui/words'
import type { LastMessage } from '@/lib/consoles/sighting'
import { untilAgeChanges } from '@/lib/i18n/time-left'
import { textIn, type Reply } from '@/lib/replies/reply'
import type { RenderedReply } from '@/lib/replies/template/render'

import { gapWords, ReplyText } from './reply-text'
import styles from './say.module.css'

/** A reply with its text for the buyer in view; null until the template engine is there. */
export interface ReadyReply {
  readonly reply: Reply
  readonly rendered: RenderedReply | null
}

function Waiting({ since }: { readonly since: number }) {
  const { say } = useWords().panel
  const formats = useFormats()
  const wait = useCallback((now: number) => untilAgeChanges(since, now), [since])
  const now = useNow(wait)
  return (
    <span className={styles['waiting']}>
      <ClockRing step="today" size={12} />
      {say.waiting(formats.waited(now - since))}
    </span>
  )
}

function Quote({ message }: { readonly message: LastMessage }) {
  const { say } = useWords().panel
  return (
    <blockquote className={styles['quote']}>
      <p>{message.text}</p>
      {message.side === 'shop' ? (
        <small>{say.lastFromShop}</small>
      ) : message.at === undefined ? null : (
        <Waiting since={message.at} />
      )}
    </blockquote>
  )
}

interface SuggestionProps {
  readonly ready: ReadyReply
  readonly index: number
  readonly onFill: (ready: ReadyReply) => void
}

function Suggestion({ ready, index, onFill }: SuggestionProps) {
  const words = useWords()
  const locale = useLocale()
  const { reply, rendered } = ready
  const key = String(index + 1)
  const isFirst = index === 0
  const gap = rendered === null ? null : gapWords(rendered, words)
  return (
    <li className={styles['item']}>
      <button
        type="button"
        className={classes(styles['reply'], isFirst && styles['picked'])}
        data-testid="suggestion"
        data-reply={reply.id}
        title={gap ?? words.panel.say.fillKey(key)}
        aria-disabled={gap === null ? undefined : true}
        onClick={() => onFill(ready)}
      >
        <KeyCap tone={isFirst ? 'picked' : 'rest'}>{key}</KeyCap>
        <span className={styles['body']}>
          <span className={styles['title']}>
            <b>{textIn(reply, locale).title}</b>
            {gap === null ? (
              <span>{words.panel.stages[reply.stage]}</span>
            ) : (
              <span className={styles['needs']}>{gap}</span>
            )}
          </span>
          {rendered === null ? null : (
            <span className={styles['text']}>
              <ReplyText reply={rendered} />
            </span>
          )}
        </span>
      </button>
    </li>
  )
}

export interface SayProps {
  readonly lastMessage: LastMessage | null
  readonly suggestions: readonly ReadyReply[]
  readonly onFill: (ready: ReadyReply) => void
}

/** What the buyer said last, and the replies that fit, one key each. */
export function Say({ lastMessage, suggestions, onFill }: SayProps) {
  const { say } = useWords().panel
  return (
    <section className={styles['say']} aria-label={say.title}>
      <div className={styles['head']}>
        <h2>{say.title}</h2>
        <span>{say.subtitle}</span>
      </div>
      {lastMessage === null ? null : <Quote message={lastMessage} />}
      <ol className={styles['list']}>
        {suggestions.map((ready, index) => (
          <Suggestion key={ready.reply.id} ready={ready} index={index} onFill={onFill} />
        ))}
      </ol>
    </section>
  )
}
