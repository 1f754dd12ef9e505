import { useEffect, useState } from 'react'

import type { CustomerRef } from '@/lib/customers/identity'
import type { ErasureCounts, ErasureProof } from '@/lib/vault/erasure'

import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'

/** How far an erasure has come. */
export type Erasing =
  | { readonly is: 'counting' | 'failed' | 'busy' }
  | { readonly is: 'counted'; readonly counts: ErasureCounts }
  | { readonly is: 'running'; readonly share: number }
  | { readonly is: 'done'; readonly proof: ErasureProof }

/** Counts what is kept of a person, and erases it. */
export function useErase(accounts: readonly CustomerRef[], onErased: () => void) {
  const { desk, call } = useServices()
  const { drafts } = useWorkbench()
  const [state, setState] = useState<Erasing>({ is: 'counting' })
  const [asked] = useState(accounts)
  useEffect(() => {
    let isCurrent = true
    const count = async (): Promise<void> => {
      const end = await desk.persons.count(asked)
      if (!isCurrent) return
      setState(end.how === 'done' ? { is: 'counted', counts: end.value } : { is: 'failed' })
    }
    void count()
    return () => {
      isCurrent = false
    }
  }, [desk, asked])
  const start = async (): Promise<void> => {
    setState({ is: 'running', share: 0 })
    const { ended } = desk.persons.erase(asked, ({ share }) => setState({ is: 'running', share }))
    const end = await ended
    if (end.how !== 'done') return setState({ is: 'failed' })
    if (end.value.how === 'busy') return setState({ is: 'busy' })
    setState({ is: 'done', proof: end.value.proof })
    for (const { customerId } of asked) drafts.forget(customerId)
    await call('forgetBuyers', { accounts: [...asked] })
    await call('announceOrders', { shopIds: [...new Set(asked.map(({ shopId }) => shopId))] })
    return onErased()
  }
  return { state, start: () => void start() }
}
