import { cutByMarks, type Mark } from './cut-by-marks'
import styles from './marked-text.module.css'

export interface MarkedTextProps {
  readonly text: string
  /** Where in the whole text this piece of it starts. */
  readonly start?: number
  readonly marks: readonly Mark[]
}

/** A text with the words underlined that something was found in. */
export function MarkedText({ text, start = 0, marks }: MarkedTextProps) {
  return cutByMarks(text, start, marks).map((piece, index) =>
    piece.severity === null ? (
      piece.text
    ) : (
      <span
        // oxlint-disable-next-line react/no-array-index-key -- pieces of a text have no other identity
        key={index}
        className={styles[piece.severity]}
        data-testid="guarded-words"
      >
        {piece.text}
      </span>
    ),
  )
}
