import browser from 'webextension-polyfill'

const SESSION = 'session'
const TAB = 'tab:'

/** What outlives a stopped worker but not the browser: the session's name and the latest of each tab. */
export interface SessionStore<State> {
  /** Names this browser session; the same for every worker in it. */
  sessionId(): Promise<string>
  readTab(tabId: number): Promise<State | undefined>
  writeTab(tabId: number, state: State): Promise<void>
  removeTab(tabId: number): Promise<void>
  listTabs(): Promise<ReadonlyMap<number, State>>
}

/** `parse` gives `undefined` for what is not (or no longer) of the shape that was written. */
export function createSessionStore<State>({
  newId,
  parse,
}: {
  readonly newId: () => string
  readonly parse: (stored: unknown) => State | undefined
}): SessionStore<State> {
  const area = browser.storage.session
  let session: Promise<string> | undefined

  async function readOrName(): Promise<string> {
    const { [SESSION]: known } = await area.get(SESSION)
    if (typeof known === 'string') return known
    const id = newId()
    await area.set({ [SESSION]: id })
    return id
  }

  return {
    sessionId: () => {
      session ??= readOrName()
      return session
    },
    readTab: async (tabId) => {
      const key = `${TAB}${tabId}`
      const { [key]: stored } = await area.get(key)
      return stored === undefined ? undefined : parse(stored)
    },
    writeTab: (tabId, state) => area.set({ [`${TAB}${tabId}`]: state }),
    removeTab: (tabId) => area.remove(`${TAB}${tabId}`),
    listTabs: async () => {
      const tabs = new Map<number, State>()
      for (const [key, stored] of Object.entries(await area.get(null))) {
        const state = key.startsWith(TAB) ? parse(stored) : undefined
        if (state !== undefined) tabs.set(Number(key.slice(TAB.length)), state)
      }
      return tabs
    },
  }
}
