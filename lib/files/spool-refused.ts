import type { RefusedRow } from './gather-orders'

/** Refused rows of a file of any size, out of memory: lines of JSON in a file of the browser's own. */
export interface RefusedSpool {
  readonly add: (rows: readonly RefusedRow[]) => void
  readonly finish: () => Blob
}

/** Characters held in memory before they go into a piece of the file. */
const PIECE = 256 * 1024

/** Starts an empty spool. */
export function createRefusedSpool(): RefusedSpool {
  const pieces: Blob[] = []
  let lines: string[] = []
  let length = 0
  const flush = (): void => {
    if (lines.length > 0) pieces.push(new Blob(lines))
    lines = []
    length = 0
  }
  return {
    add: (rows) => {
      for (const { row, reason, column, cell, cells } of rows) {
        const line = `${JSON.stringify({ row, reason, column, cell, cells })}\n`
        lines.push(line)
        length += line.length
        if (length >= PIECE) flush()
      }
    },
    finish: () => {
      flush()
      return new Blob(pieces)
    },
  }
}
