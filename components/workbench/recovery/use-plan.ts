import { useEffect, useState } from 'react'

import type { PlanLook, PlanWish } from '@/lib/files/work-backup-protocol'

import { useServices } from '../services'

/** Backups that are made by themselves, as they are decided on and as they fare. */
export interface PlanControls {
  /** undefined until it is known; null: none are made. */
  readonly plan: PlanLook | null | undefined
  /** Gives whether it was kept. */
  readonly keep: (wish: PlanWish | null) => Promise<boolean>
}

/** Reads and changes the plan. */
export function usePlan(): PlanControls {
  const { desk } = useServices()
  const [plan, setPlan] = useState<PlanLook | null | undefined>()
  useEffect(() => {
    const load = async (): Promise<void> => {
      const end = await desk.backups.readPlan()
      if (end.how === 'done') setPlan(end.value)
    }
    void load()
  }, [desk])
  return {
    plan,
    keep: async (wish) => {
      const end = await desk.backups.keepPlan(wish)
      if (end.how === 'done') setPlan(end.value)
      return end.how === 'done'
    },
  }
}
