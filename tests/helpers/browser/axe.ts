import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

interface AxeGlobals {
  readonly axe: {
    run(options: object): Promise<{
      readonly violations: readonly {
        readonly id: string
        readonly nodes: readonly { readonly html: string }[]
      }[]
    }>
  }
}

const RULES = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
} as const
/** What another theme may break. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const

/** What is still being faded in has no contrast to speak of. */
const whenStill = (place: Frame | Page): Promise<unknown> =>
  place.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  )

async function look(
  place: Frame | Page,
  runOnly: typeof RULES | typeof COLOUR_RULES,
): Promise<string[]> {
  await whenStill(place)
  const found = await place.evaluate(
    (options) => (globalThis as unknown as AxeGlobals).axe.run(options),
    { runOnly },
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Turns a page of ours to its other theme; gives its name, or undefined where the place has none. */
const turnTheme = (place: Frame | Page): Promise<string | undefined> =>
  place.evaluate(() => {
    const { dataset } = document.documentElement
    const shown = dataset['theme']
    if (shown !== undefined) dataset['theme'] = shown === 'dark' ? 'light' : 'dark'
    return dataset['theme']
  })

/** What axe finds wrong in a page or frame, each with the element; of the theme that it is not in, what is of colour. */
export async function violations(place: Frame | Page): Promise<string[]> {
  await place.evaluate(axe.source)
  const found = await look(place, RULES)
  const other = await turnTheme(place)
  if (other === undefined) return found
  const inOther = await look(place, COLOUR_RULES)
  await turnTheme(place)
  return [...found, ...inOther.map((each) => `${other}: ${each}`)]
}
