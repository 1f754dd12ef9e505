import type { WorkDesk } from '@/lib/files/work-desk'
import type { JobFailure, PastImport } from '@/lib/files/work-protocol'

import { createObservable } from './observable'

export interface PastState {
  /** Newest first; null until the store has answered. */
  readonly rows: readonly PastImport[] | null
  /** The one that is being taken out, and how far that has come, 0 to 1. */
  readonly undoing: { readonly id: string; readonly share: number } | null
  readonly failure: JobFailure | null
}

/** Lists what came in before, and takes it out again. */
export interface PastControl {
  readonly read: () => PastState
  readonly subscribe: (changed: () => void) => () => void
  readonly refresh: () => Promise<void>
  readonly undo: (importId: string) => void
}

/** Builds the control; `onChanged` is called with the shop whose orders went. */
export function createPastControl(
  desk: Pick<WorkDesk, 'listImports' | 'undoImport'>,
  onChanged: (shopIds: readonly string[]) => Promise<void>,
): PastControl {
  const { read, subscribe, set } = createObservable<PastState>({
    rows: null,
    undoing: null,
    failure: null,
  })
  const refresh = async (): Promise<void> => {
    const end = await desk.listImports()
    if (end.how === 'done') set({ ...read(), rows: end.value })
  }
  const undo = async (id: string): Promise<void> => {
    if (read().undoing !== null) return
    set({ ...read(), undoing: { id, share: 0 }, failure: null })
    const { ended } = desk.undoImport(id, ({ share }) => set({ ...read(), undoing: { id, share } }))
    const end = await ended
    if (end.how === 'done' && end.value !== null) await onChanged([end.value])
    await refresh()
    set({ ...read(), undoing: null, failure: end.how === 'failed' ? end.why : null })
  }
  return { read, subscribe, refresh, undo: (importId) => void undo(importId) }
}
