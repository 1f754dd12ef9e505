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

/** Compresses, by the browser's own gzip. */
export const squeeze = (bytes: Bytes): Promise<Bytes> =>
  gather(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')), Infinity)

/** Unpacks what `squeeze` made; throws `BrokenBackupError` where it is not that, or too much. */
export async function unsqueeze(bytes: Bytes): Promise<Bytes> {
  try {
    return await gather(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
      MOST_UNPACKED,
    )
  } catch {
    throw new BrokenBackupError('damaged')
  }
}
