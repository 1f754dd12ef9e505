import { useState } from 'react'

import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../../notice'
import { useServices } from '../../services'
import { hrefOf } from '../../use-route'
import { editHref } from '../edit-address'
import { HistoryCard } from '../history/history-card'
import styles from '../replies.module.css'
import { Told } from '../told'
import { useShownLibrary } from '../use-library'
import { Editor } from './editor'
import { newDraft } from './reply-draft'
import { useDraft } from './use-draft'

const NEW = 'new'

function Back() {
  const { editor } = useWords().replies
  return (
    <a className={styles['back']} href={hrefOf('replies')}>
      ← {editor.back}
    </a>
  )
}

/** The page of one reply: its fields and its versions. */
export function EditorPage({ replyId }: { readonly replyId: string }) {
  const { editor } = useWords().replies
  const locale = useLocale()
  const saved = useShownLibrary().byId.get(replyId) ?? null
  const state = useDraft(replyId, saved, () => newDraft(replyId, locale, null))
  return (
    <>
      <Back />
      <Told />
      {saved === null && !state.isOld ? (
        <Notice tone="warn">{editor.gone}</Notice>
      ) : (
        <Editor saved={saved} state={state} />
      )}
      <HistoryCard replyId={replyId} />
    </>
  )
}

/** The page of a reply that is not saved yet. */
export function NewReplyPage({ groupId }: { readonly groupId: string | null }) {
  const locale = useLocale()
  const { newId } = useServices()
  const [id] = useState(newId)
  const state = useDraft(NEW, null, () => newDraft(id, locale, groupId))
  return (
    <>
      <Back />
      <Told />
      <Editor
        saved={null}
        state={state}
        onSaved={(reply) => {
          location.hash = editHref(reply.id)
        }}
      />
    </>
  )
}
