import { useEffect, useState } from 'react'

import type { CustomerRef } from '@/lib/customers/identity'
import type { GroupLook } from '@/lib/files/work-people-protocol'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { useWorkbench } from '../use-workbench'

/** What these accounts have; null while it is read. The list must be stable between renders. */
export function useGroupLook(accounts: readonly CustomerRef[]): GroupLook | 'failed' | null {
  const { duplicates, settings } = useWorkbench()
  const [seen, setSeen] = useState<{
    readonly accounts: readonly CustomerRef[]
    readonly look: GroupLook | 'failed'
  } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const rules = Object.fromEntries(
      accounts.map(({ shopId }) => [shopId, tierRulesOf(settings, shopId)]),
    )
    const load = async (): Promise<void> => {
      const end = await duplicates.lookAt(accounts, rules)
      if (isCurrent) setSeen({ accounts, look: end.how === 'done' ? end.value : 'failed' })
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [duplicates, settings, accounts])
  return seen?.accounts === accounts ? seen.look : null
}
