import { pickIndex, type Random } from '@/lib/sample/random'

/** What an element cannot do its work without. */
const WORKING: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  IFRAME: ['src'],
  IMG: ['src'],
  SCRIPT: ['src', 'type'],
  META: ['charset', 'name', 'content'],
  LINK: ['href', 'rel'],
}
const ALWAYS_WORKING = new Set(['contenteditable', 'style', 'colspan', 'rowspan'])

const isDroppable = (element: Element, name: string): boolean =>
  !ALWAYS_WORKING.has(name) && WORKING[element.nodeName]?.includes(name) !== true

const markOf = (element: Element): string => `${element.nodeName} ${element.className}`

/** Drops one or two attributes, each from a single element or from all that look like it. */
export function dropAttributes(document: Document, random: Random): boolean {
  const all = [...document.querySelectorAll('head *, body, body *')]
  const found = all.flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => isDroppable(element, name))
      .map(({ name }) => ({ element, name })),
  )
  const count = Math.min(found.length, 1 + pickIndex(random, 2))
  for (let done = 0; done < count; done += 1) {
    const chosen = found[pickIndex(random, found.length)]
    if (chosen === undefined) continue
    const { element, name } = chosen
    const mark = markOf(element)
    const alike = random() < 0.5 ? [element] : all.filter((each) => markOf(each) === mark)
    for (const each of alike) each.removeAttribute(name)
  }
  return count > 0
}
