import { useMemo } from 'react'

import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Funnel } from '@/lib/figures/funnel'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import type { KnownShop } from '@/lib/files/work-protocol'

import { Card } from '../card'
import { useGroupLook } from '../duplicates/use-group-look'
import { Notice } from '../notice'
import { ScrollBox } from '../offers/scroll-box'
import { PersonLink } from '../person-link'
import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import { ColumnHeads } from './column-heads'
import { BehindButton } from './behind-sheet'
import { CsvButton } from './chart-card'
import styles from './figures.module.css'
import { useReminder } from './use-reminder'

const STEPS = ['asked', 'ordered', 'paid', 'again'] as const
/** Unpaid orders that are listed: as many as somebody reminds of in one go. */
const LISTED = 20

/** How far the customers of the period came, and the orders that wait for their payment. */
export function FunnelCard({ figures }: { readonly figures: ShopFigures }) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const { funnel, shopId, terms } = figures
  const { ordered, paid, asked, askedOrdered, unpaid } = funnel
  const title = words.funnel.title
  const head = [words.funnel.step, words.behind, words.funnel.of]
  return (
    <Card
      title={title}
      meta={words.funnel.meta(formats.number(terms.periodDays))}
      testId="funnel"
      actions={
        <CsvButton
          title={title}
          figures={{
            head: head.slice(0, 2),
            rows: STEPS.map((step) => [words.funnel[step], String(funnel[step].count)]),
          }}
        />
      }
    >
      <table className={styles['table']}>
        <ColumnHeads names={head} />
        <tbody>
          {STEPS.map((step, index) => (
            <StepRow
              key={step}
              shopId={shopId}
              step={step}
              funnel={funnel}
              before={index > 1 ? STEPS[index - 1] : undefined}
            />
          ))}
        </tbody>
      </table>
      <p className={styles['proof']}>
        <strong>
          {words.funnel.proof(
            ordered.count === 0 ? words.unknown : formats.percent(paid.count / ordered.count),
            formats.number(unpaid.count),
          )}
        </strong>{' '}
        {words.funnel.askedOrdered(formats.number(askedOrdered), formats.number(asked.count))}
      </p>
      <UnpaidOrders shopId={shopId} unpaid={unpaid} />
    </Card>
  )
}

interface StepRowProps {
  readonly shopId: string
  readonly step: (typeof STEPS)[number]
  readonly funnel: Funnel
  /** The step that this one is a part of; those who asked are not known of everybody who orders. */
  readonly before: (typeof STEPS)[number] | undefined
}

function StepRow({ shopId, step, funnel, before }: StepRowProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const name = words.funnel[step]
  const of = before === undefined ? 0 : funnel[before].count
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <BehindButton shopId={shopId} title={name} behind={funnel[step]} />
      </td>
      <td>{of === 0 ? '' : formats.percent(funnel[step].count / of)}</td>
    </tr>
  )
}

interface UnpaidProps {
  readonly shopId: string
  readonly unpaid: Funnel['unpaid']
}

function UnpaidOrders({ shopId, unpaid }: UnpaidProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const { shops } = useWorkbench()
  const shop = shops?.find(({ id }) => id === shopId)
  const listed = useMemo(() => unpaid.orders.slice(0, LISTED), [unpaid])
  if (listed.length === 0) return <p className={styles['lines']}>{words.funnel.unpaidNone}</p>
  return (
    <>
      <p className={styles['lines']}>
        <strong>{words.funnel.unpaid}</strong>
        {words.funnel.unpaidNote(formats.number(listed.length), formats.number(unpaid.count))}
      </p>
      {shop === undefined ? null : <UnpaidTable shop={shop} orders={listed} />}
    </>
  )
}

interface UnpaidTableProps {
  readonly shop: KnownShop
  readonly orders: Funnel['unpaid']['orders']
}

function UnpaidTable({ shop, orders }: UnpaidTableProps) {
  const { figures: words, growth } = useWords()
  const formats = useFormats()
  const { note, copy } = useReminder(shop)
  const { clock } = useServices()
  const shopId = shop.id
  const accounts = useMemo(
    () => [...new Set(orders.map(({ id }) => id))].map((customerId) => ({ shopId, customerId })),
    [orders, shopId],
  )
  const look = useGroupLook(accounts)
  const nicks = new Map(
    look === null || look === 'failed'
      ? []
      : look.accounts.map(({ ref, nick }) => [ref.customerId, nick]),
  )
  return (
    <ScrollBox label={words.funnel.unpaid}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.funnel.order}</th>
            <th scope="col" data-text>
              {words.funnel.buyer}
            </th>
            <th scope="col">{words.funnel.placed}</th>
            <th scope="col">
              <Hidden>{growth.remind}</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map(({ number, id, at }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td data-text>
                <PersonLink account={{ shopId, customerId: id }} nick={nicks.get(id) ?? ''} />
              </td>
              <td>{formats.ago(at, clock())}</td>
              <td>
                <Button
                  variant="text"
                  size="small"
                  aria-label={growth.remindNamed(number)}
                  data-testid="remind"
                  onClick={() => copy({ number, at, nick: nicks.get(id) })}
                >
                  {growth.remind}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note === null ? null : <Notice tone={note.tone}>{note.said}</Notice>}
    </ScrollBox>
  )
}
