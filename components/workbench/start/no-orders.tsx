import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import styles from './start.module.css'

/** Nothing can be reckoned yet, and what it takes. */
export function NoOrders() {
  const { start, workbench } = useWords()
  const { shops } = useWorkbench()
  if (shops === null) return <p>{workbench.loading}</p>
  const hasOrders = shops.some(({ orders }) => orders > 0)
  return (
    <Card title={start.none.title} padded testId="start-none">
      <p className={styles['lead']}>{hasOrders ? start.none.noBuyers : start.none.noOrders}</p>
      <a href={hrefOf('start', hasOrders ? 'consoles' : 'orders')}>
        {hasOrders ? start.steps.consoles : start.steps.orders}
      </a>
    </Card>
  )
}
