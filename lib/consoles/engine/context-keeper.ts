/** Gives the moment's context its id: a new one whenever platform, page, shop, buyer or conversation changes. */
export interface ContextKeeper {
  /** The id for a reading with this key, and whether it has just been minted. */
  update(contextKey: string): { readonly contextId: string; readonly isNew: boolean }
  /** Forgets the context: what was shown so far belongs to nothing any more. */
  leave(): void
  current(): string
}

/** Builds a keeper that mints its ids with `newId`; a context that was left and found again is a new one. */
export function createContextKeeper(newId: () => string): ContextKeeper {
  let contextId = newId()
  let key: string | null = null
  return {
    update(contextKey) {
      if (contextKey === key) return { contextId, isNew: false }
      if (key !== null) contextId = newId()
      key = contextKey
      return { contextId, isNew: true }
    },
    leave() {
      contextId = newId()
      key = null
    },
    current: () => contextId,
  }
}
