import type { Sighting } from '@/lib/consoles/sighting'

/** Storage that a stopped worker finds again, and a closed browser forgets. */
export interface SessionStore {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

/** What one tab shows now, and in which frame its console lives. */
export interface TabContext {
  readonly sighting: Sighting
  readonly frameId: number
}

export interface TabContexts {
  /** The latest context of a tab, also after the worker was stopped. */
  read(tabId: number): Promise<TabContext | null>
  /** Remembers the latest; the memory is right at once, the session storage a moment later. */
  remember(tabId: number, context: TabContext): Promise<void>
  forget(tabId: number): Promise<void>
  /** Tabs whose context this worker knows of. */
  known(): readonly number[]
}

const keyOf = (tabId: number): string => `tab-context-${tabId}`

/** Keeps each tab's latest context; what session storage holds was written by this very code after parsing. */
export function createTabContexts(
  session: SessionStore,
  parse: (value: unknown) => TabContext | null,
): TabContexts {
  const latest = new Map<number, TabContext>()
  return {
    async read(tabId) {
      const known = latest.get(tabId)
      if (known !== undefined) return known
      const stored = parse(await session.read(keyOf(tabId)))
      // A sighting that arrived meanwhile is newer than what was stored.
      const current = latest.get(tabId) ?? stored
      if (current !== null) latest.set(tabId, current)
      return current
    },
    async remember(tabId, context) {
      latest.set(tabId, context)
      await session.write(keyOf(tabId), context)
    },
    async forget(tabId) {
      latest.delete(tabId)
      await session.remove(keyOf(tabId))
    },
    known: () => [...latest.keys()],
  }
}
