import { TEXT_LIMIT } from '@/lib/shared/text-limit'

/** Pages may hold megabytes of text; what lies behind this is not even looked at. */
const LOOKED_AT = 8 * TEXT_LIMIT

const LONE_SURROGATES = /\p{Surrogate}/gu
/** Signs that show nothing but turn, split or hide what stands around them. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const GAPS = /[\s\p{Cc}]+/gu

const cut = (text: string): string => {
  const end = TEXT_LIMIT - 1
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1))
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`
}

/**
 * Makes any text of a page safe to show and to keep: one line, well-formed, without control or direction signs, at most
 * `TEXT_LIMIT` long, with "…" where it was cut.
 */
export function cleanText(raw: string): string {
  const isLong = raw.length > LOOKED_AT
  const text = (isLong ? raw.slice(0, LOOKED_AT) : raw)
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(GAPS, ' ')
    .trim()
  return isLong || text.length > TEXT_LIMIT ? cut(text) : text
}

/** Tells whether two readings say the same: full-width and half-width signs are one. */
export const saysTheSame = (one: string, other: string): boolean =>
  one === other || one.normalize('NFKC').trim() === other.normalize('NFKC').trim()
