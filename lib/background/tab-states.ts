import { z } from 'zod'

import { PAGE_KINDS, sightingSchema, shopOnPageSchema } from '@/lib/consoles/sighting'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

const frameId = z.int().nonnegative().nullable()

/** What a tab shows: what its page says, or a buyer whom an agent named by hand, which no page can claim. */
const shownSightingSchema = sightingSchema.extend({
  page: z.enum([...PAGE_KINDS, 'lookup']),
  /** Our id of the buyer, where an agent confirmed them. */
  customerId: z.string().min(1).max(64).optional(),
})
export type ShownSighting = z.infer<typeof shownSightingSchema>

const shopOfTabSchema = z.strictObject({ platform: z.enum(PLATFORM_IDS), shop: shopOnPageSchema })
export type ShopOfTab = z.infer<typeof shopOfTabSchema>

/** What the background knows of one tab. */
export const tabStateSchema = z.strictObject({
  /** What its page shows now; null while it shows nothing that was read. */
  sighting: shownSightingSchema.nullable(),
  /** Frame whose document was read, and which takes fills. */
  consoleFrame: frameId,
  /** The shop that the top frame names, for the frames inside it. */
  shell: shopOfTabSchema.nullable(),
  /** The shop that an agent named for a page that names none, until the page is loaded anew. */
  said: shopOfTabSchema.nullable().default(null),
  /** What a frame inside showed before its shop was known. */
  waiting: sightingSchema.nullable(),
  /** Frame in which our panel stands. */
  panelFrame: frameId,
})
export type TabState = z.infer<typeof tabStateSchema>

/** Storage that a stopped worker finds again, and a closed browser forgets. */
export interface SessionTabs {
  readTab(tabId: number): Promise<TabState | undefined>
  writeTab(tabId: number, state: TabState): Promise<void>
  removeTab(tabId: number): Promise<void>
  listTabs(): Promise<ReadonlyMap<number, TabState>>
}

/** The latest of every tab. */
export interface TabStates {
  read(tabId: number): Promise<TabState>
  /** News of one tab take hold in the order in which they came. */
  change(tabId: number, news: (known: TabState) => Partial<TabState>): Promise<void>
  forget(tabId: number): Promise<void>
  list(): Promise<ReadonlyMap<number, TabState>>
}

const UNKNOWN: TabState = {
  sighting: null,
  consoleFrame: null,
  shell: null,
  said: null,
  waiting: null,
  panelFrame: null,
}

/** Keeps the latest of every tab in memory and, for the next worker, in session storage; nobody waits for the latter to read. */
export function createTabStates(session: SessionTabs): TabStates {
  const latest = new Map<number, TabState>()
  let loading: Promise<void> | undefined

  /** What an earlier worker knew; whatever came since is newer. */
  const takeStored = async (): Promise<void> => {
    for (const [tabId, state] of await session.listTabs())
      if (!latest.has(tabId)) latest.set(tabId, state)
  }
  const load = (): Promise<void> => (loading ??= takeStored())

  return {
    async read(tabId) {
      await load()
      return latest.get(tabId) ?? UNKNOWN
    },
    async change(tabId, news) {
      await load()
      const known = latest.get(tabId) ?? UNKNOWN
      const state = { ...known, ...news(known) }
      latest.set(tabId, state)
      await session.writeTab(tabId, state)
    },
    async forget(tabId) {
      await load()
      latest.delete(tabId)
      await session.removeTab(tabId)
    },
    async list() {
      await load()
      return latest
    },
  }
}
