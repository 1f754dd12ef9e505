import { Icon } from '@/components/ui/icons'
import { useTierLooks } from '@/components/ui/tier-looks'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { NextStep } from '@/lib/customers/scores'
import type { Formats } from '@/lib/i18n/formats'
import { plainOf } from '@/lib/i18n/strong'
import type { Catalogue } from '@/lib/i18n/translate'
import { DAY_MS } from '@/lib/shared/time'

import { gapWords } from './gap-words'
import { never } from './never'
import styles from './next-step.module.css'
import type { SheetName } from './use-open-parts'

/** Where each step has its ground; null where it stands right above. */
const GROUNDS: Readonly<Record<NextStep['kind'], SheetName | 'records' | null>> = {
  clock: null,
  warning: 'risk',
  complaint: 'records',
  task: 'records',
  prospect: 'records',
  'win-back': 'rfm',
  'remind-unpaid': 'habits',
  'follow-up': 'habits',
  'near-tier': 'tier',
  welcome: 'habits',
  none: null,
}

interface StepWords {
  readonly words: Catalogue
  readonly formats: Formats
  readonly now: number
  /** What is missing to the next tier. */
  readonly gap: string
}

/** The step in words; null where there is none. */
function stepWords(next: NextStep, { words, formats, now, gap }: StepWords): string | null {
  const say = words.customer.next
  switch (next.kind) {
    case 'clock':
    case 'warning':
    case 'complaint':
    case 'welcome':
      return say[next.kind]
    case 'task':
      return say.task(next.text, formats.day(next.dueAt, now))
    case 'prospect':
      return say.prospect(next.wanted, formats.day(next.nextAt, now))
    case 'win-back':
      return say['win-back'](formats.span(Math.round(next.overdueDays) * DAY_MS))
    case 'remind-unpaid':
      return say['remind-unpaid'](next.orderNumber)
    case 'follow-up':
      return say['follow-up'](next.title ?? say.followUpOrder)
    case 'near-tier':
      return say['near-tier'](gap)
    case 'none':
      return null
  }
}

export interface NextStepLineProps {
  readonly card: CustomerCard
  readonly onOpen: (sheet: SheetName) => void
  readonly onRecords: () => void
}

/** The one thing most worth doing for this buyer, in a line that opens its ground. */
export function NextStepLine({ card, onOpen, onRecords }: NextStepLineProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const looks = useTierLooks()
  const now = useNow(never)
  const { next } = card.scores
  const gap = plainOf(gapWords(card.tier, looks, words, formats).short)
  const text = stepWords(next, { words, formats, now, gap })
  if (text === null) return null
  const ground = GROUNDS[next.kind]
  const content = (
    <>
      <b>{words.customer.next.label}</b>
      <span className={styles['text']} title={text}>
        {text}
      </span>
    </>
  )
  if (ground === null)
    return (
      <p className={styles['line']} data-testid="next-step" data-kind={next.kind}>
        {content}
      </p>
    )
  return (
    <button
      type="button"
      className={styles['line']}
      data-testid="next-step"
      data-kind={next.kind}
      onClick={ground === 'records' ? onRecords : () => onOpen(ground)}
    >
      {content}
      <Icon name="chevron" size={14} />
    </button>
  )
}
