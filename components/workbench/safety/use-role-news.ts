import { useEffect, useState } from 'react'

import type { RolesView } from '@/lib/messaging/role-calls'

import type { WorkbenchServices } from '../services'

/** Who stands at this browser, read anew whenever that changes; null until the background has answered. */
export function useRoleNews({ call, onPush }: WorkbenchServices): RolesView | null {
  const [view, setView] = useState<RolesView | null>(null)
  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await call('readRoles', {})
      if (answer.ok) setView(answer.value)
    }
    void load()
    return onPush(({ push }) => {
      if (push === 'roles') void load()
    })
  }, [call, onPush])
  return view
}
