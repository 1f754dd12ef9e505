import { createNaming } from '@/lib/intake/name-orders'
import type { IncomingOrder } from '@/lib/intake/order-import'
import { createIds } from '@/lib/store/ids'

import { BrokenFileError } from './broken-file'
import { createHeldBatches } from './held-batches'
import type { OpenArrivals, OpenForImport } from './open-arrivals'
import { packReady } from './ready-orders'
import type { FromReader, ToReader } from './reader-protocol'

/** The way back to the worker that imports; what is to be handed over, and not copied, stands beside the message. */
export type TellReader = (message: FromReader, handed: readonly Transferable[]) => void

/** Lets as many through as were asked for. */
function createGate() {
  let left = 0
  let pass: (() => void) | undefined
  return {
    let: (): void => {
      if (pass === undefined) left += 1
      else pass()
      pass = undefined
    },
    /** One waits at a time. */
    wait: (): Promise<void> =>
      new Promise((resolve) => {
        if (left === 0) pass = resolve
        else {
          left -= 1
          resolve()
        }
      }),
  }
}
type Gate = ReturnType<typeof createGate>

const isTold = (order: object): order is IncomingOrder => 'facts' in order

async function read(
  file: OpenArrivals,
  { file: { shop } }: Extract<ToReader, { ask: 'open' }>,
  gate: Gate,
  tell: TellReader,
): Promise<void> {
  const name = createNaming(createIds(), { shop, source: 'file', onlyLines: file.onlyLines })
  const held = createHeldBatches()
  const hand = async (): Promise<void> => {
    const batch = held.take()
    if (batch === null) return
    await gate.wait()
    tell({ tell: 'batch', batch }, [batch.orders.lines.buffer])
  }
  for await (const { orders, ...batch } of file.batches()) {
    held.add({ ...batch, orders: packReady(name(orders.filter(isTold)), file.seenAt) })
    if (held.isFull()) await hand()
  }
  await hand()
  await gate.wait()
  tell({ tell: 'end' }, [])
}

async function openAndRead(
  open: OpenForImport,
  asked: Extract<ToReader, { ask: 'open' }>,
  gate: Gate,
  tell: TellReader,
): Promise<void> {
  try {
    const opened = await open(asked.file, asked.now, asked.mappings)
    if (!opened.ok) return tell({ tell: 'opened', opened }, [])
    const { batches: _batches, close: _close, ...head } = opened.value
    tell({ tell: 'opened', opened: { ok: true, value: head } }, [])
    await read(opened.value, asked, gate, tell)
  } catch (error) {
    if (error instanceof BrokenFileError) tell({ tell: 'broken', why: error.why }, [])
    else tell({ tell: 'failed', message: String(error) }, [])
  }
}

/** Reads the one file that it is asked to open and makes its orders ready, a batch for each that is asked for. */
export function createReaderHost(
  open: OpenForImport,
  tell: TellReader,
): { readonly hear: (message: ToReader) => void } {
  const gate = createGate()
  return {
    hear: (message) => {
      if (message.ask === 'more') gate.let()
      else void openAndRead(open, message, gate, tell)
    },
  }
}
