import { useEffect, useRef, useState } from 'react'

import type { Job } from '@/lib/files/work-desk'
import type { TierMoves } from '@/lib/customers/tier-moves'

import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import type { TierPlan } from './tier-plan'

/** How far a change of rules has come. */
export type TierChangeState =
  | { readonly phase: 'rest' | 'stopped' | 'failed' | 'notSaved' | 'undone' }
  | { readonly phase: 'counting'; readonly share: number }
  | { readonly phase: 'counted'; readonly plan: TierPlan; readonly moves: TierMoves }
  | { readonly phase: 'saved'; readonly plan: TierPlan }

export interface TierChangeFlow {
  readonly state: TierChangeState
  /** Counts who would move; where nobody can, applies at once. */
  readonly preview: (plan: TierPlan) => void
  readonly apply: (plan: TierPlan) => void
  readonly cancel: () => void
  readonly undo: (plan: TierPlan) => void
}

const AT_REST: TierChangeState = { phase: 'rest' }

/** Shows what a change of rules does before it is done, and takes it back after. */
export function useTierChange(): TierChangeFlow {
  const { desk } = useServices()
  const { saveSettings, surveys } = useWorkbench()
  const [state, setState] = useState<TierChangeState>(AT_REST)
  const job = useRef<Job<TierMoves> | null>(null)
  useEffect(() => () => job.current?.cancel(), [])

  const save = async (plan: TierPlan, rules: TierPlan['after']): Promise<boolean> => {
    surveys.expect(plan.changes.map(({ shopId }) => shopId))
    return saveSettings(rules)
  }
  const apply = async (plan: TierPlan): Promise<void> => {
    const isSaved = await save(plan, plan.after)
    setState(isSaved ? { phase: 'saved', plan } : { phase: 'notSaved' })
  }
  const undo = async (plan: TierPlan): Promise<void> => {
    setState({ phase: (await save(plan, plan.before)) ? 'undone' : 'notSaved' })
  }
  const preview = async (plan: TierPlan): Promise<void> => {
    if (plan.changes.length === 0) return apply(plan)
    setState({ phase: 'counting', share: 0 })
    job.current = desk.people.previewTiers(plan.changes, ({ share }) =>
      setState({ phase: 'counting', share }),
    )
    const end = await job.current.ended
    job.current = null
    if (end.how === 'done') setState({ phase: 'counted', plan, moves: end.value })
    else setState({ phase: end.how === 'cancelled' ? 'stopped' : 'failed' })
  }
  return {
    state,
    preview: (plan) => void preview(plan),
    apply: (plan) => void apply(plan),
    undo: (plan) => void undo(plan),
    cancel: () => {
      if (job.current === null) setState(AT_REST)
      else job.current.cancel()
    },
  }
}
