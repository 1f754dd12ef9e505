import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'

import { FillToast, RefusalBand, Toast } from './fill-notes'
import { draftFor, type ReplyTarget } from './reply-target'
import { useShownNick } from './use-cover'
import type { Desk } from './use-desk'
import type { Draft } from './use-fill'

/** The refused draft again, written for whoever is open now; null where that cannot be. */
function rewrite(draft: Draft, target: ReplyTarget | null): Draft | null {
  const { chosen, contextId } = draft
  if (chosen === null || target === null || target.contextId === contextId) return null
  return draftFor(target, chosen)
}

/** The band above the name after a fill was refused. */
export function Refusal({ desk }: { readonly desk: Desk }) {
  const { fill, replies } = desk
  const { target } = replies
  const { note } = fill
  const shownNick = useShownNick()
  if (note?.kind !== 'refused') return null
  const again = rewrite(note.draft, target)
  return (
    <RefusalBand
      was={shownNick(note.draft.nick)}
      nick={shownNick(target?.contextId === note.draft.contextId ? null : (target?.nick ?? null))}
      onRefill={again === null ? undefined : () => void fill.fill(again)}
      onDismiss={fill.dismiss}
    />
  )
}

/** What became of the last thing that was done, above the search field. */
export function DeskToast({ desk }: { readonly desk: Desk }) {
  const { undo } = useWords().common.actions
  const { fill, link } = desk
  if (fill.note !== null || link.note === null) return <FillToast fill={fill} />
  const { said, undo: takeBack } = link.note
  const isDone = takeBack !== undefined
  return (
    <Toast
      icon={isDone ? 'check' : 'warning'}
      isGood={isDone}
      text={said}
      action={
        isDone ? (
          <Button variant="text" size="small" onClick={takeBack}>
            {undo}
          </Button>
        ) : null
      }
      onDismiss={link.dismiss}
    />
  )
}
