import { createObservable } from '@/components/imports/observable'
import type { RecordFacts } from '@/lib/customers/record'
import type { PeopleDesk } from '@/lib/files/work-people-desk'
import type { FollowUp, FollowUpNames } from '@/lib/files/work-people-protocol'
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
  /** Reads them anew, with the names of those that lists begin with, or of all. */
  readonly refresh: (names: FollowUpNames) => Promise<void>
  readonly change: (row: FollowUp, facts: RecordFacts) => void
  readonly undo: () => void
}

/** Names that were read before stay where they were not read again. */
function keepNames(rows: readonly FollowUp[], before: readonly FollowUp[]): FollowUp[] {
  const nicks = new Map(before.map(({ id, nick }) => [id, nick]))
  return rows.map((row) => (row.nick === '' ? { ...row, nick: nicks.get(row.id) ?? '' } : row))
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
  const refresh = async (names: FollowUpNames): Promise<void> => {
    const end = await desk.listFollowUps(names)
    if (end.how === 'done')
      set({ ...read(), rows: keepNames(end.value, read().rows ?? []), failure: null })
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
    const { id, account, facts } = row
    const end = await desk.keepFollowUp({ id, account, facts, base: before.facts })
    if (end.how === 'done' && end.value) return onChanged(row.account.shopId)
    show(before)
    // Somebody else was faster: theirs is shown, and can be changed in turn.
    if (end.how === 'done') await refresh('first')
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
