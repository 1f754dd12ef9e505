import { useCallback } from 'react'

import { ClockRing } from '@/components/ui/clock-ring'
import { classes } from '@/components/ui/classes'
import { KeyCap } from '@/components/ui/key-cap'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { LastMessage } from '@/lib/consoles/sighting'
import type { GuardFinding } from '@/lib/replies/guard/finding'
import { untilAgeChanges } from '@/lib/i18n/time-left'

import { stoppedWords } from '../guard/guard-keys'
import { useCheck, type CheckTexts } from '../guard/use-check'
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
  readonly findings: readonly GuardFinding[]
  readonly onFill: (ready: ReadyReply) => void
}

/** What stops a suggestion as it stands; null where nothing does. */
const stopIn = (findings: readonly GuardFinding[]): GuardFinding | null =>
  findings.find(({ severity }) => severity === 'block') ??
  findings.find(({ severity }) => severity === 'warn') ??
  null

function Suggestion({ ready, index, uses, findings, onFill }: SuggestionProps) {
  const words = useWords()
  const formats = useFormats()
  const { reply, variant, rendered } = ready
  const key = String(index + 1)
  const isFirst = index === 0
  const gap = rendered === null ? null : gapWords(rendered, words)
  const missing = rendered?.missing ?? []
  const stopped = stoppedWords(stopIn(findings), words.guard)
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
            {gap === null && stopped !== null ? (
              <span className={styles['needs']} data-testid="suggestion-guarded">
                {stopped}
              </span>
            ) : gap === null ? (
              <span>{used ?? words.panel.stages[reply.stage]}</span>
            ) : (
              <span className={styles['needs']}>
                {missing.length > 1 ? words.palette.needsCount(String(missing.length)) : gap}
              </span>
            )}
          </span>
          {rendered === null ? null : (
            <span className={styles['text']} data-testid="suggestion-text">
              <ReplyText reply={rendered} marks={findings} />
            </span>
          )}
        </span>
      </button>
    </li>
  )
}

const NONE: readonly GuardFinding[] = []

export interface SayProps {
  readonly lastMessage: LastMessage | null
  readonly replies: DeskReplies
  readonly acts: StepActs
  readonly check: CheckTexts
  readonly onFill: (ready: ReadyReply) => void
}

/** A suggestion as it would be filled in; empty until it is written. */
const textOf = ({ rendered }: ReadyReply): string =>
  rendered?.segments.map(({ text }) => text).join('') ?? ''

/** Where the talk stands, what the buyer said last, and the replies that fit, one key each. */
export function Say({ lastMessage, replies, acts, check, onFill }: SayProps) {
  const { palette, panel } = useWords()
  const { suggestions, talk, hasSale, setStage, usesOf, isThere } = replies
  const found = useCheck(check, suggestions.map(textOf))
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
              findings={found[index] ?? NONE}
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
