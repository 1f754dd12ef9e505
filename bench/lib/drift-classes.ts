import { pickIndex, type Random } from '@/lib/sample/random'

const SIGNS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A readable stem, then what a build made up: `order_item__3hQ7x`, `trade-status-1f0b`. */
const STEM_AND_HASH = /^(.*[a-z]{2,}.*?(?:__|[_-]))([a-z0-9]*\d[a-z0-9]*)$/i
/** Nothing but what a build made up: `AxOomp7jNy`. */
const ALL_HASH = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{6,}$/

const newHash = (random: Random, length: number): string =>
  Array.from({ length }, () => SIGNS.charAt(pickIndex(random, SIGNS.length))).join('')

/** The class as the next build of the page would write it; the same where nothing of it is made up. */
function renamed(name: string, random: Random): string {
  if (ALL_HASH.test(name)) return `x${newHash(random, name.length - 1)}`
  const [, stem, hash] = STEM_AND_HASH.exec(name) ?? []
  return stem === undefined || hash === undefined ? name : stem + newHash(random, hash.length)
}

/** Renames what looks made up in the class names of a page, everywhere alike, as each new build of it does. */
export function renameHashes(document: Document, random: Random): boolean {
  const names = new Map<string, string>()
  for (const element of document.querySelectorAll('[class]')) {
    const classes = [...element.classList]
    for (const name of classes) if (!names.has(name)) names.set(name, renamed(name, random))
    const after = classes.map((name) => names.get(name) ?? name)
    if (after.some((name, at) => name !== classes[at]))
      element.setAttribute('class', after.join(' '))
  }
  return [...names].some(([before, after]) => before !== after)
}
