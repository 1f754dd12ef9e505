import { fail } from '@/lib/shared/result'

import type { Edges } from './build-edges'
import type { FillIn } from './fill-reply'
import { pageClient } from './page-client'

/** The script that fills composers, as the build names it. */
const COMPOSER = 'composer.js'

/**
 * Fills through a page's own script. What knows how to fill comes to a page when it is first needed there: most pages
 * are only read.
 */
export const fillThrough =
  (edges: { readonly tabs: Pick<Edges['tabs'], 'send' | 'run'> }): FillIn =>
  async ({ requestId, ...place }, request) => {
    const page = pageClient(edges, place, () => requestId)
    const answer = await page('fillComposer', request)
    if (answer.ok || answer.error !== 'unequipped') return answer
    try {
      await edges.tabs.run(place.tabId, place.frameId, COMPOSER)
    } catch {
      // The tab is closing, or the marketplace has just been switched off.
      return fail('no-answer')
    }
    return page('fillComposer', request)
  }
