import type { OrderFacts } from '@/lib/shared/orders'
import type { IncomingOrder } from '@/lib/intake/order-import'

/** A buyer with all their orders, as scores take them. */
export interface Person {
  readonly id: string
  readonly orders: OrderFacts[]
}

/** Gathers orders by buyer. */
export function gatherPersons(orders: readonly IncomingOrder[]): Person[] {
  const persons = new Map<string, Person>()
  for (const { facts, buyer } of orders) {
    const id = buyer?.nativeId
    if (id === undefined) continue
    const person = persons.get(id)
    if (person === undefined) persons.set(id, { id, orders: [facts] })
    else person.orders.push(facts)
  }
  return [...persons.values()]
}
