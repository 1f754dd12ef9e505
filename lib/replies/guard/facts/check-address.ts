import type { CheckFact } from './fact-hit'
import { findPattern, squeezed } from './fact-text'

const CHINESE =
  /(?:寄到|寄往|寄去|送到|发到|发往|送往|配送到|地址(?:是|为|写的是)?|地址:)\s*:?\s*(?<address>[\p{Script=Han}\d]{0,12}(?:省|市|区|县|镇|路|街|巷|大道|小区|村)[\p{Script=Han}\d-]{0,24})/gu
const ENGLISH =
  /(?<address>\d{1,5}[a-z]? (?:[a-z]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|boulevard|blvd|court|ct|place|square|close|crescent)(?![a-z]))/gu
/** Parts of a Chinese address that say where it is. */
const PARTS =
  /\p{Script=Han}{2}(?=省|市|区|县|镇)|\p{Script=Han}{2}(?:路|街|巷|大道|小区|村)|\d+号/gu
/** Addresses of the shop, and of others than the buyer. */
const OF_SHOP =
  /退|寄回|仓库|我们|店|发货地|return|our (?:address|warehouse|office|shop)|send it back|ship it back|based (?:in|at)/u

const partsOf = (address: string): readonly string[] => [...(address.match(PARTS) ?? [])]

/** An address to which the buyer's parcel is said to go, though none of theirs is there. */
export const checkAddress: CheckFact = ({ reading: { signs }, facts: { buyer } }) => {
  const known = (buyer?.addresses ?? []).map(squeezed)
  if (known.length === 0) return []
  const isElsewhere = (address: string): boolean => {
    const parts = /\p{Script=Han}/u.test(address) ? partsOf(address) : [address]
    const canTell = known.some(
      (own) =>
        /\p{Script=Han}/u.test(own) === /\p{Script=Han}/u.test(address) && /\d|路|街|区/u.test(own),
    )
    return (
      canTell &&
      parts.length > 0 &&
      !known.some((own) => parts.every((part) => own.includes(squeezed(part))))
    )
  }
  return [CHINESE, ENGLISH]
    .flatMap((pattern) => findPattern(signs, pattern))
    .filter(({ before, groups: { address = '' } }) => !OF_SHOP.test(before) && isElsewhere(address))
    .map(({ from, to }) => ({
      from,
      to,
      known: { kind: 'texts', texts: buyer?.addresses ?? [] },
      isSure: false,
    }))
}
