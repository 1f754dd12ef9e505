import { useState, type ReactNode } from 'react'

import { useWords } from '@/components/workbench/words'
import type { KnownShop } from '@/lib/files/work-protocol'

import { Choice } from './choice'
import { ordersWithBuyer } from './customers/survey-due'
import { useWorkbench } from './use-workbench'

/** One shop of those of which something can be reckoned, and what another is chosen by; at first the busiest. */
export function useShopChoice(testId: string): {
  /** undefined: there is none. */
  readonly shop: KnownShop | undefined
  /** null where there is nothing to choose. */
  readonly choice: ReactNode
} {
  const words = useWords()
  const shops = (useWorkbench().shops ?? []).filter((each) => ordersWithBuyer(each) > 0)
  const [chosen, setChosen] = useState<string | null>(null)
  const shop = shops.find(({ id }) => id === chosen) ?? shops[0]
  const choice =
    shop === undefined || shops.length < 2 ? null : (
      <Choice
        label={words.people.shop}
        options={shops.map(({ id, name, nativeId }) => [id, name ?? nativeId] as const)}
        value={shop.id}
        testId={testId}
        onChoose={setChosen}
      />
    )
  return { shop, choice }
}
