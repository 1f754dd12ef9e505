import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'

import { ownerOf } from '@/lib/figures/owner-of'
import { overReported } from '@/lib/figures/reported-sources'
import type { Sources } from '@/lib/figures/sources'
import type { Visitors } from '@/lib/figures/visitors'
import type { ShopTraffic } from '@/lib/files/work-people-protocol'

import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'

const NONE: ShopTraffic = { visitors: {}, sources: {} }

const ReportedContext = createContext(NONE)

interface ReportedTrafficProps {
  readonly shopId: string
  readonly children: ReactNode
}

/** Gives everything below it what traffic reports say of a shop, read anew when one comes in. */
export function ReportedTraffic({ shopId, children }: ReportedTrafficProps) {
  const { desk, onPush } = useServices()
  const [reported, setReported] = useState(NONE)
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<void> => {
      const end = await desk.people.readTraffic(shopId)
      if (isCurrent && end.how === 'done') setReported(end.value)
    }
    const stop = onPush((push) => {
      if (push.push === 'offers' && push.shopId === shopId) void load()
    })
    void load()
    return () => {
      isCurrent = false
      stop()
    }
  }, [desk, onPush, shopId])
  return <ReportedContext value={reported}>{children}</ReportedContext>
}

/** A shop's visitors by day: what was typed in stands over what reports tell. */
export function useVisitors(shopId: string): {
  readonly visitors: Visitors
  readonly reported: Visitors
} {
  const { visitors: reported } = use(ReportedContext)
  const { settings } = useWorkbench()
  const typed = ownerOf(settings.figures, shopId).visitors
  const visitors = useMemo(() => ({ ...reported, ...typed }), [reported, typed])
  return { visitors, reported }
}

/** The ways to a shop's new customers in a month (2026-11), likewise. */
export function useSources(
  shopId: string,
  month: string,
): { readonly sources: Sources; readonly reported: Sources | undefined } {
  const reported = use(ReportedContext).sources[month]
  const { settings } = useWorkbench()
  const typed = ownerOf(settings.figures, shopId).sources?.[month]
  return { sources: overReported(typed, reported), reported }
}
