import { useScreenShare } from '@/components/ui/screen-share'
import { useWords } from '@/components/ui/words'
import type { Catalogue } from '@/lib/i18n/translate'
import { FACTS, isFactPath } from '@/lib/replies/template/facts'
import type { RenderedReply, ReplySegment } from '@/lib/replies/template/render'

import styles from './reply-text.module.css'

/** What people call a variable; one that nobody named goes by its path. */
function variableWords(name: string, words: Catalogue): string {
  const names: Readonly<Record<string, string>> = words.panel.variables
  return names[name] ?? name
}

/** Why a reply cannot be filled in; null where it can. */
export function gapWords(reply: RenderedReply, words: Catalogue): string | null {
  if (reply.ok) return null
  const { say } = words.panel
  if (reply.missing.length === 0) return say.broken
  return say.needs(reply.missing.map((name) => variableWords(name, words)).join(words.common.dot))
}

const isPersonal = (name: string | null): boolean =>
  name !== null && isFactPath(name) && FACTS[name].personal

function Segment({ segment }: { readonly segment: ReplySegment }) {
  const words = useWords()
  const isShared = useScreenShare()
  const { kind, text, name } = segment
  if (kind === 'filled' || kind === 'answered')
    return (
      <span className={styles['filled']} title={variableWords(name ?? '', words)}>
        {isShared && isPersonal(name) ? words.records.share.covered : text}
      </span>
    )
  if (kind === 'missing')
    return <span className={styles['missing']}>{variableWords(name ?? '?', words)}?</span>
  return text
}

/** A reply as it would be filled in: what came from the buyer dotted, what is missing in a dashed box. */
export function ReplyText({ reply }: { readonly reply: RenderedReply }) {
  return reply.segments.map((segment, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a rendered text has no other identity
    <Segment key={index} segment={segment} />
  ))
}
