import { useCallback } from 'react'

import { ClockRing } from '@/components/ui/clock-ring'
import { classes } from '@/components/ui/classes'
import { KeyCap } from '@/components/ui/key-cap'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { LastMessage } from '@/lib/consoles/sighting'
import { untilAgeChanges } from '@/lib/i18n/time-left'

import { gapWords, ReplyText } from '../reply-text'
import type { DeskReplies, ReadyReply } from '../use-replies'
import styles from './say.module.css'
import { StageBar, StageLine } from './stage-bar'
import { StepActButtons, type StepActs } from './step-acts'

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
  readonly uses: number
  readonly onFill: (ready: ReadyReply) => void
}

function Suggestion({ ready, index, uses, onFill }: SuggestionProps) {
  const words = useWords()
  const formats = useFormats()
  const { reply, variant, rendered } = ready
  const key = String(index + 1)
  const isFirst = index === 0
  const gap = rendered === null ? null : gapWords(rendered, words)
  const missing = rendered?.missing ?? []
  const used = uses === 0 ? null : words.palette.uses(formats.number(uses), uses === 1)
  return (
    <li className={styles['item']}>
      <button
        type="button"
        className={classes(styles['reply'], isFirst && styles['picked'])}
        data-testid="suggestion"
        data-reply={reply.id}
        title={gap ?? words.panel.say.fillKey(key)}
        aria-keyshortcuts={`${key} Alt+${key}`}
        onClick={() => onFill(ready)}
      >
        <KeyCap tone={isFirst ? 'picked' : 'rest'}>{key}</KeyCap>
        <span className={styles['body']}>
          <span className={styles['title']}>
            <b>{variant.title}</b>
            {gap === null ? (
              <span>{used ?? words.panel.stages[reply.stage]}</span>
            ) : (
              <span className={styles['needs']}>
                {missing.length > 1 ? words.palette.needsCount(String(missing.length)) : gap}
              </span>
            )}
          </span>
          {rendered === null ? null : (
            <span className={styles['text']} data-testid="suggestion-text">
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
  readonly replies: DeskReplies
  readonly acts: StepActs
  readonly onFill: (ready: ReadyReply) => void
}

/** Where the talk stands, what the buyer said last, and the replies that fit, one key each. */
export function Say({ lastMessage, replies, acts, onFill }: SayProps) {
  const { palette, panel } = useWords()
  const { suggestions, talk, hasSale, setStage, usesOf, isThere } = replies
  return (
    <section className={styles['say']} aria-label={panel.say.title}>
      <div className={styles['head']}>
        <h2>{panel.say.title}</h2>
        {talk === null ? null : <StageLine talk={talk} onFollow={() => setStage(null)} />}
      </div>
      {talk === null ? null : (
        <>
          <StageBar talk={talk} hasSale={hasSale} onStage={setStage} />
          <StepActButtons stage={talk.stage} acts={acts} />
        </>
      )}
      {lastMessage === null ? null : <Quote message={lastMessage} />}
      {suggestions.length > 0 ? (
        <ol className={styles['list']}>
          {suggestions.map((ready, index) => (
            <Suggestion
              key={ready.reply.id}
              ready={ready}
              index={index}
              uses={usesOf(ready.reply.id)}
              onFill={onFill}
            />
          ))}
        </ol>
      ) : isThere ? (
        <p className={styles['none']}>{palette.noReply}</p>
      ) : null}
    </section>
  )
}
