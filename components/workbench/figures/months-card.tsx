import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ShopFigures } from '@/lib/figures/shop-figures'

import { Bars } from './bars'
import { ChartCard } from './chart-card'
import { useShopOwner } from './use-shop-owner'

const NAMED_EVERY = 3
const HEIGHT = 160

/** Sales, buyers and new buyers by month, beside what the owner wanted. */
export function MonthsCard({ figures }: { readonly figures: ShopFigures }) {
  const { past: words } = useWords().growth
  const formats = useFormats()
  const { shopId, currency, growth } = figures
  const { owner } = useShopOwner(shopId)
  const last = growth.months.at(-1)
  if (last === undefined) return null
  const money = (minor: number): string => formats.money({ minor: Math.round(minor), currency })
  const proof = words.proof(
    last.month,
    money(last.minor),
    formats.number(last.fresh),
    formats.number(last.buyers),
  )
  return (
    <ChartCard
      title={words.title}
      meta={words.meta}
      proof={proof}
      testId="growth-months"
      figures={{
        head: [words.month, words.sales, words.wanted, words.buyers, words.fresh],
        rows: growth.months.map(({ month, minor, buyers, fresh }) => {
          const wanted = owner.targets?.[month]?.salesMinor ?? null
          return [
            month,
            money(minor),
            wanted === null ? '' : money(wanted),
            formats.number(buyers),
            formats.number(fresh),
          ]
        }),
      }}
    >
      <Bars
        label={proof}
        height={HEIGHT}
        every={NAMED_EVERY}
        format={money}
        bars={growth.months.map(({ month, minor }) => ({ name: month, value: minor }))}
      />
    </ChartCard>
  )
}
