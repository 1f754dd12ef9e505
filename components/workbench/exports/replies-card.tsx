import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { Notice } from '../notice'
import { ExportButtons } from '../replies/export-buttons'
import { LibraryProvider, useLibrary } from '../replies/use-library'
import { hrefOf } from '../use-route'
import styles from './exports.module.css'

/** The whole library of replies, saved as a file. */
export function RepliesCard() {
  const words = useWords().exports
  return (
    <Card title={words.replies} padded testId="export-replies">
      <p className={styles['lead']}>
        {words.repliesLead} <a href={hrefOf('replies', 'import')}>{words.importReplies}</a>
      </p>
      <LibraryProvider>
        <Kinds />
      </LibraryProvider>
    </Card>
  )
}

/** The kinds of files, once the library is there. */
function Kinds() {
  const words = useWords().workbench
  const { library, isSilent } = useLibrary()
  if (library !== null) return <ExportButtons groupId={null} />
  return isSilent ? <Notice tone="bad">{words.noAnswer}</Notice> : <p>{words.loading}</p>
}
