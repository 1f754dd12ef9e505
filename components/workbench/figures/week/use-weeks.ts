import { useEffect, useState } from 'react'

import { dayText } from '@/components/panel/records/record-days'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { weekSpan, type WeekSpan } from '@/lib/figures/week-names'
import type { KnownShop } from '@/lib/files/work-protocol'
import type { CountedWeeks } from '@/lib/files/work-weeks'
import { PLATFORMS } from '@/lib/shared/platforms'

import { DAY_MS } from '@/lib/shared/time'

import { useServices } from '../../services'

/** The day of a first order as days since 1970-01-01; one from the future is none, and counts as today. */
const dayIn = (at: number, zone: string, now: number): number =>
  Date.parse(dayText(Math.max(0, Math.min(at, now)), zone)) / DAY_MS

/** The weeks that the orders of a shop reach into, whether their buyers are known or not; a time before 1970 is none. */
export function spanOf(figures: ShopFigures, { firstOrderAt, platform }: KnownShop): WeekSpan {
  const { since } = figures.gold
  const { zone } = PLATFORMS[platform]
  const seen = firstOrderAt === null ? null : dayIn(firstOrderAt, zone, figures.at)
  const earliest = since === null || seen === null ? (since ?? seen) : Math.min(since, seen)
  return weekSpan(earliest, figures.weeks.last.from)
}

/** An earlier week on its way. */
type Counting = { readonly is: 'counting'; readonly share: number } | { readonly is: 'failed' }
/** The figures with the week that was asked for in them. */
export type ReadWeeks = { readonly is: 'read'; readonly figures: ShopFigures } | Counting

const STARTED: Counting = { is: 'counting', share: 0 }

/** Figures with the week of a Monday (days since 1970-01-01): the last one is kept with them, an earlier one is counted once. */
export function useWeeks(figures: ShopFigures, monday: number): ReadWeeks {
  const { desk } = useServices()
  const { shopId, at, weeks } = figures
  const isLast = monday === weeks.last.from
  const key = `${shopId} ${at} ${monday}`
  const [counted, setCounted] = useState<ReadonlyMap<string, CountedWeeks>>(new Map())
  const [state, setState] = useState<{ readonly key: string; readonly of: Counting } | null>(null)
  const known = counted.get(key)
  const isKnown = isLast || known !== undefined
  useEffect(() => {
    if (isKnown) return undefined
    const job = desk.people.countWeeks(shopId, monday, ({ share }) =>
      setState({ key, of: { is: 'counting', share } }),
    )
    const follow = async (): Promise<void> => {
      const end = await job.ended
      if (end.how === 'cancelled') return
      const value = end.how === 'done' ? end.value : null
      if (value === null) setState({ key, of: { is: 'failed' } })
      else setCounted((before) => new Map(before).set(key, value))
    }
    void follow()
    return () => job.cancel()
  }, [desk, shopId, monday, key, isKnown])
  if (isLast) return { is: 'read', figures }
  if (known !== undefined) return { is: 'read', figures: { ...figures, ...known } }
  return state?.key === key ? state.of : STARTED
}
