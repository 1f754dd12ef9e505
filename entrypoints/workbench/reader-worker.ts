import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openHere } from '@/lib/files/open-arrivals'
import { createReaderHost } from '@/lib/files/reader-host'
import type { ToReader } from '@/lib/files/reader-protocol'

const host = createReaderHost(openHere(Object.values(IMPORT_FORMATS)), (message, handed) =>
  postMessage(message, { transfer: [...handed] }),
)
addEventListener('message', ({ data }: MessageEvent<ToReader>) => host.hear(data))
