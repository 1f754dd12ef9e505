/** Bytes of our own making. */
export type Bytes = Uint8Array<ArrayBuffer>

/** What a piece of a backup file is: its head, rows of one table, and the sums at its end. */
export const FRAME_KINDS = ['head', 'rows', 'end'] as const
export type FrameKind = (typeof FRAME_KINDS)[number]

export interface Frame {
  readonly kind: FrameKind
  readonly payload: Bytes
}

/** Every backup file begins with it; the last byte is the version of the frames. */
const MAGIC = new TextEncoder().encode('TILLSIDE\u0001')
/** Kind and length, big-endian. */
const PREFIX_BYTES = 5
/** No piece that we write is larger. */
const MOST_BYTES = 256 * 1024 * 1024

/** Thrown where a file is no backup, or breaks off. */
export class BrokenBackupError extends Error {
  override readonly name = 'BrokenBackupError'
  constructor(readonly why: 'not-a-backup' | 'cut-off' | 'damaged') {
    super(why)
  }
}

/** The first bytes of a file. */
export const fileStart = (): Bytes => MAGIC.slice()

/** A piece with its kind and length in front. */
export function frameBytes({ kind, payload }: Frame): readonly [prefix: Bytes, payload: Bytes] {
  const prefix = new Uint8Array(PREFIX_BYTES)
  prefix[0] = FRAME_KINDS.indexOf(kind)
  new DataView(prefix.buffer).setUint32(1, payload.length)
  return [prefix, payload]
}

const readBytes = async (file: Blob, from: number, length: number): Promise<Bytes> =>
  new Uint8Array(await file.slice(from, from + length).arrayBuffer())

/** Reads a file piece by piece; throws `BrokenBackupError` where it is no backup or ends in the middle of a piece. */
export async function* readFrames(file: Blob): AsyncGenerator<Frame & { readonly end: number }> {
  const start = await readBytes(file, 0, MAGIC.length)
  if (start.join() !== MAGIC.join()) throw new BrokenBackupError('not-a-backup')
  let at = MAGIC.length
  while (at < file.size) {
    const prefix = await readBytes(file, at, PREFIX_BYTES)
    if (prefix.length < PREFIX_BYTES) throw new BrokenBackupError('cut-off')
    const kind = FRAME_KINDS[prefix[0] ?? -1]
    const length = new DataView(prefix.buffer).getUint32(1)
    if (kind === undefined || length > MOST_BYTES) throw new BrokenBackupError('damaged')
    const payload = await readBytes(file, at + PREFIX_BYTES, length)
    if (payload.length < length) throw new BrokenBackupError('cut-off')
    at += PREFIX_BYTES + length
    yield { kind, payload, end: at }
  }
}
