import type { SightWorld } from '@/lib/shell/sight-world'

import type { Edges } from './build-edges'
import { TOP_FRAME } from './tab-frames'

/** Tells whether people see a tab's panel as it is where they press it, CSS px from its corner. */
export type PanelSight = (
  tabId: number,
  point: { readonly x: number; readonly y: number },
) => Promise<boolean>

/** The script that looks, as the build names it. */
const SIGHT = 'sight.js'

/** Runs in the page, so that it may use nothing but what stands there. */
const look = (x: number, y: number): boolean | undefined =>
  (globalThis as SightWorld).tillsideIsInSight?.(x, y)

/** Looks at the page in which the panel stands; where that cannot be done, the panel counts as hidden. */
export const createPanelSight =
  ({ tabs }: { readonly tabs: Pick<Edges['tabs'], 'run' | 'ask'> }): PanelSight =>
  async (tabId, { x, y }) => {
    try {
      await tabs.run(tabId, TOP_FRAME, SIGHT)
      return (await tabs.ask(tabId, TOP_FRAME, look, [x, y])) === true
    } catch {
      return false
    }
  }
