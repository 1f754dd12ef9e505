import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ReplyVersion } from '@/lib/messaging/reply-calls'
import type { Reply } from '@/lib/replies/reply'

import { Card } from '../../card'
import { Notice } from '../../notice'
import { useServices } from '../../services'
import { languageName } from '../language-name'
import styles from '../replies.module.css'
import { useLibrary, useShownLibrary } from '../use-library'
import { compareReplies, type ReplyChange } from './compare-replies'

/** Versions as the library's revision had them. */
interface ReadVersions {
  readonly revision: number
  readonly versions: readonly ReplyVersion[] | 'failed'
}

/** The versions of a reply, read anew whenever it changes; null until they are there. */
function useVersions(replyId: string, isWanted: boolean) {
  const { call } = useServices()
  const { revision } = useShownLibrary().kept
  const [read, setRead] = useState<ReadVersions | null>(null)
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<void> => {
      const answer = await call('readReplyHistory', { replyId })
      if (isCurrent) setRead({ revision, versions: answer.ok ? answer.value : 'failed' })
    }
    if (isWanted) void load()
    return () => {
      isCurrent = false
    }
  }, [call, replyId, isWanted, revision])
  return read?.versions ?? null
}

/** Every state that a reply was kept in, what differs from the one before, and the way back. */
export function HistoryCard({ replyId }: { readonly replyId: string }) {
  const { replies } = useWords()
  const words = replies.history
  const [isOpen, setOpen] = useState(false)
  const versions = useVersions(replyId, isOpen)
  const library = useShownLibrary()
  const starter = library.starter.replies.find(({ id }) => id === replyId) ?? null
  return (
    <Card
      title={words.title}
      testId="history"
      actions={
        isOpen ? null : (
          <Button size="small" data-testid="show-history" onClick={() => setOpen(true)}>
            {words.show}
          </Button>
        )
      }
    >
      {!isOpen || versions === null ? null : versions === 'failed' ? (
        <div className={styles['empty']}>
          <Notice tone="bad">{replies.notKept}</Notice>
        </div>
      ) : versions.length === 0 ? (
        <p className={styles['empty']}>{words.none}</p>
      ) : (
        <ol className={styles['versions']}>
          {versions.map((version, index) => (
            <VersionLine
              key={version.id}
              version={version}
              before={versions[index + 1]?.reply ?? starter}
              isFirst={index === versions.length - 1 && starter === null}
              present={index === 0}
              replyId={replyId}
            />
          ))}
        </ol>
      )}
    </Card>
  )
}

interface VersionLineProps {
  readonly version: ReplyVersion
  readonly before: Reply | null
  /** Nothing was before it. */
  readonly isFirst: boolean
  readonly present: boolean
  readonly replyId: string
}

function VersionLine({ version, before, isFirst, present, replyId }: VersionLineProps) {
  const { common, replies } = useWords()
  const words = replies.history
  const formats = useFormats()
  const { clock } = useServices()
  const who = version.by === '' ? words.nobody : words.by(version.by)
  return (
    <li className={styles['version']} data-testid="version">
      <header className={styles['versionHead']}>
        <b>{formats.moment(version.at, clock())}</b>
        <span className={styles['quiet']}>
          {[who, ...(isFirst ? [words.created] : [])].join(common.dot)}
        </span>
        {present ? (
          <span className={styles['chip']}>{words.current}</span>
        ) : (
          <Restore version={version} replyId={replyId} />
        )}
      </header>
      {version.reply === null ? (
        <p>{words.removed}</p>
      ) : (
        <Changes changes={compareReplies(before, version.reply)} />
      )}
    </li>
  )
}

function Restore({ version, replyId }: Pick<VersionLineProps, 'version' | 'replyId'>) {
  const words = useWords().replies.history
  const { call } = useServices()
  const { acts } = useLibrary()
  const before = useShownLibrary().byId.get(replyId)
  const restore = async (): Promise<void> => {
    const answer = await call('restoreReply', { replyId, versionId: version.id })
    const undo = before === undefined ? { removed: [replyId] } : { replies: [before] }
    if (answer.ok) await acts.change({}, { said: words.restored, undo })
  }
  return (
    <Button size="small" data-testid="restore-version" onClick={() => void restore()}>
      {words.restore}
    </Button>
  )
}

function Changes({ changes }: { readonly changes: readonly ReplyChange[] }) {
  const words = useWords().replies.history
  const locale = useLocale()
  if (changes.length === 0) return <p className={styles['quiet']}>{words.same}</p>
  return (
    <dl className={styles['changes']}>
      {changes.map((change) =>
        change.of === 'title' || change.of === 'wording' ? (
          <div key={`${change.of} ${change.lang} ${change.name}`}>
            <dt className={styles['note']}>
              {change.of === 'title'
                ? words.titleIn(languageName(change.lang, locale))
                : words.wordingIn(languageName(change.lang, locale), change.name)}
            </dt>
            <dd lang={change.lang} className={styles['said']}>
              <Pieces pieces={change.pieces} />
            </dd>
          </div>
        ) : (
          <div key={change.of}>
            <dt>{words.parts[change.of]}</dt>
          </div>
        ),
      )}
    </dl>
  )
}

function Pieces({ pieces }: Pick<Extract<ReplyChange, { of: 'title' | 'wording' }>, 'pieces'>) {
  const words = useWords().replies.history
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return text
    const Tag = kind === 'added' ? 'ins' : 'del'
    return (
      // oxlint-disable-next-line react/no-array-index-key -- pieces have no other identity and never move
      <Tag key={index} className={styles[kind]}>
        <Hidden>{kind === 'added' ? words.added : words.takenOut} </Hidden>
        {text}
      </Tag>
    )
  })
}
