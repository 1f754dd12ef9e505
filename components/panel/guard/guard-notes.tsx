import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { Rich } from '@/components/ui/rich'
import { useScreenShare } from '@/components/ui/screen-share'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useLocale, useWords } from '@/components/ui/words'
import type { GuardFinding, GuardSubject } from '@/lib/replies/guard/finding'
import { guardedWords } from '@/lib/shared/guard-terms'
import type { PlatformId } from '@/lib/shared/platforms'

import { never } from '../never'
import styles from './guard-notes.module.css'
import { inOrder, nextBetter, reasonFor, type GuardWork } from './guard-work'
import { knownWords } from './known-words'
import { ReasonForm } from './reason-form'

export interface GuardActs {
  readonly take: (finding: GuardFinding) => void
  readonly override: (finding: GuardFinding, reason: string) => void
  /** Takes an override back. */
  readonly withdraw: (finding: GuardFinding) => void
}

export interface GuardNotesProps {
  readonly text: string
  readonly findings: readonly GuardFinding[]
  readonly work: GuardWork
  readonly acts: GuardActs
  readonly platform: PlatformId | null
}

interface NoteProps extends Omit<GuardNotesProps, 'findings'> {
  readonly finding: GuardFinding
  /** The key takes its better wording. */
  readonly isFirst: boolean
}

/** What these are about tells of a person. */
const PERSONAL: ReadonlySet<GuardSubject> = new Set([
  'contact',
  'other-buyer',
  'order-number',
  'amount',
  'item',
])

/** What is wrong, in one line, and what the cache knows instead. */
function Said({ finding, text, platform }: Pick<NoteProps, 'finding' | 'text' | 'platform'>) {
  const words = useWords()
  const locale = useLocale()
  const formats = useFormats(platform ?? undefined)
  const now = useNow(never)
  const isCovered = useScreenShare() && PERSONAL.has(finding.subject)
  const { known } = finding
  const quote = isCovered ? words.records.share.covered : guardedWords(text, finding)
  return (
    <>
      <p className={styles['reason']}>
        <Rich text={words.guard.said(quote, finding.reason[locale])} />
      </p>
      {known === null || isCovered ? null : (
        <p className={styles['known']}>{knownWords(known, { words, formats, now })}</p>
      )}
    </>
  )
}

/** The better wording, and the ways on. */
function Ways({ finding, isFirst, acts }: Pick<NoteProps, 'finding' | 'isFirst' | 'acts'>) {
  const { guard } = useWords()
  const [isAsked, setAsked] = useState(false)
  const { better, severity, subject } = finding
  if (isAsked)
    return (
      <ReasonForm
        onReason={(reason) => acts.override(finding, reason)}
        onCancel={() => setAsked(false)}
      />
    )
  return (
    <>
      {better === null ? null : (
        <p className={styles['better']}>
          <Rich text={better.text === '' ? guard.leaveOut : guard.better(better.text)} />
        </p>
      )}
      <div className={styles['acts']}>
        {better === null ? null : (
          <Button
            size="small"
            variant={isFirst && severity !== 'note' ? 'filled' : 'outline'}
            data-testid="take-better"
            aria-keyshortcuts={isFirst ? 'Control+.' : undefined}
            onClick={() => acts.take(finding)}
          >
            {guard.take} {isFirst ? <KeyCap tone="inherit">Ctrl .</KeyCap> : null}
          </Button>
        )}
        {severity === 'warn' ? (
          <Button size="small" data-testid="override" onClick={() => setAsked(true)}>
            {guard.override}
          </Button>
        ) : null}
        <span className={styles['rule']}>{guard.rule(guard.subjects[subject])}</span>
      </div>
    </>
  )
}

function Note({ finding, text, work, acts, isFirst, platform }: NoteProps) {
  const { common, guard } = useWords()
  const { severity, ruleId } = finding
  const reason = reasonFor(finding, text, work)
  return (
    <li
      className={classes(styles['note'], styles[reason === null ? severity : 'passed'])}
      data-testid="guard-note"
      data-severity={severity}
      data-rule={ruleId}
      data-passed={reason !== null}
    >
      <Icon name={severity === 'block' ? 'shield' : 'warning'} size={18} />
      <div className={styles['body']}>
        <Said finding={finding} text={text} platform={platform} />
        {reason === null ? (
          <Ways finding={finding} isFirst={isFirst} acts={acts} />
        ) : (
          <p className={styles['better']}>
            {guard.passed(reason)}{' '}
            <Button size="small" variant="text" onClick={() => acts.withdraw(finding)}>
              {common.actions.undo}
            </Button>
          </p>
        )}
      </div>
    </li>
  )
}

/** What stands against a text, what stops it first: why, what to say instead, and for a warning the way past it. */
export function GuardNotes({ text, findings, work, ...rest }: GuardNotesProps) {
  const { guard } = useWords()
  const ordered = inOrder(findings, text, work)
  const first = nextBetter(findings, text, work)
  return (
    <ul className={styles['notes']} aria-label={guard.title} aria-live="polite">
      {ordered.map((finding) => (
        <Note
          key={`${finding.ruleId} ${finding.from}`}
          {...rest}
          text={text}
          work={work}
          finding={finding}
          isFirst={finding === first}
        />
      ))}
    </ul>
  )
}
