import type { FieldState, Sighting } from '@/lib/consoles/sighting'

import type { ShopOfTab, ShownSighting, TabState } from './tab-states'

/** The frame that fills the tab, and in which our panel stands. */
export const TOP_FRAME = 0

/** Whether somebody is on a page, or could be written to: else it is a list, or the shell around a frame. */
const speaks = ({ buyer, hasComposer }: Pick<Sighting, 'buyer' | 'hasComposer'>): boolean =>
  buyer !== undefined || hasComposer

/** What tells a shop that an agent named from one that was read. */
const BY_AGENT = 'agent'

const isAboutShop = ({ field }: FieldState): boolean => field === 'shop' || field === 'shopName'

/** Whether a page has no place at all for its shop's name: two names that differ are a doubt that nobody's word ends. */
const namesNoShop = ({ shop, fields }: Pick<Sighting, 'shop' | 'fields'>): boolean =>
  shop === undefined && fields.some(({ field, state }) => field === 'shop' && state === 'missing')

/** Whether an agent named the shop of a sighting. */
export const isShopSaid = ({ fields }: Pick<ShownSighting, 'fields'>): boolean =>
  fields.some(({ anchor }) => anchor === BY_AGENT)

/** What is left of a tab when an agent's word of its shop counts no longer. */
export function takeBackWord({ sighting }: TabState): Partial<TabState> {
  if (sighting === null || !isShopSaid(sighting)) return { said: null }
  const fields = sighting.fields.map((each): FieldState =>
    each.anchor === BY_AGENT ? { field: each.field, state: 'missing' } : each,
  )
  return { said: null, sighting: { ...sighting, shop: undefined, fields } }
}

/** The shop of a sighting as an agent named it, where the page names none. */
const withSaidShop = <Shown extends ShownSighting>(sighting: Shown, { shop }: ShopOfTab): Shown =>
  namesNoShop(sighting)
    ? {
        ...sighting,
        shop,
        fields: sighting.fields.map((each) =>
          isAboutShop(each) ? { field: each.field, state: 'read', anchor: BY_AGENT } : each,
        ),
      }
    : sighting

/**
 * A frame inside a console's shell seldom names the shop: it is the one that the shell names, or else the one that an
 * agent named for the tab.
 */
export function withShellShop<Shown extends ShownSighting>(
  sighting: Shown,
  { shell, said }: Pick<TabState, 'shell' | 'said'>,
): Shown {
  const { platform } = sighting
  if (sighting.shop !== undefined) return sighting
  if (shell?.platform === platform) return { ...sighting, shop: shell.shop }
  return said?.platform === platform ? withSaidShop(sighting, said) : sighting
}

/** A shell names its shop this soon after the frame in it was read, or never did. */
const SHELL_LATE_MS = 10_000

/** What a frame inside showed, once the shell's own reading tells whose it is. */
export const takeWaiting = ({ waiting }: TabState, shell: Sighting): Sighting | null =>
  waiting === null ||
  shell.shop === undefined ||
  Math.abs(shell.observedAt - waiting.observedAt) > SHELL_LATE_MS
    ? null
    : withShellShop(waiting, { shell: shellOf(shell), said: null })

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
  const { said } = known
  const whole = withShellShop(sighting, { shell, said })
  const waiting = !isTop && whole.shop === undefined ? whole : shell === null ? known.waiting : null
  if (!yields(known, frameId, sighting))
    return { shell, waiting, sighting: whole, consoleFrame: frameId }
  const shown = known.sighting
  return { shell, waiting, sighting: shown === null ? null : withShellShop(shown, { shell, said }) }
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
