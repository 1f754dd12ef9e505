import { Button } from '@/components/ui/button'
import { TierTile } from '@/components/ui/tier-chip'
import { useTierName } from '@/components/ui/tier-looks'
import { useWords } from '@/components/workbench/words'
import type { CustomerFilter } from '@/lib/customers/roster/customer-filter'
import type { CustomerChoices } from '@/lib/files/work-roster-protocol'
import type { KnownShop } from '@/lib/files/work-protocol'
import { TIER_ORDER } from '@/lib/settings/tier-draft'

import { Card } from '../../card'
import { LIFECYCLE_STAGE_ORDER } from '../../figures/stage-order'
import { SEGMENT_ORDER } from '../segment-order'
import type { ChangeFilter } from './filter-address'
import styles from './list.module.css'
import { Pins } from './pins'
import { SoughtField } from './sought-field'
import { SpentField } from './spent-field'
import { RangeField } from './range-field'
import { Toggles } from './toggles'

const FIFTHS = [1, 2, 3, 4, 5] as const
const FIFTH_ROWS = ['r', 'f', 'm'] as const
const RISKS = ['low', 'watch', 'high'] as const

export interface FilterPanelProps {
  readonly filter: CustomerFilter
  readonly shops: readonly KnownShop[]
  readonly choices: CustomerChoices
  readonly onChange: ChangeFilter
  readonly onClear: () => void
}

interface PartProps {
  readonly filter: CustomerFilter
  readonly change: ChangeFilter
}

/** All filters; each acts at once, and all must hold. */
export function FilterPanel(props: FilterPanelProps) {
  const { filter, shops, choices, onChange: change, onClear } = props
  const { roster: words } = useWords()
  const isEmpty = Object.keys(filter).length === 0
  return (
    <Card
      title={words.filters}
      padded
      testId="filters"
      actions={
        isEmpty ? undefined : (
          <Button variant="text" size="small" data-testid="clear-filters" onClick={onClear}>
            {words.clear}
          </Button>
        )
      }
    >
      <div className={styles['filters']}>
        <Pins filter={filter} onDrop={(name) => change({ [name]: undefined })} />
        <PlaceToggles filter={filter} change={change} shops={shops} choices={choices} />
        <GroupToggles filter={filter} change={change} />
        <RangeField
          label={words.ranges.recency}
          range={filter.recency}
          testId="recency"
          onRange={(recency) => change({ recency })}
        />
        <RangeField
          label={words.ranges.orders}
          range={filter.orders}
          testId="orders"
          onRange={(orders) => change({ orders })}
        />
        <SpentField filter={filter} shops={choices.shops} onSpent={(spent) => change({ spent })} />
        <RangeField
          label={words.ranges.active}
          range={filter.active}
          testId="active"
          onRange={(active) => change({ active })}
        />
        <TextFilters filter={filter} change={change} tags={choices.tags} />
        <FifthToggles filter={filter} change={change} />
      </div>
    </Card>
  )
}

function PlaceToggles(props: PartProps & Pick<FilterPanelProps, 'shops' | 'choices'>) {
  const { filter, change, shops, choices } = props
  const { roster: words, common } = useWords()
  const listed = shops.filter(({ id }) => choices.shops.some(({ shopId }) => shopId === id))
  const platforms = [...new Set(listed.map(({ platform }) => platform))]
  return (
    <>
      {listed.length < 2 ? null : (
        <Toggles
          label={words.shops}
          options={listed.map(({ id, name, nativeId }) => ({ id, name: name ?? nativeId }))}
          chosen={filter.shops}
          testId="shop"
          onChoose={(chosen) => change({ shops: chosen })}
        />
      )}
      {platforms.length < 2 ? null : (
        <Toggles
          label={words.platforms}
          options={platforms.map((id) => ({ id, name: common.platforms[id] }))}
          chosen={filter.platforms}
          testId="platform"
          onChoose={(chosen) => change({ platforms: chosen })}
        />
      )}
    </>
  )
}

function GroupToggles({ filter, change }: PartProps) {
  const { roster: words, customer } = useWords()
  const tierName = useTierName()
  return (
    <>
      <Toggles
        label={words.tiers}
        options={[...TIER_ORDER.toReversed(), null].map((tier) => ({
          id: tier ?? ('none' as const),
          name: (
            <>
              <TierTile tier={tier} />
              {tierName(tier)}
            </>
          ),
        }))}
        chosen={filter.tiers}
        testId="tier"
        onChoose={(tiers) => change({ tiers })}
      />
      <Toggles
        label={words.segments}
        options={SEGMENT_ORDER.map((id) => ({ id, name: customer.segments[id] }))}
        chosen={filter.segments}
        testId="segment"
        onChoose={(segments) => change({ segments })}
      />
      <Toggles
        label={words.stages}
        options={LIFECYCLE_STAGE_ORDER.map((id) => ({ id, name: customer.stages[id] }))}
        chosen={filter.stages}
        testId="stage"
        onChoose={(stages) => change({ stages })}
      />
      <Toggles
        label={words.risks}
        note={words.risksNote}
        options={RISKS.map((id) => ({ id, name: customer.risks[id] }))}
        chosen={filter.risks}
        testId="risk"
        onChoose={(risks) => change({ risks })}
      />
    </>
  )
}

function FifthToggles({ filter, change }: PartProps) {
  const { roster: words } = useWords()
  return FIFTH_ROWS.map((row) => (
    <Toggles
      key={row}
      label={words.fifths[row]}
      note={words.fifthsNote}
      options={FIFTHS.map((fifth) => ({
        id: fifth,
        name: String(fifth),
        label: words.fifth(row.toUpperCase(), String(fifth)),
      }))}
      chosen={filter[row]}
      testId={row}
      onChoose={(chosen) => change({ [row]: chosen })}
    />
  ))
}

function TextFilters({ filter, change, tags }: PartProps & { readonly tags: readonly string[] }) {
  const { roster: words } = useWords()
  return (
    <>
      <SoughtField
        label={words.product}
        placeholder={words.productPlace}
        limit={100}
        value={filter.product}
        testId="product"
        onValue={(product) => change({ product })}
      />
      <SoughtField
        label={words.tag}
        limit={24}
        value={filter.tag}
        options={tags}
        testId="tag"
        onValue={(tag) => change({ tag })}
      />
    </>
  )
}
