import { MINUTE_MS } from '@/lib/shared/time'

/** One case as work to be done. */
export interface Job {
  readonly id: string
  /** Epoch ms; late from that millisecond on. */
  readonly dueAt: number
  /** Work that it takes, ms. */
  readonly workMs: number
  /** Money that is lost at zero, minor units of one currency; 0 for a case that will be granted anyhow. */
  readonly loss: number
}

/** In which order to work, and what that costs. */
export interface WorkPlan {
  /** What can be met, in the order to do it. */
  readonly order: readonly Job[]
  /** What cannot be met beside the rest, dearest first. */
  readonly missed: readonly Job[]
  /** Money that `missed` loses, minor units. */
  readonly loss: number
  /** Cases that are not met, whatever they cost: each one counts in the platform's figures. */
  readonly lateCases: number
}

/** The shift: from now to its end, epoch ms. */
export interface Shift {
  readonly now: number
  readonly endsAt: number
}

/** Steps that the exact plan may take before time is told more coarsely. */
const STEPS_LIMIT = 6_000_000

/** Jobs that are tried once more after the exact plan, whose slots are rounded. */
const FILL_TRIES = 40

const byDue = (a: Job, b: Job): number => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)

/** Money first; where that is equal, each case met counts. */
const worth = ({ loss }: Job): number => loss * 16_384 + 1

/** Does jobs in the given order and skips those that would be late; gives what is met. */
function workThrough(jobs: readonly Job[], { now, endsAt }: Shift): Job[] {
  let at = now
  return jobs.filter(({ dueAt, workMs }) => {
    // Late from the due millisecond on; the shift's last one is still worked.
    const isMet = at + workMs < dueAt && at + workMs <= endsAt
    if (isMet) at += workMs
    return isMet
  })
}

interface Slotted {
  readonly job: Job
  /** Whole slots of work, rounded up, and whole slots until it must be done, rounded down. */
  readonly work: number
  readonly until: number
}

function toSlots(jobs: readonly Job[], { now, endsAt }: Shift, slotMs: number): Slotted[] {
  return jobs.map((job) => ({
    job,
    work: Math.ceil(job.workMs / slotMs),
    until: Math.floor(Math.min(job.dueAt - 1 - now, endsAt - now) / slotMs),
  }))
}

/**
 * Chooses what to meet so that the least is lost: the rule of Lawler and Moore (1969) for weighted late jobs on one
 * machine. Jobs come in order of due time; `best[t]` is the most that is kept by exactly `t` slots of work, and a job that
 * ends such a stretch has to be due after it.
 */
function keepMost(slots: readonly Slotted[], horizon: number): Job[] {
  const best = new Float64Array(horizon + 1).fill(-1)
  best[0] = 0
  const taken = slots.map(({ job, work, until }) => {
    const marks = new Uint8Array((horizon >> 3) + 1)
    const gain = worth(job)
    for (let at = Math.min(until, horizon); at >= work; at -= 1) {
      const before = best[at - work] ?? -1
      if (before < 0 || before + gain <= (best[at] ?? -1)) continue
      best[at] = before + gain
      marks[at >> 3] = (marks[at >> 3] ?? 0) | (1 << (at & 7))
    }
    return marks
  })
  let at = best.reduce((top, value, index) => (value > (best[top] ?? 0) ? index : top), 0)
  return slots
    .toReversed()
    .filter(({ work }, back) => {
      const marks = taken[slots.length - 1 - back]
      const isTaken = ((marks?.[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
      if (isTaken) at -= work
      return isTaken
    })
    .map(({ job }) => job)
    .toReversed()
}

/** Slots in which anything can be done at all. */
const horizonOf = (slots: readonly Slotted[]): number =>
  Math.min(
    slots.reduce((most, { until }) => Math.max(most, until), 0),
    slots.reduce((sum, { work }) => sum + work, 0),
  )

/** The exact plan in slots of a minute, or of several where the queue is too long for that. */
function planBySlots(jobs: readonly Job[], shift: Shift): Job[] {
  for (let slotMs = MINUTE_MS; ; slotMs *= 2) {
    const slots = toSlots(jobs, shift, slotMs)
    const horizon = horizonOf(slots)
    if (horizon * slots.length <= STEPS_LIMIT) return keepMost(slots, horizon)
  }
}

/** Adds what still fits between jobs that are met already, the dearest minute first. */
function fillUp(kept: readonly Job[], jobs: readonly Job[], shift: Shift): Job[] {
  const met = new Set(kept)
  const left = jobs
    .filter((job) => !met.has(job))
    .toSorted((a, b) => worth(b) / b.workMs - worth(a) / a.workMs)
    .slice(0, FILL_TRIES)
  let order = kept.toSorted(byDue)
  for (const job of left) {
    const longer = [...order, job].toSorted(byDue)
    if (workThrough(longer, shift).length === longer.length) order = longer
  }
  return order
}

const worthOf = (jobs: readonly Job[]): number => jobs.reduce((sum, job) => sum + worth(job), 0)

/**
 * Plans a shift so that the least money is lost, and of plans that lose the same the one that meets more cases. The plan
 * is held against working in order of due time and gives way where that keeps more, so it is never worse.
 */
export function planWork(jobs: readonly Job[], shift: Shift): WorkPlan {
  const inOrder = jobs.toSorted(byDue)
  const possible = inOrder.filter((job) => workThrough([job], shift).length > 0)
  const byDueTime = workThrough(possible, shift)
  const chosen =
    byDueTime.length === possible.length
      ? byDueTime
      : fillUp(workThrough(planBySlots(possible, shift), shift), possible, shift)
  const order = worthOf(chosen) >= worthOf(byDueTime) ? chosen : byDueTime
  const met = new Set(order)
  const missed = inOrder.filter((job) => !met.has(job)).toSorted((a, b) => b.loss - a.loss)
  return {
    order,
    missed,
    loss: missed.reduce((sum, { loss }) => sum + loss, 0),
    lateCases: missed.length,
  }
}
