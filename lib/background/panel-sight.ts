import type { SightWorld } from '@/lib/shell/sight-world'

import type { Edges } from './build-edges'
import type { Caller } from './caller'
import { TOP_FRAME } from './tab-frames'

/** A place in the panel, CSS px from its corner. */
interface Point {
  readonly x: number
  readonly y: number
}

/** Tells whether people see a tab's panel as it is where they press it. */
export type PanelSight = (tabId: number, point: Point) => Promise<boolean>

/** Where a pointer pressed the panel inside a page: nowhere else can a page cover it. */
export const pressInPage = (sender: Caller | null, pointer: Point | undefined): Point | undefined =>
  sender?.kind === 'frame' ? pointer : undefined

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
