import { useMemo, useState } from 'react'

import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import {
  CUSTOMER_ORDERS,
  type CustomerFilter,
  type CustomerSort,
} from '@/lib/customers/roster/customer-filter'
import type { CustomerChoices } from '@/lib/files/work-roster-protocol'
import type { KnownShop } from '@/lib/files/work-protocol'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { Card } from '../../card'
import { Notice } from '../../notice'
import { detailOf, hrefOf, useRouteDetail } from '../../use-route'
import { useWorkbench } from '../../use-workbench'
import { ordersWithBuyer } from '../survey-due'
import { CustomerRows } from './customer-rows'
import { exportHref, filterOf, listHref, withMembers, type ChangeFilter } from './filter-address'
import { FilterPanel } from './filter-panel'
import { GroupsCard, NameForm } from './groups-card'
import styles from './list.module.css'
import { useCustomerList, type AnsweredList } from './use-customer-list'
import { useGroups, type Groups } from './use-groups'

const FIRST_SORT: CustomerSort = { by: 'spent', down: true }

/** A change of filters is another address, and no step back: the way back leads to where one came from. */
const goTo = (filter: CustomerFilter): void => location.replace(listHref(filter))

/** Changes the filter that the address tells by now: a view may be a moment behind it. */
const change: ChangeFilter = (members) =>
  goTo(withMembers(filterOf(detailOf(location.hash)), members))

/** The choices with the busiest shop first, in which amounts and tiers are meant while no shop is chosen. */
function busiestChoices(choices: CustomerChoices, shops: readonly KnownShop[]): CustomerChoices {
  const places = new Map(shops.map(({ id }, place) => [id, place]))
  const placeOf = ({ shopId }: { readonly shopId: string }): number =>
    places.get(shopId) ?? shops.length
  return { ...choices, shops: choices.shops.toSorted((a, b) => placeOf(a) - placeOf(b)) }
}

/** Customers by any filters together; the filters stand in the address. */
export function ListView() {
  const words = useWords()
  const { shops, storeFailure, settings } = useWorkbench()
  const detail = useRouteDetail()
  const filter = useMemo(() => filterOf(detail), [detail])
  const [sort, setSort] = useState(FIRST_SORT)
  const { choices: read, list, hasFailed, again } = useCustomerList(filter, sort)
  const choices = useMemo(() => read && busiestChoices(read, shops ?? []), [read, shops])
  const groups = useGroups()
  if (storeFailure !== null)
    return <Notice tone="bad">{words.workbench.imports.failures[storeFailure]}</Notice>
  if (hasFailed)
    return (
      <div className={styles['said']}>
        <Notice tone="bad">{words.roster.failed}</Notice>
        <Button onClick={again}>{words.roster.again}</Button>
      </div>
    )
  if (shops === null || choices === null) return <p>{words.workbench.loading}</p>
  if (choices.shops.length === 0) return <NoList />
  const looked = filter.shops?.[0] ?? choices.shops[0]?.shopId ?? ''
  return (
    <TierLooksProvider looks={tierRulesOf(settings, looked).looks}>
      <div className={styles['view']}>
        <div className={styles['side']}>
          <GroupsCard filter={filter} groups={groups} />
          <FilterPanel
            filter={filter}
            shops={shops}
            choices={choices}
            onChange={change}
            onClear={() => goTo({})}
          />
        </div>
        <div className={styles['main']}>
          <Uncounted shops={shops} choices={choices} />
          <Listed
            list={list}
            filter={filter}
            sort={sort}
            groups={groups}
            isMixed={choices.shops.length > 1}
            onSort={setSort}
            onStale={again}
          />
        </div>
      </div>
    </TierLooksProvider>
  )
}

function NoList() {
  const { people, roster } = useWords()
  return (
    <Card title={people.figures.emptyTitle} padded testId="no-list">
      <p className={styles['empty']}>{roster.empty}</p>
      <a href={hrefOf('imports')}>{people.figures.import}</a>
    </Card>
  )
}

interface UncountedProps {
  readonly shops: readonly KnownShop[]
  readonly choices: CustomerChoices
}

/** Shops with buyers that no survey has gone through since lists are kept. */
function Uncounted({ shops, choices }: UncountedProps) {
  const { roster: words, common } = useWords()
  const { surveys } = useWorkbench()
  const missing = shops.filter(
    (shop) => ordersWithBuyer(shop) > 0 && choices.shops.every(({ shopId }) => shopId !== shop.id),
  )
  if (missing.length === 0) return null
  const names = missing.map(({ name, nativeId }) => name ?? nativeId)
  return (
    <div className={styles['said']}>
      <Notice tone="warn">{words.uncounted(names.join(common.comma))}</Notice>
      <Button size="small" onClick={() => surveys.run(missing.map(({ id }) => id))}>
        {words.countAnew}
      </Button>
    </div>
  )
}

interface ListedProps {
  readonly list: AnsweredList | null
  readonly filter: CustomerFilter
  readonly sort: CustomerSort
  readonly groups: Groups
  readonly isMixed: boolean
  readonly onSort: (sort: CustomerSort) => void
  readonly onStale: () => void
}

function Listed({ list, filter, sort, groups, isMixed, onSort, onStale }: ListedProps) {
  const { roster: words } = useWords()
  const formats = useFormats()
  const isAnswered = list?.filter === filter && list.sort === sort
  return (
    <Card
      title={words.list}
      testId="customer-list"
      meta={
        <output data-testid="customer-count" data-answered={isAnswered}>
          {list === null
            ? words.counting
            : words.count(formats.number(list.places.length), formats.number(list.all))}
        </output>
      }
    >
      <Toolbar filter={filter} sort={sort} groups={groups} onSort={onSort} />
      {list === null ? null : <CustomerRows list={list} isMixed={isMixed} onStale={onStale} />}
      {list?.places.length === 0 ? <p className={styles['empty']}>{words.none}</p> : null}
    </Card>
  )
}

type ToolbarProps = Pick<ListedProps, 'filter' | 'sort' | 'groups' | 'onSort'>

function Toolbar({ filter, sort, groups, onSort }: ToolbarProps) {
  const { roster: words } = useWords()
  const [isNaming, setNaming] = useTyped('naming', () => false)
  const options = CUSTOMER_ORDERS.map((by) => ({ value: by, label: words.sorts[by] }))
  return (
    <div className={styles['toolbar']}>
      <SelectField
        label={words.sort}
        labelHidden
        value={sort.by}
        options={options}
        testId="sort"
        onValue={(chosen) =>
          onSort({ ...sort, by: CUSTOMER_ORDERS.find((by) => by === chosen) ?? sort.by })
        }
      />
      <Button data-testid="turn" onClick={() => onSort({ ...sort, down: !sort.down })}>
        {sort.down ? words.down : words.up}
      </Button>
      {isNaming ? (
        <NameForm
          taken={(groups.groups ?? []).map(({ name }) => name)}
          onKeep={(name) => {
            setNaming(false)
            void groups.save(name, filter)
          }}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <Button data-testid="save-group" onClick={() => setNaming(true)}>
          {words.save}
        </Button>
      )}
      <a className={styles['link']} href={exportHref(filter)} data-testid="export-list">
        {words.export}
      </a>
    </div>
  )
}
