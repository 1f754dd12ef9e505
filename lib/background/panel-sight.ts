import type { SightWorld } from '@/lib/shell/sight-world'

import type { Edges } from './build-edges'
import type { Caller } from './caller'
import { TOP_FRAME } from './tab-frames'

/** A press by a pointer: where in the panel, CSS px from its corner, and whether the pointer had stood over it before. */
export interface PointerPress {
  readonly x: number
  readonly y: number
  readonly settled: boolean
}

/** Tells whether people see a tab's panel as it is where they press it, and had the time to. */
export type PanelSight = (tabId: number, press: PointerPress) => Promise<boolean>

/** Where a pointer pressed the panel inside a page: nowhere else can a page cover it. */
export const pressInPage = (
  sender: Caller | null,
  pointer: PointerPress | undefined,
): PointerPress | undefined => (sender?.kind === 'frame' ? pointer : undefined)

/** The script that looks, as the build names it. */
const SIGHT = 'sight.js'

/** Runs in the page, so that it may use nothing but what stands there. */
const look = (x: number, y: number): boolean | undefined =>
  (globalThis as SightWorld).tillsideIsInSight?.(x, y)

/** Looks at the page in which the panel stands; where that cannot be done, the panel counts as hidden. */
export const createPanelSight =
  ({ tabs }: { readonly tabs: Pick<Edges['tabs'], 'run' | 'ask'> }): PanelSight =>
  async (tabId, { x, y, settled }) => {
    if (!settled) return false
    try {
      await tabs.run(tabId, TOP_FRAME, SIGHT)
      return (await tabs.ask(tabId, TOP_FRAME, look, [x, y])) === true
    } catch {
      return false
    }
  }
