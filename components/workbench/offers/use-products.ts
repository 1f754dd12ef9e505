import { useCallback, useEffect, useRef, useState } from 'react'

import type { PRODUCT_ORDERS, ProductLine } from '@/lib/messaging/offer-calls'
import type { Traffic } from '@/lib/offers/traffic'

import { useServices } from '../services'
import { useShop } from './shop-context'

export type ProductOrder = (typeof PRODUCT_ORDERS)[number]

const PAGE = 100

/** As much of a list of products as was asked for yet. */
export interface ProductRows {
  /** What was asked for, as one text. */
  readonly query: string
  readonly search: string
  readonly order: ProductOrder
  readonly total: number
  /** By their place in the list. */
  readonly lines: ReadonlyMap<number, ProductLine>
  readonly shopTraffic: Traffic | null
}

export interface ProductsState {
  /** Null before the first answer; the old rows stay until new ones have come. */
  readonly rows: ProductRows | null
  readonly hasFailed: boolean
  /** Asks for the part of the list that a place is in. */
  readonly need: (place: number) => void
  /** Asks for everything again. */
  readonly reload: () => void
}

/** The products of the shop in view, read in parts as they come on the screen. */
export function useProducts(search: string, order: ProductOrder): ProductsState {
  const { call } = useServices()
  const { shopId } = useShop()
  const [rows, setRows] = useState<ProductRows | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  const asked = useRef({ query: '', parts: new Set<number>() })
  const query = JSON.stringify([search, order, turn])

  const need = useCallback(
    (place: number): void => {
      const part = Math.floor(place / PAGE)
      if (asked.current.query !== query) asked.current = { query, parts: new Set() }
      const { parts } = asked.current
      if (parts.has(part)) return
      parts.add(part)
      const load = async (): Promise<void> => {
        const offset = part * PAGE
        const answer = await call('listProducts', { shopId, search, order, offset, limit: PAGE })
        // What was asked for with other words is of no use any more.
        if (asked.current.parts !== parts) return
        setFailed(!answer.ok)
        if (!answer.ok) parts.delete(part)
        else {
          const { total, shopTraffic, products } = answer.value
          const fresh = products.map((line, at) => [offset + at, line] as const)
          setRows((known) => ({
            query,
            search,
            order,
            total,
            shopTraffic,
            lines: new Map(known?.query === query ? [...known.lines, ...fresh] : fresh),
          }))
        }
      }
      void load()
    },
    [call, shopId, search, order, query],
  )
  useEffect(() => need(0), [need])
  return { rows, hasFailed, need, reload: useCallback(() => setTurn((now) => now + 1), []) }
}
