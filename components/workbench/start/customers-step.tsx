import { useMemo } from 'react'

import { useWords } from '@/components/workbench/words'
import type { ShopFigures } from '@/lib/figures/shop-figures'

import { Card } from '../card'
import { SurveyLine } from '../customers/survey-line'
import { AccountsTable } from '../duplicates/accounts-table'
import { useGroupLook } from '../duplicates/use-group-look'
import { useShopFigures } from '../figures/use-shop-figures'
import { Notice } from '../notice'
import { useServices } from '../services'
import { useSurveyState } from '../use-people'
import { hrefOf } from '../use-route'
import { useShopChoice } from '../use-shop-choice'
import { useWorkbench } from '../use-workbench'
import { NoOrders } from './no-orders'
import styles from './start.module.css'

const SHOWN = 8

/** Who the shop's best customers are, and where their card stands from now on. */
export function CustomersStep() {
  const workbench = useWorkbench()
  const { figures } = useSurveyState(workbench)
  const { shop, choice } = useShopChoice('start-shop')
  return (
    <>
      {choice}
      {shop === undefined ? (
        <NoOrders />
      ) : (
        <>
          <SurveyLine shopId={shop.id} />
          <BestOf key={shop.id} shopId={shop.id} at={figures?.get(shop.id)?.at ?? null} />
        </>
      )}
      <ConsoleLinks />
    </>
  )
}

function BestOf({ shopId, at }: { readonly shopId: string; readonly at: number | null }) {
  const { workbench } = useWords()
  const read = useShopFigures(shopId, at)
  if (read === 'loading') return <p>{workbench.loading}</p>
  return read === null ? null : <BestCustomers figures={read} />
}

function BestCustomers({ figures: { shopId, best } }: { readonly figures: ShopFigures }) {
  const { start, people } = useWords()
  const accounts = useMemo(
    () => best.ids.slice(0, SHOWN).map((customerId) => ({ shopId, customerId })),
    [best, shopId],
  )
  const look = useGroupLook(accounts)
  return (
    <Card
      title={start.customers.title}
      meta={start.customers.note}
      actions={<a href={hrefOf('customers')}>{start.customers.all}</a>}
      testId="first-customers"
    >
      {look === null ? <p className={styles['inset']}>{people.duplicates.loading}</p> : null}
      {look === 'failed' ? <Notice tone="bad">{people.duplicates.failed}</Notice> : null}
      {look === null || look === 'failed' ? null : (
        <div className={styles['inset']}>
          <AccountsTable accounts={look.accounts} label={start.customers.title} />
        </div>
      )}
    </Card>
  )
}

/** The chats and lists beside which the card stands: of marketplaces that may be read. */
function ConsoleLinks() {
  const { common, start } = useWords()
  const { consoles } = useServices()
  const { consolesOn } = useWorkbench()
  const open = consoles.list.filter(({ id }) => consolesOn.has(id))
  return (
    <Card title={start.consoles.title} padded testId="start-open">
      {open.length === 0 ? (
        <p className={styles['lead']}>
          {start.consoles.none} <a href={hrefOf('start', 'consoles')}>{start.steps.consoles}</a>
        </p>
      ) : (
        <ul className={styles['links']}>
          {open.map(({ id, hosts: [host = ''] }) => (
            <li key={id}>
              <a href={`https://${host}/`} target="_blank" rel="noreferrer">
                {start.consoles.open(common.platforms[id])}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
