import { plainSpelling } from '@/lib/shared/plain-spelling'

import { MATCH_KINDS, type ContactField, type MatchKind } from './identity'

/** Fields of a contact as people wrote them; what is not known is missing. */
export type ContactTexts = Partial<Readonly<Record<ContactField, string | undefined>>>

/** What accounts of one person have in common; equal texts of one kind match. */
export interface MatchKey {
  readonly kind: MatchKind
  readonly text: string
}

/** Whether a platform or a person has covered part of a text: 张*, 138****5678, t**8. */
export const isMasked = (text: string): boolean => /[*•●]/u.test(text.normalize('NFKC'))

/** An e-mail address as it is compared; null where it is covered or none at all. */
export function emailKey(text: string): string | null {
  const email = plainSpelling(text)
  return !isMasked(email) && /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/u.test(email) ? email : null
}

/** Blanks and what people group digits with; `(0)` is not dialled after a country's prefix. */
const GROUPING = /\(0\)|[\s()./\-‐-―]/gu
/** ITU-T E.164: at most 15 digits; fewer than 7 are a short code. */
const DIGITS = /^\d{7,15}$/u

/**
 * A phone number as it is compared: `+` and all digits where the country is known, which mobile numbers of mainland China
 * tell by themselves, else the digits as they stand. Null where it is covered, holds more than one number, or is one digit
 * over and over.
 */
export function phoneKey(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(GROUPING, '')
  const international = /^(?:\+|00)([1-9]\d*)$/u.exec(plain)?.[1]
  const digits = international ?? plain
  if (!DIGITS.test(digits) || /^(\d)\1*$/u.test(digits)) return null
  const mobile = /^(86)?(1[3-9]\d{9})$/u.exec(digits)
  const isChinese = mobile !== null && (international === undefined || mobile[1] !== undefined)
  if (isChinese) return `+86${mobile[2] ?? ''}`
  return international === undefined ? digits : `+${international}`
}

/** A name as it is compared, covered or not; how many letters are covered does not matter. */
function nameKey(text: string): string | null {
  const name = plainSpelling(text)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[*•●]+/gu, '*')
  return /\p{L}/u.test(name) ? name : null
}

/** Letters and digits of an address; null where it is covered or names no house. */
function addressKey(text: string): string | null {
  const address = plainSpelling(text).replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return !isMasked(text) && address.length >= 6 && /\p{Nd}/u.test(address) ? address : null
}

const nameAddressKey = (name: string, address: string): string | null => {
  const [who, where] = [nameKey(name), addressKey(address)]
  return who === null || where === null ? null : `${who}|${where}`
}

/** All by which an account may be the same person as another. */
export function matchKeysOf({ name, phone, email, address }: ContactTexts): MatchKey[] {
  const texts: Readonly<Record<MatchKind, string | null>> = {
    email: email === undefined ? null : emailKey(email),
    phone: phone === undefined ? null : phoneKey(phone),
    'name-address':
      name === undefined || address === undefined ? null : nameAddressKey(name, address),
  }
  return MATCH_KINDS.flatMap((kind) => {
    const text = texts[kind]
    return text === null ? [] : [{ kind, text }]
  })
}
