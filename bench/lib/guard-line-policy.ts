import type { PolicySheet } from '@/lib/replies/policy/policy-sheet'

import { heldBy, measureIn, membersOf, moneyIn, textsIn, type Member } from './guard-line-values'

/** How files name the facts of a policy sheet, without case and marks. */
const NAMES = {
  returns:
    /^(?:return|returns|noreason|nr|refundwindow|returnwindow|returndays|moneyback).*|退货|退换|无理由/u,
  freeShipping: /freeship|freedeliver|freepost|shippingfree|包邮|免邮/u,
  cutoff: /cutoff|cutofftime|截单/u,
  dispatch:
    /dispatch|shiphour|shipday|shipwithin|shipsin|shipin|handling|shippingtime|shiptime|发货|出货/u,
  warranty: /warrant|guarantee|保修|质保|保固/u,
} as const

const NOT_DAYS = /address|fee|shipping|postage|label|cost|payer|paid|paidby|地址|运费|邮费/u

const whole = (number: number, most: number): number | undefined =>
  Number.isInteger(number) && number >= 0 && number <= most ? number : undefined

function daysIn(members: readonly Member[], names: RegExp): number | undefined {
  for (const member of members.filter(({ key }) => names.test(key) && !NOT_DAYS.test(key))) {
    const said = measureIn(member.value)
    if (said === null) continue
    const isWeeks = /week|周|星期/u.test(said.unit) || member.key.endsWith('weeks')
    return whole(said.n * (isWeeks ? 7 : 1), 365)
  }
  return undefined
}

function hoursIn(members: readonly Member[]): number | undefined {
  for (const { key, value } of members.filter(({ key: name }) => NAMES.dispatch.test(name))) {
    if (NAMES.cutoff.test(key)) continue
    const said = measureIn(value)
    if (said === null) continue
    const isDays = said.unit === '' ? /day|天/u.test(key) : /day|天|日/u.test(said.unit)
    return whole(said.n * (isDays ? 24 : 1), 720)
  }
  return undefined
}

function monthsIn(members: readonly Member[]): number | undefined {
  for (const { key, value } of members.filter(({ key: name }) => NAMES.warranty.test(name))) {
    const said = measureIn(value)
    if (said === null) continue
    const isYears = said.unit === '' ? /year|年/u.test(key) : /year|yr|年/u.test(said.unit)
    return whole(said.n * (isYears ? 12 : 1), 600)
  }
  return undefined
}

/** A policy told in sentences, as members. */
const SENTENCES: readonly (readonly [string, RegExp])[] = [
  ['returndays', /[^,，。;；.]*(?:无理由|退货|退换|return)[^,，。;；.]*/iu],
  ['dispatch', /[^,，。;；.]*(?:发货|dispatch|ships?\b)[^,，。;；.]*/iu],
  ['warranty', /[^,，。;；.]*(?:保修|质保|warranty)[^,，。;；.]*/iu],
  ['freeshipping', /[^,，。;；]*(?:包邮|free shipping|free delivery)[^,，。;；]*/iu],
]
const membersOfText = (text: string): readonly Member[] =>
  SENTENCES.flatMap(([key, pattern]) => {
    const value = pattern.exec(text)?.[0]
    return value === undefined ? [] : [{ key, value }]
  })

/** A policy as a file tells it, of any plain shape: members by any usual name, in either language, numbers or texts, or sentences. */
export function policyOfLine(policy: unknown, currency: string): PolicySheet | null {
  const members = typeof policy === 'string' ? membersOfText(policy) : membersOf(policy)
  if (members.length === 0) return null
  const threshold = heldBy(members, NAMES.freeShipping)[0]
  const cutoff = /([01]?\d|2[0-3]):[0-5]\d/u.exec(textsIn(heldBy(members, NAMES.cutoff))[0] ?? '')
  const known: PolicySheet = {
    return_days: daysIn(members, NAMES.returns),
    free_shipping_from: moneyIn(threshold, currency) ?? undefined,
    dispatch_hours: hoursIn(members),
    dispatch_cutoff: cutoff?.[0].padStart(5, '0'),
    warranty_months: monthsIn(members),
  }
  const taken = new RegExp(
    Object.values(NAMES)
      .map(({ source }) => source)
      .join('|'),
    'u',
  )
  const own = members
    .filter(({ key, value }) => !taken.test(key) && measureIn(value) !== null)
    .map(({ key, value }) => ({ name: key.slice(0, 30), value: textsIn(value)[0] ?? '' }))
  return { ...known, own: own.slice(0, 20) }
}
