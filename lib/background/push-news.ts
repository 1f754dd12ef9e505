import type { Delivery, Push } from '@/lib/messaging/protocol'

import type { Edges } from './build-edges'
import type { TabStates } from './tab-states'

/** Ways to panels: one frame of one tab, or every page of ours. */
export interface PushEdges {
  /** Nobody else in that tab hears it. */
  readonly toFrame: (tabId: number, frameId: number, push: Push) => Promise<unknown>
  readonly toOwnPages: (push: Push) => Promise<unknown>
}

const deliver = (to: Delivery['to'], news: Push): Delivery => ({ to, news })

/** The ways that this browser has. */
export function pushEdges({ tabs, runtime }: Pick<Edges, 'tabs' | 'runtime'>): PushEdges {
  return {
    toFrame: (tabId, frameId, news) => tabs.send(tabId, deliver('frame', news), frameId),
    toOwnPages: (news) => runtime.broadcast(deliver('own', news)),
  }
}

/** Brings news to the panels they concern; a panel that went away is no failure, whoever opens asks anew. */
export async function pushNews(tabs: TabStates, edges: PushEdges, push: Push): Promise<void> {
  const known = await tabs.list()
  const frames = [...known].flatMap(([tabId, { panelFrame }]) =>
    panelFrame === null || ('tabId' in push && push.tabId !== tabId) ? [] : [{ tabId, panelFrame }],
  )
  await Promise.allSettled([
    ...frames.map(({ tabId, panelFrame }) => edges.toFrame(tabId, panelFrame, push)),
    edges.toOwnPages(push),
  ])
}
