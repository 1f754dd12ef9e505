import { useEffect } from 'react'

import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Page } from '../frame'
import { GuardPage } from '../guard/lazy-guard-page'
import { Notice } from '../notice'
import { PartLinks } from '../part-links'
import { useRouteDetail, useRoutePart, PARTS } from '../use-route'
import { idIn } from './edit-address'
import { EditorPage, NewReplyPage } from './editor/editor-page'
import { RemovedPage } from './history/removed-page'
import { ImportPage } from './import/import-page'
import { LibraryPage } from './library-page'
import { PolicyPage } from './policy/policy-page'
import { LibraryProvider, useLibrary } from './use-library'

const PART_PAGES = {
  library: LibraryPage,
  policy: PolicyPage,
  guard: GuardPage,
  import: ImportPage,
  removed: RemovedPage,
} as const

/** The replies: their library, what shops keep to, what must not go out, what comes in from files, and what was removed. */
export function RepliesView() {
  return (
    <LibraryProvider>
      <CurrentPart />
    </LibraryProvider>
  )
}

function CurrentPart() {
  const words = useWords()
  const formats = useFormats()
  const { library, isSilent, acts } = useLibrary()
  const named = useRoutePart()
  const detail = useRouteDetail()
  const part = PARTS.replies.find((each) => each === named) ?? 'library'
  const all = library?.replies.length ?? 0
  const Part = PART_PAGES[part]
  return (
    <Page
      title={words.workbench.nav.replies}
      {...(library === null ? {} : { meta: words.replies.replies(formats.number(all), all === 1) })}
      aside={
        <PartLinks
          view="replies"
          parts={PARTS.replies}
          current={part}
          words={words.replies.parts}
        />
      }
    >
      <ForgetOnLeave key={part} forget={acts.forget} />
      {library === null ? (
        isSilent ? (
          <Notice tone="bad">{words.workbench.noAnswer}</Notice>
        ) : (
          <p>{words.workbench.loading}</p>
        )
      ) : named === 'edit' ? (
        <EditorPage key={detail} replyId={idIn(detail)} />
      ) : named === 'new' ? (
        <NewReplyPage groupId={detail === '' ? null : idIn(detail)} />
      ) : (
        <Part />
      )}
    </Page>
  )
}

/** What was done on one page is not taken back on another. */
function ForgetOnLeave({ forget }: { readonly forget: () => void }) {
  useEffect(() => forget, [forget])
  return null
}
