import { ok } from '@/lib/shared/result'

import { BrokenFileError } from './broken-file'
import type { ArrivalBatch, OpenForImport } from './open-arrivals'
import { unpackReady } from './ready-orders'
import type { FromReader, ToReader } from './reader-protocol'

/** A worker that reads one file. */
export interface ReaderLine {
  readonly post: (message: ToReader) => void
  /** Calls back with what the worker tells, and when it has died. */
  readonly listen: (hear: (message: FromReader) => void, gone: () => void) => void
  readonly end: () => void
}

/** Batches that are read while one is written: the reader never waits for long, and memory holds no more. */
const AHEAD = 8

/** What a reader has told, in its order, whether it came before it was waited for or after. */
function createInbox({ listen }: ReaderLine): () => Promise<FromReader> {
  const told: FromReader[] = []
  let waiting: ((message: FromReader) => void) | undefined
  const hear = (message: FromReader): void => {
    if (waiting === undefined) told.push(message)
    else waiting(message)
    waiting = undefined
  }
  listen(hear, () => hear({ tell: 'failed', message: 'the reader of the file is gone' }))
  return async () =>
    told.shift() ??
    new Promise((resolve) => {
      waiting = resolve
    })
}

/** Throws what the reader has met. */
function expectTold<Tell extends FromReader['tell']>(
  message: FromReader,
  expected: readonly Tell[],
): Extract<FromReader, { tell: Tell }> {
  const isExpected = (it: FromReader): it is Extract<FromReader, { tell: Tell }> =>
    expected.some((each) => each === it.tell)
  if (isExpected(message)) return message
  if (message.tell === 'broken') throw new BrokenFileError(message.why)
  throw new Error(message.tell === 'failed' ? message.message : `told ${message.tell} out of turn`)
}

async function* takeBatches(
  line: ReaderLine,
  next: () => Promise<FromReader>,
): AsyncGenerator<ArrivalBatch> {
  for (let asked = 0; asked < AHEAD; asked += 1) line.post({ ask: 'more' })
  for (;;) {
    const message = expectTold(await next(), ['batch', 'end'])
    if (message.tell === 'end') return
    line.post({ ask: 'more' })
    yield { ...message.batch, orders: unpackReady(message.batch.orders) }
  }
}

/**
 * Builds what has files read by a worker of their own, so that the next orders are made ready while the last are written.
 * `start` gives a worker for each file, which ends with it.
 */
export const openInWorker =
  (start: () => ReaderLine): OpenForImport =>
  async (file, now, mappings = []) => {
    const line = start()
    const next = createInbox(line)
    line.post({ ask: 'open', file, now, mappings })
    try {
      const { opened } = expectTold(await next(), ['opened'])
      if (opened.ok)
        return ok({ ...opened.value, batches: () => takeBatches(line, next), close: line.end })
      line.end()
      return opened
    } catch (error) {
      line.end()
      throw error
    }
  }
