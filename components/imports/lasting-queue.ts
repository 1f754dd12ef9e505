import { createImportQueue, type ImportQueue } from './import-queue'
import type { QueueDeps } from './import-runner'

/** The files of a visit, which outlive the lock as the files that they are, and what hears of those that were written. */
export interface LastingQueue {
  readonly queue: ImportQueue
  /** Gives how to stop hearing. */
  readonly onWritten: (hear: (shopId: string) => void) => () => void
}

/** Builds the queue; what a lock broke off stands there to be tried again. */
export function createLastingQueue(deps: Omit<QueueDeps, 'onWritten'>): LastingQueue {
  const hearers = new Set<(shopId: string) => void>()
  const { desk, newId } = deps
  return {
    queue: createImportQueue({
      desk,
      newId,
      onWritten: (shopId) => {
        for (const hear of hearers) hear(shopId)
      },
    }),
    onWritten: (hear) => {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
  }
}
