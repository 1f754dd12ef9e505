import type { WorkerLine } from '@/lib/files/work-client'
import type { LockView } from '@/lib/messaging/lock-calls'

/** The part of a worker that the line uses. */
export type LineEnd = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

export interface RestartableLine extends WorkerLine {
  /**
   * The lock is as this now: with it goes the worker and all that it knows, and one that began without a key makes way
   * for one that has it.
   */
  readonly hearLock: (state: LockView['state']) => void
  /** Starts the worker before there is work: it is ready while the page is still being drawn. */
  readonly warm: () => void
}

export interface LineOptions {
  /** The wrapped key of this browser session; null where there is none. */
  readonly readSession: () => Promise<string | null>
  readonly start: (session: string | null) => LineEnd
  /** The worker has something to tell: somebody has it work. */
  readonly onWork: () => void
}

/** Who listens. */
interface Ears {
  readonly hear: (message: unknown) => void
  readonly gone: () => void
}
const NOBODY: Ears = { hear: () => undefined, gone: () => undefined }

/** A worker on its way, and whether it was given a key. */
interface Begun {
  readonly worker: Promise<LineEnd>
  readonly hasKey: Promise<boolean>
}

/** A line to a worker that is started with the first job, if not before, and again after it was ended. */
export function createWorkerLine({ readSession, start, onWork }: LineOptions): RestartableLine {
  let current: Begun | undefined
  let ears: Ears = NOBODY

  const end = (): void => {
    const ended = current
    current = undefined
    void ended?.worker.then((worker) => worker.terminate())
    ears.gone()
  }
  const begin = (): Begun => {
    const session = readSession()
    const worker = session.then((wrapped) => {
      const started = start(wrapped)
      started.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (current !== begun) return
        onWork()
        ears.hear(data)
      })
      started.addEventListener('error', () => {
        if (current === begun) end()
      })
      return started
    })
    const begun = { worker, hasKey: session.then((wrapped) => wrapped !== null) }
    return begun
  }
  const makeWay = async (begun: Begun | undefined): Promise<void> => {
    const isWithout = begun !== undefined && !(await begun.hasKey)
    if (isWithout && current === begun) end()
  }
  return {
    hearLock: (state) => {
      if (state === 'locked') end()
      else void makeWay(current)
    },
    warm: () => {
      current ??= begin()
    },
    post: (message) => {
      current ??= begin()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      void current.worker.then((worker) => worker.postMessage(message))
    },
    listen: (hear, gone) => {
      ears = { hear, gone }
    },
  }
}
