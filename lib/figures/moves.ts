import { z } from 'zod'

import { startTally, tallySchema, type Counted } from './tally'

const count = z.int().nonnegative()

/** How one group of customers changed: who came in and who left it. */
export const groupMoveSchema = z.strictObject({
  group: z.string().max(40),
  before: count,
  now: count,
  entered: tallySchema,
  left: tallySchema,
})
export type GroupMove = z.infer<typeof groupMoveSchema>

/** Takes in customers one by one, with the group they were in and the one they are in; null: in none. */
export interface MoveDraft {
  readonly add: (customer: Counted, before: string | null, now: string | null) => void
  readonly finish: () => GroupMove[]
}

/** Builds the moves between some groups, which it gives in their order. */
export function startMoves(groups: readonly string[]): MoveDraft {
  const counts = groups.map((group) => ({
    group,
    before: 0,
    now: 0,
    entered: startTally(),
    left: startTally(),
  }))
  const byGroup = new Map(counts.map((each) => [each.group, each]))
  return {
    add: (customer, before, now) => {
      const [from, to] = [byGroup.get(before ?? ''), byGroup.get(now ?? '')]
      if (from !== undefined) from.before += 1
      if (to !== undefined) to.now += 1
      if (from === to) return
      from?.left.add(customer)
      to?.entered.add(customer)
    },
    finish: () =>
      counts.map(({ group, before, now, entered, left }) => ({
        group,
        before,
        now,
        entered: entered.finish(),
        left: left.finish(),
      })),
  }
}
