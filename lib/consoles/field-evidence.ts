import type { Evidence, FieldName, FieldRule, PageProfile } from './profile'

/** The best founded first. */
const BEST_FIRST: readonly Evidence[] = ['measured', 'fixture', 'guess']

const best = (founded: readonly Evidence[]): Evidence =>
  BEST_FIRST.find((each) => founded.includes(each)) ?? 'guess'

const ofRule = ({ field, anchors }: FieldRule): readonly [FieldName, Evidence] => [
  field,
  best(anchors.map(({ evidence }) => evidence)),
]

/** Every field that a page of a console is asked for, with how well its best way to it is founded. */
export function fieldsOfPage(
  page: PageProfile,
  shop: readonly FieldRule[],
): ReadonlyMap<FieldName, Evidence> {
  const { fields, subject, messages, orders, cases, composer } = page
  const rules = [...shop, ...fields, ...(subject === undefined ? [] : [subject])]
  return new Map<FieldName, Evidence>([
    ...rules.map(ofRule),
    ...(orders === undefined
      ? []
      : [['orders', best(orders.map(({ evidence }) => evidence))] as const]),
    ...(messages === undefined ? [] : [['messages', messages.evidence] as const]),
    ...(cases === undefined
      ? []
      : [
          ...Object.values(cases.fields).map(ofRule),
          ['countdown', cases.countdown.evidence] as const,
        ]),
    ...(composer === undefined ? [] : [['composer', composer.evidence] as const]),
  ])
}
