import type { Sighting } from '@/lib/consoles/sighting'

import type { ShownSighting, TabState } from './tab-states'

/** The frame that fills the tab, and in which our panel stands. */
export const TOP_FRAME = 0

/** Whether somebody is on a page, or could be written to: else it is a list, or the shell around a frame. */
const speaks = ({ buyer, hasComposer }: Pick<Sighting, 'buyer' | 'hasComposer'>): boolean =>
  buyer !== undefined || hasComposer

/** A frame inside a console's shell seldom names the shop: it is the one that the shell names. */
export const withShellShop = <Shown extends ShownSighting>(
  sighting: Shown,
  { shell }: Pick<TabState, 'shell'>,
): Shown =>
  sighting.shop !== undefined || shell?.platform !== sighting.platform
    ? sighting
    : { ...sighting, shop: shell.shop }

/** A shell names its shop this soon after the frame in it was read, or never did. */
const SHELL_LATE_MS = 10_000

/** What a frame inside showed, once the shell's own reading tells whose it is. */
export const takeWaiting = ({ waiting }: TabState, shell: Sighting): Sighting | null =>
  waiting === null ||
  shell.shop === undefined ||
  Math.abs(shell.observedAt - waiting.observedAt) > SHELL_LATE_MS
    ? null
    : withShellShop(waiting, { shell: shellOf(shell) })

const shellOf = ({ platform, shop }: Sighting): TabState['shell'] =>
  shop === undefined ? null : { platform, shop }

/** Whether a report leaves what the tab shows as it is: only the frame with a conversation, or the top one, speaks for a tab. */
function yields(known: TabState, frameId: number, sighting: Sighting): boolean {
  if (frameId === known.consoleFrame) return false
  if (frameId === TOP_FRAME) return known.sighting !== null && !speaks(sighting)
  return !speaks(sighting) || (known.sighting !== null && speaks(known.sighting))
}

/** What a report of one of its frames makes of a tab. */
export function takeReport(
  known: TabState,
  frameId: number,
  sighting: Sighting,
): Partial<TabState> {
  const isTop = frameId === TOP_FRAME
  const shell = isTop ? shellOf(sighting) : known.shell
  const whole = withShellShop(sighting, { shell })
  const waiting = !isTop && whole.shop === undefined ? whole : shell === null ? known.waiting : null
  if (!yields(known, frameId, sighting))
    return { shell, waiting, sighting: whole, consoleFrame: frameId }
  const shown = known.sighting
  return { shell, waiting, sighting: shown === null ? null : withShellShop(shown, { shell }) }
}

/** Whether it is this frame of which a tab shows something now. */
export const leads = ({ sighting, consoleFrame }: TabState, frameId: number): boolean =>
  sighting !== null && consoleFrame === frameId

/** What is left of a tab when one of its frames shows another context: the top one's page is the whole tab's. */
export function takeAnnouncement(
  known: TabState,
  frameId: number,
  contextId: string,
): Partial<TabState> {
  if (known.sighting?.contextId === contextId) return {}
  if (frameId === TOP_FRAME) return { sighting: null, consoleFrame: TOP_FRAME, shell: null }
  return leads(known, frameId) ? { sighting: null } : {}
}
