import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { isInSight, type ShadowOf } from '@/lib/shell/is-in-sight'

/** Gecko's way to see closed shadow roots; Chromium has a call of its own. */
interface GeckoElement extends HTMLElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null
}

const shadowOf: ShadowOf = (element) => {
  if (!(element instanceof HTMLElement)) return null
  const { openOrClosedShadowRoot }: GeckoElement = element
  return browser.dom?.openOrClosedShadowRoot(element) ?? openOrClosedShadowRoot ?? null
}

export default defineUnlistedScript(() => {
  globalThis.tillsideIsInSight = (x, y) => {
    const host = globalThis.tillsideHost
    return host !== undefined && isInSight(host, { x, y }, shadowOf)
  }
})
