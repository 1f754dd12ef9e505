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

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong in a page or frame, each with the element. */
export const violations = async (place: Frame | Page): Promise<string[]> => {
  // What is still being faded in has no contrast to speak of.
  await place.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  )
  await place.evaluate(axe.source)
  const found = await place.evaluate(
    (values) => (globalThis as unknown as AxeGlobals).axe.run({ runOnly: { type: 'tag', values } }),
    RULES,
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
