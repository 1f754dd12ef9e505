/** What a fact's value is: a date is an instant, a clock a time of day as HH:MM. */
export type FactKind = 'text' | 'number' | 'money' | 'date' | 'clock'

/** What editor, form and panel know of a fact. */
export interface Fact {
  readonly kind: FactKind
  /** Tells who the buyer is or what they bought, and is covered while the screen is shared. */
  readonly personal: boolean
}

const fact = (kind: FactKind): Fact => ({ kind, personal: false })
const personal = (kind: FactKind): Fact => ({ kind, personal: true })

/** Every fact that a body may name, by its path; what people call them is in the catalogue under the same paths. */
export const FACTS = {
  'customer.nick': personal('text'),
  'customer.orders': fact('number'),
  'customer.platform_tier': fact('text'),
  'customer.tier': fact('text'),
  'order.number': fact('text'),
  'order.title': personal('text'),
  'order.paid': fact('money'),
  'order.placed': fact('date'),
  'order.state': fact('text'),
  'item.title': fact('text'),
  'case.number': fact('text'),
  'case.amount': fact('money'),
  'case.due': fact('date'),
  'case.asked': fact('date'),
  'shop.name': fact('text'),
  'agent.name': fact('text'),
  'policy.return_days': fact('number'),
  'policy.free_shipping_from': fact('money'),
  'policy.dispatch_cutoff': fact('clock'),
  'policy.dispatch_hours': fact('number'),
  'policy.warranty_months': fact('number'),
  'policy.gift': fact('text'),
  'policy.invoice': fact('text'),
  'policy.return_address': fact('text'),
  today: fact('date'),
} as const satisfies Readonly<Record<string, Fact>>
export type FactPath = keyof typeof FACTS

/** Whether a path is that of a fact. */
export const isFactPath = (path: string): path is FactPath => Object.hasOwn(FACTS, path)

/** What kind of value a path names; null where it is no fact. */
export const factKindOf = (path: string): FactKind | null =>
  isFactPath(path) ? FACTS[path].kind : null
