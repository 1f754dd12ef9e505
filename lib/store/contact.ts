import { isMasked, type ContactTexts } from '@/lib/customers/contact-keys'
import { CONTACT_FIELDS } from '@/lib/customers/identity'
import { DAY_MS } from '@/lib/shared/time'

import { FORMER_NICKS, type Contact, type Detail } from './rows'

/** Positive where `a` holds: uncovered before covered, else seen later, else (so that every device decides alike) the greater text. */
function compareDetails(a: Detail, b: Detail): number {
  const byMask = Number(isMasked(b.value)) - Number(isMasked(a.value))
  if (byMask !== 0) return byMask
  return a.seenAt - b.seenAt || (a.value === b.value ? 0 : a.value > b.value ? 1 : -1)
}

const bestOf = (a: Detail | undefined, b: Detail | undefined): Detail | undefined =>
  a === undefined || (b !== undefined && compareDetails(b, a) > 0) ? b : a

/** All nicks of a contact, the present one first. */
export const nicksOf = ({ nick, former = [] }: Contact): string[] => [
  nick,
  ...former.map((each) => each.nick),
]

const seenNicksOf = ({ nick, seenAt, former = [] }: Contact): Detail[] => [
  { value: nick, seenAt },
  ...former.map((each) => ({ value: each.nick, seenAt: each.seenAt })),
]

/** Nicks of both, each as it was last seen, the present one first; covered ones are worth nothing beside others. */
function joinNicks(a: Contact, b: Contact): Detail[] {
  const byNick = new Map<string, Detail>()
  for (const nick of [...seenNicksOf(a), ...seenNicksOf(b)]) {
    const best = bestOf(byNick.get(nick.value), nick)
    if (best !== undefined) byNick.set(nick.value, best)
  }
  const all = [...byNick.values()].toSorted((x, y) => compareDetails(y, x))
  const open = all.filter(({ value }) => !isMasked(value))
  return (open.length > 0 ? open : all).slice(0, 1 + FORMER_NICKS)
}

/**
 * Joins what two sources know of one customer: of each field the best value whole. The join is commutative, associative
 * and idempotent, so contacts may meet in any order and any number of times.
 */
export function mergeContact(a: Contact, b: Contact): Contact {
  const [now, ...before] = joinNicks(a, b)
  const merged: Contact = {
    nativeId: a.nativeId < b.nativeId ? a.nativeId : b.nativeId,
    nick: now?.value ?? a.nick,
    seenAt: now?.seenAt ?? a.seenAt,
  }
  for (const field of [...CONTACT_FIELDS, 'platformTier'] as const) {
    const best = bestOf(a[field], b[field])
    if (best !== undefined) merged[field] = best
  }
  if (before.length > 0)
    merged.former = before.map(({ value, seenAt }) => ({ nick: value, seenAt }))
  return merged
}

const essence = (contact: Contact): string =>
  JSON.stringify(contact, (key, value: unknown) =>
    key === 'seenAt' ? Math.floor(Number(value) / DAY_MS) : value,
  )

/** Whether two contacts say the same; that something was seen again matters once a day. */
export const isSameContact = (a: Contact | undefined, b: Contact): boolean =>
  a !== undefined && essence(a) === essence(b)

/** The fields of a contact without their instants. */
export const textsOf = ({ name, phone, email, address }: Contact): ContactTexts => ({
  name: name?.value,
  phone: phone?.value,
  email: email?.value,
  address: address?.value,
})

/** Whether a contact tells more than a nick. */
export const hasDetails = (contact: Contact): boolean =>
  CONTACT_FIELDS.some((field) => contact[field] !== undefined)
