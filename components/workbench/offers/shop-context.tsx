import { createContext, use, useMemo, type ReactNode } from 'react'

import { useFormats } from '@/components/ui/words'
import type { KnownShop } from '@/lib/files/work-protocol'
import type { Formats } from '@/lib/i18n/formats'
import type { OfferTermsSet } from '@/lib/settings/settings'
import { PLATFORMS } from '@/lib/shared/platforms'

import { useWorkbench } from '../use-workbench'

/** The shop that is looked at, with its money and its clock. */
export interface ShopInView {
  readonly shopId: string
  /** ISO 4217 code of its platform. */
  readonly currency: string
  /** IANA zone of its platform. */
  readonly zone: string
  readonly formats: Formats
  readonly terms: OfferTermsSet
}

const NO_TERMS: OfferTermsSet = { marginFloor: null, shippingCost: null }
const ShopContext = createContext<ShopInView | null>(null)

export interface ShopProviderProps {
  readonly shop: KnownShop
  readonly children: ReactNode
}

export function ShopProvider({ shop: { id, platform }, children }: ShopProviderProps) {
  const formats = useFormats(platform)
  const { settings } = useWorkbench()
  const terms = settings.offerTerms?.[id] ?? NO_TERMS
  const shop = useMemo(
    () => ({ ...PLATFORMS[platform], shopId: id, formats, terms }),
    [id, platform, formats, terms],
  )
  return <ShopContext value={shop}>{children}</ShopContext>
}

export function useShop(): ShopInView {
  const shop = use(ShopContext)
  if (shop === null) throw new Error('useShop needs a ShopProvider above it')
  return shop
}
