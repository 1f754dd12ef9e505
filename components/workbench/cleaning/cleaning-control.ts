import { createObservable } from '@/components/imports/observable'
import type { Amended, Fix, FoundFlaws } from '@/lib/files/work-cleaning-protocol'
import type { Job, JobEnd, WatchProgress, WorkDesk } from '@/lib/files/work-desk'
import type { JobFailure } from '@/lib/files/work-protocol'

import { fixKey, leftAfter } from './propose-fix'

export interface CleaningState {
  /** null until somebody has looked. */
  readonly found: FoundFlaws | null
  readonly doing: { readonly what: 'finding' | 'fixing' | 'undoing'; readonly share: number } | null
  readonly ended: 'cancelled' | 'busy' | 'undone' | JobFailure | null
  /** The last thing done, which can be undone. */
  readonly last: {
    readonly orders: number
    readonly amended: readonly Amended[]
    readonly before: FoundFlaws | null
  } | null
}

/** Finds wrong orders and mends them as a person says. */
export interface CleaningControl {
  readonly read: () => CleaningState
  readonly subscribe: (changed: () => void) => () => void
  readonly find: () => void
  readonly cancel: () => void
  readonly fix: (fixes: readonly Fix[]) => void
  readonly undo: () => void
}

export interface CleaningDeps {
  readonly desk: Pick<WorkDesk, 'findFlaws' | 'fixFlaws' | 'undoFixes'>
  /** Called with the shops whose orders have changed. */
  readonly onChanged: (shopIds: readonly string[]) => Promise<void>
}

const AT_FIRST: CleaningState = { found: null, doing: null, ended: null, last: null }

const shopsOf = (amended: readonly Amended[]): string[] => [
  ...new Set(amended.map(({ shopId }) => shopId)),
]

/** Builds the control; one job at a time. */
export function createCleaningControl({ desk, onChanged }: CleaningDeps): CleaningControl {
  const { read, subscribe, set } = createObservable(AT_FIRST)
  let job: Job<unknown> | null = null
  const run = async <Value>(
    what: 'finding' | 'fixing' | 'undoing',
    begin: (watch: WatchProgress) => Job<Value>,
  ): Promise<JobEnd<Value>> => {
    set({ ...read(), doing: { what, share: 0 }, ended: null })
    const running = begin(({ share }) => set({ ...read(), doing: { what, share } }))
    job = running
    const end = await running.ended
    job = null
    const ended = end.how === 'failed' ? end.why : end.how === 'cancelled' ? 'cancelled' : null
    set({ ...read(), doing: null, ended })
    return end
  }
  const find = async (): Promise<void> => {
    if (job !== null) return
    const end = await run('finding', desk.findFlaws)
    if (end.how === 'done') set({ ...read(), found: end.value, last: null })
  }
  const fix = async (fixes: readonly Fix[]): Promise<void> => {
    if (job !== null) return
    const before = read().found
    const end = await run('fixing', (watch) => desk.fixFlaws(fixes, watch))
    if (end.how !== 'done') return
    const { amended, busy } = end.value
    const numbers = new Set(
      amended.flatMap((each) => each.numbers.map((n) => `${each.shopId} ${n}`)),
    )
    const done = fixes.filter((each) => numbers.has(fixKey(each)))
    set({
      ...read(),
      found: before === null ? null : leftAfter(before, done),
      ended: busy ? 'busy' : null,
      last: amended.length === 0 ? null : { orders: done.length, amended, before },
    })
    await onChanged(shopsOf(amended))
  }
  const undo = async (): Promise<void> => {
    const { last } = read()
    if (last === null || job !== null) return
    const end = await run('undoing', () => desk.undoFixes(last.amended))
    if (end.how !== 'done') return
    if (end.value.busy) return set({ ...read(), ended: 'busy' })
    set({ ...read(), found: last.before, last: null, ended: 'undone' })
    await onChanged(shopsOf(last.amended))
  }
  return {
    read,
    subscribe,
    find: () => void find(),
    cancel: () => job?.cancel(),
    fix: (fixes) => void fix(fixes),
    undo: () => void undo(),
  }
}
