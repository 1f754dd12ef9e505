import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, panelOf, setLook } from '@/scripts/browser/steps'

import { orderNumbers, partOf, searchReply, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

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
const violations = async (place: Frame | Page): Promise<string[]> => {
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

describe('the pages of Tillside', () => {
  const stage = useChromium({ sample: true })

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    beforeAll(() => setLook(stage.session, { locale: 'en', theme }))

    it('have a panel that anybody can use', async () => {
      const page = await stage.session.open(ADDRESSES.chat)
      const panel = await cardOf(page, buyerAt(0).nick)
      await orderNumbers(panel)
      await unfoldNotes(panel)
      expect(await violations(panel)).toEqual([])
      await searchReply(panel, 'order')
      expect(await violations(panel)).toEqual([])
    })

    it('have a panel of clocks that anybody can use', async () => {
      const page = await stage.session.open(ADDRESSES.aftersales)
      const panel = await panelOf(page)
      await partOf(panel, 'clock').first().waitFor()
      expect(await violations(panel)).toEqual([])
    })

    it.each([
      'popup.html',
      'workbench.html#/today',
      'workbench.html#/after-sale',
      'workbench.html#/after-sale/ledger',
      'workbench.html#/after-sale/rules',
      'workbench.html#/import',
      'workbench.html#/settings',
    ])('have %s for everybody', async (path) => {
      const page = await stage.session.openOwn(path)
      await page.locator('main').first().waitFor()
      await page.waitForTimeout(300)
      expect(await violations(page)).toEqual([])
    })
  })
})
