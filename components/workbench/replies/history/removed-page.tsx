import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { groupNameIn, textIn, type Reply } from '@/lib/replies/reply'

import { Card } from '../../card'
import { useServices } from '../../services'
import styles from '../replies.module.css'
import { Told } from '../told'
import { useLibrary, useShownLibrary } from '../use-library'

/** So many are looked up at a time: each takes a call. */
const RUN = 50

/** The last states of removed replies, by id, as far as they were looked up. */
function useLastStates(ids: readonly string[]): ReadonlyMap<string, Reply> {
  const { call } = useServices()
  const [states, setStates] = useState<ReadonlyMap<string, Reply>>(new Map())
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      for (const replyId of ids) {
        if (states.has(replyId)) continue
        const answer = await call('readReplyHistory', { replyId })
        if (!isWanted) return
        const last = answer.ok ? answer.value.find(({ reply }) => reply !== null)?.reply : null
        if (last) setStates((known) => new Map(known).set(replyId, last))
      }
    }
    void load()
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- states only ever grow by this
  }, [call, ids.join(' ')])
  return states
}

/** Replies and groups that were taken out, and the way back. */
export function RemovedPage() {
  const { replies } = useWords()
  const words = replies.removedPage
  const formats = useFormats()
  const { kept } = useShownLibrary()
  const [shown, setShown] = useState(RUN)
  const ids = kept.removed.toReversed().slice(0, shown)
  const rest = kept.removed.length - ids.length
  return (
    <>
      <Told />
      <Card title={words.title} meta={formats.number(kept.removed.length)} testId="removed">
        {ids.length === 0 ? <p className={styles['empty']}>{words.empty}</p> : <Rows ids={ids} />}
        {rest > 0 ? (
          <p className={styles['keys']}>
            <Button variant="text" onClick={() => setShown(shown + RUN)}>
              {words.more(formats.number(rest))}
            </Button>
          </p>
        ) : null}
      </Card>
      <RemovedGroups />
    </>
  )
}

function Rows({ ids }: { readonly ids: readonly string[] }) {
  const { replies } = useWords()
  const words = replies.removedPage
  const locale = useLocale()
  const { acts } = useLibrary()
  const { starter } = useShownLibrary()
  const own = useLastStates(ids)
  return (
    <ul className={styles['plain']}>
      {ids.map((id) => {
        const first = starter.replies.find((reply) => reply.id === id)
        const last = own.get(id) ?? first
        const title = last === undefined ? words.untitled : textIn(last, locale).title
        const back = (reply: Reply): void =>
          void acts.change(
            { replies: [reply] },
            { said: words.restored(title), undo: { removed: [id] } },
          )
        return (
          <li key={id} className={styles['line']} data-testid="removed-reply">
            <span className={styles['grow']}>{title}</span>
            {first === undefined ? null : <span className={styles['note']}>{words.starter}</span>}
            {last === undefined ? null : (
              <Button
                size="small"
                aria-label={`${words.restore} ${title}`}
                data-testid="restore-removed"
                onClick={() => back(last)}
              >
                {words.restore}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Groups that the library starts with and people took out; what is known of their own is gone with them. */
function RemovedGroups() {
  const words = useWords().replies.removedPage
  const locale = useLocale()
  const { acts } = useLibrary()
  const { kept, starter } = useShownLibrary()
  const groups = starter.groups.filter(({ id }) => kept.removedGroups.includes(id))
  if (groups.length === 0) return null
  return (
    <Card title={words.groups} testId="removed-groups">
      <ul className={styles['plain']}>
        {groups.map((group) => {
          const name = groupNameIn(group, locale)
          return (
            <li key={group.id} className={styles['line']}>
              <span className={styles['grow']}>{name}</span>
              <Button
                size="small"
                aria-label={`${words.restore} ${name}`}
                onClick={() =>
                  void acts.change(
                    { groups: [group] },
                    { said: words.restored(name), undo: { removedGroups: [group.id] } },
                  )
                }
              >
                {words.restore}
              </Button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
