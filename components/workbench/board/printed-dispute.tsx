import { useEffect } from 'react'
import { createPortal } from 'react-dom'

import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { VerifiedDispute } from '@/lib/aftersales/dispute/dispute-file'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import styles from './printed-dispute.module.css'
import { sayEntry } from './say-entry'

/** Enough of a hash to compare two papers by. */
const HASH_SIGNS = 12
/** Paper is read in any year: its dates are written in full. */
const ANY_YEAR = 0

export interface PrintedDisputeProps {
  readonly file: VerifiedDispute
  /** The browser has printed it, or somebody has called that off. */
  readonly onPrinted: () => void
}

/** A dispute file on paper, in words; the hashes name the sealed lines of the file itself. It stands beside the page, unseen, and is all that is printed. */
export function PrintedDispute({ file: { head, entries, seal }, onPrinted }: PrintedDisputeProps) {
  const words = useWords()
  const { board, common } = words
  const { paper, title } = board.file
  const platform = PLATFORM_IDS.find((id) => id === head.platform)
  const formats = useFormats(platform)
  useEffect(() => {
    addEventListener('afterprint', onPrinted)
    globalThis.print()
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  const about = [
    platform === undefined ? head.platform : common.platforms[platform],
    formats.day(head.writtenAt, ANY_YEAR),
    paper.lines(formats.number(entries.length)),
  ]
  return createPortal(
    <section className={styles['paper']} data-paper data-testid="paper">
      <h1>{title(head.caseNumber)}</h1>
      <p>{about.join(common.dot)}</p>
      <table>
        <thead>
          <tr>
            {[paper.line, paper.time, paper.kind, paper.text, paper.hash].map((name) => (
              <th key={name} scope="col" className={styles['whole']}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.n}>
              <td>{formats.number(entry.n)}</td>
              <td className={styles['whole']}>{formats.moment(entry.at, ANY_YEAR)}</td>
              <td className={styles['whole']}>{paper.kinds[entry.kind]}</td>
              <td>{sayEntry(entry, { words, formats })}</td>
              <td className={styles['whole']}>{entry.hash.slice(0, HASH_SIGNS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{paper.seal(seal)}</p>
    </section>,
    document.body,
  )
}
