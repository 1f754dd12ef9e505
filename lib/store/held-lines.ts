import type { Bytes } from './lines'

/**
 * Lines that are held for long, in the order in which they came: stretches of bytes, which whoever collects garbage need
 * neither move nor walk through.
 */
export interface HeldLines {
  /** Takes a copy: the batch that the line came in may go. */
  readonly add: (line: Bytes) => void
  /** The line that came so many lines after the first; empty where none did. */
  readonly at: (index: number) => Bytes
}

/** Bytes of a stretch, but for one that a longer line has to itself. */
const STRETCH = 64 * 1024

/** Starts with no line. */
export function createHeldLines(): HeldLines {
  const stretches: Bytes[] = []
  let open: Bytes = new Uint8Array(0)
  let end = 0
  /** Of each line its stretch, and where it begins and ends there. */
  const places: number[] = []
  return {
    add: (line) => {
      if (end + line.length > open.length) {
        open = new Uint8Array(Math.max(STRETCH, line.length))
        stretches.push(open)
        end = 0
      }
      open.set(line, end)
      places.push(stretches.length - 1, end, end + line.length)
      end += line.length
    },
    at: (index) => {
      const place = index * 3
      const stretch = stretches[places[place] ?? -1]
      return stretch?.subarray(places[place + 1], places[place + 2]) ?? new Uint8Array(0)
    },
  }
}
