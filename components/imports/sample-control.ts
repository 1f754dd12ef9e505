import type { Job, JobEnd, WatchProgress, WorkDesk } from '@/lib/files/work-desk'
import type { JobFailure, Progress } from '@/lib/files/work-protocol'

import { createObservable } from './observable'

export interface SampleState {
  readonly doing: 'nothing' | 'loading' | 'removing'
  readonly progress: Progress | null
  /** How the last turn ended, where that is worth a word. */
  readonly ended: 'cancelled' | JobFailure | null
}

/** Loads the sample shop and takes it out again. */
export interface SampleControl {
  readonly read: () => SampleState
  readonly subscribe: (changed: () => void) => () => void
  readonly load: () => void
  readonly cancel: () => void
  readonly remove: (shopId: string) => void
}

const AT_REST: SampleState = { doing: 'nothing', progress: null, ended: null }

/** Builds the control; `onChanged` is called when shops have changed, with those whose orders did. */
export function createSampleControl(
  desk: Pick<WorkDesk, 'loadSample' | 'removeShop'>,
  onChanged: (shopIds: readonly string[]) => Promise<void>,
): SampleControl {
  const { read, subscribe, set } = createObservable(AT_REST)
  let running: Job<unknown> | null = null
  const run = async <Value>(
    doing: SampleState['doing'],
    begin: (watch: WatchProgress) => Job<Value>,
    shopOf: (value: Value) => string,
  ): Promise<void> => {
    if (running !== null) return
    set({ ...AT_REST, doing })
    const job = begin((progress) => set({ ...read(), progress }))
    running = job
    const end = await job.ended
    running = null
    if (end.how === 'done') await onChanged([shopOf(end.value)])
    set({ ...AT_REST, ended: endingOf(end) })
  }

  return {
    read,
    subscribe,
    load: () => void run('loading', desk.loadSample, ({ shopId }) => shopId),
    cancel: () => running?.cancel(),
    remove: (shopId) =>
      void run(
        'removing',
        (watch) => desk.removeShop(shopId, watch),
        () => shopId,
      ),
  }
}

function endingOf(end: JobEnd<unknown>): SampleState['ended'] {
  switch (end.how) {
    case 'done':
      return null
    case 'cancelled':
      return 'cancelled'
    case 'failed':
      return end.why
    case 'not-taken':
      return 'failed'
  }
}
