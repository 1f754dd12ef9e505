import type { Evidence, FieldName, FieldRule, OrderRule, PageProfile } from './profile'

/** The best founded first. */
const BEST_FIRST: readonly Evidence[] = ['measured', 'fixture', 'guess']

const best = (founded: readonly Evidence[]): Evidence =>
  BEST_FIRST.find((each) => founded.includes(each)) ?? 'guess'

const ofRule = ({ field, anchors }: FieldRule): readonly [FieldName, Evidence] => [
  field,
  best(anchors.map(({ evidence }) => evidence)),
]

/** What is read of an order beside its number, by the member of the rule that says where. */
const OF_ORDER = [
  ['buyer', 'orderBuyer'],
  ['title', 'orderTitle'],
  ['paid', 'orderPaid'],
  ['state', 'orderState'],
] as const

const founded = (rules: readonly OrderRule[]): Evidence =>
  best(rules.map(({ evidence }) => evidence))

function ofOrders(orders: readonly OrderRule[]): (readonly [FieldName, Evidence])[] {
  return [
    ['orders', founded(orders)],
    ...OF_ORDER.flatMap(([member, field]) => {
      const rules = orders.filter((rule) => rule[member] !== undefined)
      return rules.length === 0 ? [] : [[field, founded(rules)] as const]
    }),
  ]
}

/** Every field that a page of a console is asked for, with how well its best way to it is founded. */
export function fieldsOfPage(
  page: PageProfile,
  shop: readonly FieldRule[],
): ReadonlyMap<FieldName, Evidence> {
  const { fields, subject, messages, orders, cases, composer } = page
  const rules = [...shop, ...fields, ...(subject === undefined ? [] : [subject])]
  return new Map<FieldName, Evidence>([
    ...rules.map(ofRule),
    ...(orders === undefined ? [] : ofOrders(orders)),
    ...(messages === undefined ? [] : [['messages', messages.evidence] as const]),
    ...(messages?.product === undefined ? [] : [['products', messages.evidence] as const]),
    ...(cases === undefined
      ? []
      : [
          ...Object.values(cases.fields).map(ofRule),
          ['countdown', cases.countdown.evidence] as const,
        ]),
    ...(composer === undefined ? [] : [['composer', composer.evidence] as const]),
  ])
}
