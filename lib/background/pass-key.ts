import type { Answer } from '@/lib/messaging/client'
import type { ComposerKey, Push } from '@/lib/messaging/protocol'

import type { TabStates } from './tab-states'

/** A key of ours that was pressed in a page's chat box. */
export interface KeyPress {
  readonly tabId: number
  readonly contextId: string
  readonly key: ComposerKey
  /** The press's own: a panel acts on it once, however often it comes. */
  readonly id: string
}

export interface PassKeyParts {
  readonly tabs: Pick<TabStates, 'read'>
  /** Each gives true where a panel took the key up; throws where nobody listens. */
  readonly toFrame: (tabId: number, frameId: number, push: Push) => Promise<unknown>
  readonly toOwnPages: (push: Push) => Promise<unknown>
  readonly askTop: (tabId: number, request: 'unfold' | 'search') => Promise<Answer<void>>
}

const isTaken = (answer: Promise<unknown>): Promise<boolean> =>
  answer.then(
    (taken) => taken === true,
    () => false,
  )

/**
 * Brings a key to the panel of its tab: the one beside the page where one stands there, else the one in the page, which
 * unfolds for a search, and for any key that nobody could take up.
 */
export async function passKey(parts: PassKeyParts, press: KeyPress): Promise<void> {
  const push: Push = { push: 'key', ...press }
  const { tabId, key } = press
  if (await isTaken(parts.toOwnPages(push))) return
  if (key === 'Slash') await parts.askTop(tabId, 'search')
  const { panelFrame } = await parts.tabs.read(tabId)
  const heard = panelFrame !== null && (await isTaken(parts.toFrame(tabId, panelFrame, push)))
  if (!heard && key !== 'Slash') await parts.askTop(tabId, 'unfold')
}
