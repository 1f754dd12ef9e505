import { joinBytes } from '@/lib/shared/join-bytes'

import { BrokenBackupError, type Bytes } from './frames'

/** What a piece of a backup comes to at most: a small file must not fill the memory. */
const MOST_UNPACKED = 256 * 1024 * 1024

async function gather(stream: ReadableStream<Bytes>, most: number): Promise<Bytes> {
  const parts: Bytes[] = []
  let length = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw new BrokenBackupError('damaged')
    }
    parts.push(value)
  }
  return joinBytes(parts)
}

/** What goes into a stream at once: what comes out of it is bounded by that too. */
const SLICE_BYTES = 64 * 1024

/** Gives bytes slice by slice, each when it is asked for; nothing is copied. */
function slicesOf(bytes: Bytes): ReadableStream<Bytes> {
  let at = 0
  return new ReadableStream<Bytes>(
    {
      pull: (into) => {
        if (at >= bytes.length) return into.close()
        into.enqueue(bytes.subarray(at, (at += SLICE_BYTES)))
      },
    },
    { highWaterMark: 0 },
  )
}

/** Compresses, by the browser's own gzip. */
export const squeeze = (bytes: Bytes): Promise<Bytes> =>
  gather(slicesOf(bytes).pipeThrough(new CompressionStream('gzip')), Infinity)

/** Unpacks what `squeeze` made; throws `BrokenBackupError` where it is not that, or too much. */
export async function unsqueeze(bytes: Bytes): Promise<Bytes> {
  try {
    return await gather(slicesOf(bytes).pipeThrough(new DecompressionStream('gzip')), MOST_UNPACKED)
  } catch {
    throw new BrokenBackupError('damaged')
  }
}
