import { useEffect, useState } from 'react'

import type { ShopFigures } from '@/lib/figures/shop-figures'

import { useServices } from '../services'

interface Read {
  readonly key: string
  readonly figures: ShopFigures | null
}

/** The owner's figures of a shop, read anew with each survey (`at`, epoch ms); 'loading' until they are there. */
export function useShopFigures(shopId: string, at: number | null): ShopFigures | null | 'loading' {
  const { desk } = useServices()
  const [read, setRead] = useState<Read | null>(null)
  const key = `${shopId} ${at ?? ''}`
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<void> => {
      const end = await desk.people.readShopFigures(shopId)
      if (isCurrent) setRead({ key, figures: end.how === 'done' ? end.value : null })
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [desk, shopId, key])
  return read?.key === key ? read.figures : 'loading'
}
