import { createObservable } from '@/components/imports/observable'
import type { RecordFacts } from '@/lib/customers/record'
import type { PeopleDesk } from '@/lib/files/work-people-desk'
import type { FollowUp } from '@/lib/files/work-people-protocol'
import type { JobFailure } from '@/lib/files/work-protocol'

export interface FollowUpState {
  /** null until the store has answered. */
  readonly rows: readonly FollowUp[] | null
  readonly failure: JobFailure | null
  /** As it was before the last change, which can be undone. */
  readonly before: FollowUp | null
}

/** Tasks, prospects and warnings of all shops. */
export interface FollowUpControl {
  readonly read: () => FollowUpState
  readonly subscribe: (changed: () => void) => () => void
  readonly refresh: () => Promise<void>
  readonly change: (row: FollowUp, facts: RecordFacts) => void
  readonly undo: () => void
}

/** Builds the control; `onChanged` is called with the shop whose customer has changed. */
export function createFollowUpControl(
  desk: Pick<PeopleDesk, 'listFollowUps' | 'keepFollowUp'>,
  onChanged: (shopId: string) => void,
): FollowUpControl {
  const { read, subscribe, set } = createObservable<FollowUpState>({
    rows: null,
    failure: null,
    before: null,
  })
  const refresh = async (): Promise<void> => {
    const end = await desk.listFollowUps()
    if (end.how === 'done') set({ ...read(), rows: end.value, failure: null })
    else set({ ...read(), failure: end.how === 'failed' ? end.why : 'failed' })
  }
  const show = (row: FollowUp): void => {
    const rows = read().rows?.map((each) => (each.id === row.id ? row : each)) ?? null
    set({ ...read(), rows })
  }
  /** Shows the change at once, and takes it off again where it could not be kept. */
  const keep = async (row: FollowUp, before: FollowUp, undoable: boolean): Promise<void> => {
    show(row)
    set({ ...read(), failure: null, before: undoable ? before : null })
    const end = await desk.keepFollowUp(row)
    if (end.how === 'done') return onChanged(row.account.shopId)
    show(before)
    set({ ...read(), failure: end.how === 'failed' ? end.why : 'failed', before: null })
  }
  return {
    read,
    subscribe,
    refresh,
    change: (row, facts) => void keep({ ...row, facts }, row, true),
    undo: () => {
      const { before, rows } = read()
      const now = rows?.find(({ id }) => id === before?.id)
      if (before !== null && now !== undefined) void keep(before, now, false)
    },
  }
}
