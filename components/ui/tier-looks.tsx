import { createContext, use, type ReactNode } from 'react'

import type { TierId, TierRules } from '@/lib/customers/tier-rules'
import type { Catalogue } from '@/lib/i18n/translate'

import { useWords } from './words'

/** The owner's own names and colours of tiers, where they chose some. */
export type TierLooks = TierRules['looks']

const NO_LOOKS: TierLooks = {}
const LooksContext = createContext<TierLooks>(NO_LOOKS)

/** Gives every tier below it the looks of one shop. */
export function TierLooksProvider({
  looks,
  children,
}: {
  readonly looks: TierLooks
  readonly children: ReactNode
}) {
  return <LooksContext value={looks}>{children}</LooksContext>
}

export const useTierLooks = (): TierLooks => use(LooksContext)

/** A tier's name: the owner's own, else the catalogue's. */
export const tierName = (tier: TierId | null, looks: TierLooks, words: Catalogue): string =>
  (tier === null ? null : looks[tier]?.name) ?? words.common.tiers[tier ?? 'none']

/** Names the tiers of the shop in view. */
export function useTierName(): (tier: TierId | null) => string {
  const words = useWords()
  const looks = useTierLooks()
  return (tier) => tierName(tier, looks, words)
}
