import { useScreenShare } from '@/components/ui/screen-share'
import { useWords } from '@/components/ui/words'
import type { Catalogue } from '@/lib/i18n/translate'
import { FACTS, isFactPath } from '@/lib/replies/template/facts'
import type { RenderedReply, ReplySegment } from '@/lib/replies/template/render'

import type { Mark } from './guard/cut-by-marks'
import { MarkedText } from './guard/marked-text'
import styles from './reply-text.module.css'

/** What people call a fact or an ask of a reply; one that nobody named goes by its path. */
export function fieldLabel(
  { fields }: Pick<RenderedReply, 'fields'>,
  name: string,
  words: Catalogue,
): string {
  const names: Readonly<Record<string, string>> = words.panel.variables
  const asked = fields.find((field) => field.name === name && field.from === 'ask')
  return asked?.label ?? names[name] ?? name
}

/** Why a reply cannot be filled in; null where it can. */
export function gapWords(reply: RenderedReply, words: Catalogue): string | null {
  if (reply.ok) return null
  const { say } = words.panel
  if (reply.missing.length === 0) return say.broken
  const labels = reply.missing.map((name) => fieldLabel(reply, name, words))
  return say.needs(labels.join(words.common.dot))
}

/** Whether a value tells who the buyer is or what they bought. */
const isPersonal = (name: string | null): boolean =>
  name !== null && isFactPath(name) && FACTS[name].personal

interface SegmentProps {
  readonly segment: ReplySegment
  readonly label: string
  /** Where in the reply it starts. */
  readonly start: number
  readonly marks: readonly Mark[]
}

function Segment({ segment: { kind, text, name }, label, start, marks }: SegmentProps) {
  const words = useWords()
  const isShared = useScreenShare()
  const marked = <MarkedText text={text} start={start} marks={marks} />
  if (kind === 'plain') return marked
  if (kind === 'missing') return <span className={styles['missing']}>{label}?</span>
  return (
    <span className={styles['filled']} title={label}>
      {isShared && isPersonal(name) ? words.records.share.covered : marked}
    </span>
  )
}

const NO_MARKS: readonly Mark[] = []

export interface ReplyTextProps {
  readonly reply: RenderedReply
  /** Words in which something was found. */
  readonly marks?: readonly Mark[]
}

/** A reply as it would be filled in: what came from the buyer or the agent dotted, what is missing in a dashed box. */
export function ReplyText({ reply, marks = NO_MARKS }: ReplyTextProps) {
  const words = useWords()
  const lengths = reply.segments.map(({ text }) => text.length)
  return reply.segments.map((segment, index) => (
    <Segment
      // oxlint-disable-next-line react/no-array-index-key -- a rendered text has no other identity
      key={index}
      segment={segment}
      start={lengths.slice(0, index).reduce((sum, length) => sum + length, 0)}
      marks={marks}
      label={segment.name === null ? '' : fieldLabel(reply, segment.name, words)}
    />
  ))
}
