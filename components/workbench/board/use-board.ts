import { useMemo, useRef, useState } from 'react'

import { useTyped } from '@/components/ui/typed'
import type { CaseView } from '@/lib/aftersales/case-view'
import { CASE_COLUMNS } from '@/lib/shared/cases'

import { useServices } from '../services'
import { useClockTime } from '../use-clock-time'
import { useWorkbench } from '../use-workbench'
import { ALL_CASES, neighbour, nextAt } from './board-state'
import { useBoardKeys } from './use-board-keys'
import { caseActs, usePageActs } from './use-case-acts'
import { useCases } from './use-cases'
import { useMarks } from './use-marks'

const NOBODY: readonly string[] = []
const USUAL_SHIFT_END = '18:00'

/** The end of the shift as a time of the day, and the instant (epoch ms) at which it next comes. */
function useShiftEnd() {
  const { clock } = useServices()
  const { settings } = useWorkbench()
  const [time, setTime] = useState(settings.alertHabits?.hours?.to ?? USUAL_SHIFT_END)
  const [endsAt, setEndsAt] = useState(() => nextAt(time, clock()) ?? clock())
  return {
    time,
    endsAt,
    set: (chosen: string) => {
      setTime(chosen)
      setEndsAt((before) => nextAt(chosen, clock()) ?? before)
    },
  }
}

interface Focus {
  readonly id: string | null
  /** A key has moved it: the focus of the page follows. */
  readonly isByKey: boolean
}

/** Which card has the focus, and which are chosen. */
function useHold() {
  const [focus, setFocus] = useState<Focus>({ id: null, isByKey: false })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return {
    focus,
    chosen,
    focusOn: (id: string | null, isByKey: boolean) =>
      setFocus((before) => (before.id === id ? before : { id, isByKey })),
    choose: (id: string) =>
      setChosen((before) => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      }),
    chooseNone: () => setChosen(new Set()),
  }
}

/** What is on the board: the cases that are loaded, in the order in which they stand. */
function useArranged() {
  const shift = useShiftEnd()
  const [choice, setChoice] = useState(ALL_CASES)
  const loaded = useCases(choice, shift.endsAt)
  const { columns, plan } = loaded
  const cases = useMemo<readonly CaseView[]>(
    () => (columns === null ? [] : CASE_COLUMNS.flatMap((name) => columns[name])),
    [columns],
  )
  const now = useClockTime(cases)
  const missed = useMemo(() => new Set(plan?.missed ?? NOBODY), [plan])
  return { shift, loaded, cases, now, choice, setChoice, missed }
}

/** Everything that the board shows and does. */
export function useBoard() {
  const { clock } = useServices()
  const { settings } = useWorkbench()
  const arranged = useArranged()
  const { cases, loaded, missed, now } = arranged
  const marks = useMarks(loaded.refresh)
  const page = usePageActs()
  const hold = useHold()
  const [isTracking, setTracking] = useTyped('tracking', () => false)
  const searchRef = useRef<HTMLInputElement>(null)
  const ids = useMemo(() => cases.map(({ caseId }) => caseId), [cases])
  const { id, isByKey } = hold.focus
  const focusedId = id !== null && ids.includes(id) ? id : (ids[0] ?? null)
  const acts = caseActs(page, marks, {
    focus: (caseId) => hold.focusOn(caseId, false),
    choose: hold.choose,
    now: clock,
  })
  const onFocused = (act: (each: CaseView) => void) => () => {
    const each = cases.find(({ caseId }) => caseId === focusedId)
    if (each !== undefined) act(each)
  }
  useBoardKeys(
    {
      move: (by) => hold.focusOn(neighbour(ids, id, by), true),
      open: onFocused(({ caseId }) => acts.open(caseId)),
      reply: onFocused(acts.reply),
      snooze: onFocused(acts.snooze),
      choose: onFocused(({ caseId }) => acts.choose(caseId)),
      track: () => setTracking(true),
      search: () => searchRef.current?.focus(),
    },
    settings.singleKeys,
  )
  return {
    ...arranged,
    marks,
    note: page.note,
    acts,
    ids,
    chosen: ids.filter((each) => hold.chosen.has(each)),
    chooseNone: hold.chooseNone,
    standing: { now, focusedId, isByKey, chosen: hold.chosen, missed },
    searchRef,
    isTracking,
    setTracking,
  }
}
export type Board = ReturnType<typeof useBoard>
