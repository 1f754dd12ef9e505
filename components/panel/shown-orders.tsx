import { useWords } from '@/components/ui/words'
import type { OrderLine } from '@/lib/customers/card'
import type { PlatformId } from '@/lib/shared/platforms'

import { OrderRow } from './orders-fold'
import styles from './orders-fold.module.css'

/** What files and pages know of the orders on the page, where nobody can say whose they are. */
export function ShownOrders({
  orders,
  platform,
}: {
  readonly orders: readonly OrderLine[]
  readonly platform: PlatformId
}) {
  const { newBuyer } = useWords().panel
  if (orders.length === 0) return null
  return (
    <section className={styles['shown']} aria-label={newBuyer.orders}>
      <h2>{newBuyer.orders}</h2>
      <ul className={styles['list']}>
        {orders.map((order) => (
          <OrderRow key={order.number} order={order} platform={platform} onUnlink={undefined} />
        ))}
      </ul>
    </section>
  )
}
