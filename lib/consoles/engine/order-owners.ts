import type { Sighting } from '../sighting'

/** Remembers beside which buyer a page first showed each order. */
export interface OrderOwners {
  /** Leaves out the orders of a sighting that were another buyer's: the page has not caught up with its own switch. */
  withoutStrangers<Seen extends Omit<Sighting, 'contextId'>>(sighting: Seen): Seen
}

/** Numbers remembered; a page shows a few of each buyer. */
const REMEMBERED = 1_000

/** An order has one buyer: a list that fills late would otherwise hand the last buyer's orders to the next. */
export function createOrderOwners(): OrderOwners {
  const owners = new Map<string, string>()
  return {
    withoutStrangers(sighting) {
      const buyer = sighting.buyer?.id ?? sighting.buyer?.nick
      if (buyer === undefined || sighting.orders.length === 0) return sighting
      if (owners.size > REMEMBERED) owners.clear()
      const orders = sighting.orders.filter(({ facts, shownBy }) => {
        if (shownBy === 'said') return true
        const owner = owners.get(facts.number) ?? buyer
        owners.set(facts.number, owner)
        return owner === buyer
      })
      if (orders.length === sighting.orders.length) return sighting
      const fields = sighting.fields.map((state) =>
        state.field === 'orders' ? { field: state.field, state: 'conflict' as const } : state,
      )
      return { ...sighting, orders, fields }
    },
  }
}
