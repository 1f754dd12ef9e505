import { Icon } from '@/components/ui/icons'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ReplyFileReading } from '@/lib/replies/formats/read-reply-file'
import { REPLY_WARNINGS } from '@/lib/replies/formats/reply-format'

import { Card } from '../../card'
import styles from '../replies.module.css'
import type { ShownLibrary } from '../use-library'
import type { ReadFile } from './read-files'

export interface FileListProps {
  readonly files: readonly ReadFile[]
  readonly library: ShownLibrary
}

/** What each file is, and what it would bring. */
export function FileList({ files, library }: FileListProps) {
  const words = useWords().replies.import
  return (
    <Card title={words.found} testId="read-files">
      <ul className={styles['plain']}>
        {files.map((file, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two files may have one name
          <li key={index} className={styles['file']} data-testid="read-file">
            <Icon name={'reading' in file ? 'file' : 'cross'} />
            <div className={styles['grow']}>
              <b>{file.name}</b>
              {'reading' in file ? (
                <FileLine reading={file.reading} library={library} />
              ) : (
                <p className={styles['wrong']}>
                  {file.fault === 'failed' ? words.failed : words.faults[file.fault]}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function FileLine({
  reading,
  library,
}: Pick<FileListProps, 'library'> & { readonly reading: ReplyFileReading }) {
  const { common, replies } = useWords()
  const words = replies.import
  const formats = useFormats()
  const changed = reading.replies.filter(({ reply }) => library.byId.has(reply.id)).length
  const fresh = reading.replies.length - changed
  const { groups, known, refused } = reading
  const line = [
    words.formats[reading.format],
    words.fresh(formats.number(fresh), fresh === 1),
    ...(changed > 0 ? [words.changed(formats.number(changed))] : []),
    ...(groups.length > 0
      ? [replies.groups(formats.number(groups.length), groups.length === 1)]
      : []),
    ...(known.length > 0 ? [words.known(formats.number(known.length))] : []),
    ...(refused.length > 0 ? [words.refused(formats.number(refused.length))] : []),
  ]
  const warned = REPLY_WARNINGS.flatMap((warning) => {
    const count = reading.warnings.filter((each) => each.warning === warning).length
    return count === 0 ? [] : [words.warnings[warning](formats.number(count))]
  })
  return (
    <>
      <p className={styles['quiet']}>{line.join(common.dot)}</p>
      {warned.length === 0 ? null : <p className={styles['note']}>{warned.join(common.dot)}</p>}
    </>
  )
}
