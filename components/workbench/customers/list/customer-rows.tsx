import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { WindowVirtualizer } from 'virtua'

import { classes } from '@/components/ui/classes'
import { TierChip } from '@/components/ui/tier-chip'
import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CustomerList, CustomerRow } from '@/lib/files/work-roster-protocol'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { useServices } from '../../services'
import { hrefOf } from '../../use-route'
import { useShownNick } from '../../use-shown-nick'
import { useWorkbench } from '../../use-workbench'
import styles from './list.module.css'
import { createRowShelf, type RowShelf } from './row-shelf'

/** Height of a row, px: with it known nothing has to be measured, however many there are. */
const ROW_PX = 52
/** From this many rows on only those on the screen are in the page. */
const LONG = 60

export interface CustomerRowsProps {
  readonly list: CustomerList
  readonly isMixed: boolean
  readonly onStale: () => void
}

/** The customers of a list: only those on the screen are in the page, and read. */
export function CustomerRows({ list, isMixed, onStale }: CustomerRowsProps) {
  const { desk } = useServices()
  const shelf = useMemo(() => createRowShelf(desk.roster, list, onStale), [desk, list, onStale])
  const line = (place: number, index: number) => (
    <Line key={place} shelf={shelf} index={index} isMixed={isMixed} />
  )
  if (list.places.length < LONG)
    return (
      <ul className={styles['rows']}>
        {Array.from(list.places, (place, index) => (
          <li key={place}>{line(place, index)}</li>
        ))}
      </ul>
    )
  return (
    <div className={styles['rows']}>
      <WindowVirtualizer as="ul" item="li" data={list.places} itemSize={ROW_PX}>
        {line}
      </WindowVirtualizer>
    </div>
  )
}

interface LineProps {
  readonly shelf: RowShelf
  readonly index: number
  readonly isMixed: boolean
}

function Line({ shelf, index, isMixed }: LineProps) {
  const row = useSyncExternalStore(shelf.subscribe, () => shelf.read(index))
  useEffect(() => shelf.want(index), [shelf, index])
  if (row === null) return <div className={styles['row']} aria-busy="true" />
  return <Customer row={row} isMixed={isMixed} />
}

function Customer({ row, isMixed }: { readonly row: CustomerRow; readonly isMixed: boolean }) {
  const { common, customer } = useWords()
  const { settings } = useWorkbench()
  const shownNick = useShownNick()
  const { ref, tier, stage, segment, product } = row
  const nick = shownNick(row.nick)
  const place = [
    isMixed ? common.platforms[row.platform] : null,
    segment === null ? null : customer.segments[segment],
    stage === null ? null : customer.stages[stage],
    product,
  ]
  return (
    <a
      className={styles['row']}
      href={hrefOf('customers', ref.shopId, ref.customerId)}
      data-testid="customer"
    >
      <span className={styles['who']}>
        <span className={styles['nick']} title={nick}>
          {nick}
        </span>
        <TierLooksProvider looks={tierRulesOf(settings, ref.shopId).looks}>
          <TierChip tier={tier} />
        </TierLooksProvider>
      </span>
      <span className={styles['place']}>{place.filter(Boolean).join(common.dot)}</span>
      <Figures row={row} />
    </a>
  )
}

function Figures({ row }: { readonly row: CustomerRow }) {
  const { roster, common, people } = useWords()
  const formats = useFormats()
  const ago = (days: number): string =>
    days === 0 ? people.care.today : roster.recency(formats.number(days))
  const { spent, currency, orders, recency, active, risk } = row
  return (
    <>
      <span className={styles['figure']}>
        {spent === null ? roster.noSpend : formats.money({ minor: Math.round(spent), currency })}
      </span>
      <span className={styles['ground']}>
        {common.orders(formats.number(orders), orders === 1)}
      </span>
      <span className={styles['figure']}>{recency === null ? common.unknown : ago(recency)}</span>
      <span className={classes(styles['ground'], risk === 'high' && styles['high'])}>
        {[
          active === null ? null : roster.active(formats.percent(active)),
          risk === null || risk === 'low' ? null : roster.riskOf[risk],
        ]
          .filter(Boolean)
          .join(common.dot)}
      </span>
    </>
  )
}
