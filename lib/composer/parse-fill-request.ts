import type { FillRequest } from './fill-composer'

/** Longest text that a fill may carry, in UTF-16 units; the protocol's own limit. */
const FILL_LIMIT = 5_000

/** Reads a fill request by hand, since a page carries no schema library; null for anything else. */
export function parseFillRequest(payload: unknown): FillRequest | null {
  if (typeof payload !== 'object' || payload === null) return null
  if (!('contextId' in payload && 'text' in payload && 'append' in payload)) return null
  const { contextId, text, append } = payload
  if (typeof contextId !== 'string' || typeof text !== 'string' || typeof append !== 'boolean')
    return null
  if (text === '' || text.length > FILL_LIMIT) return null
  const over = 'over' in payload ? payload.over : undefined
  if (over === undefined) return { contextId, text, append }
  return typeof over === 'string' ? { contextId, text, append, over } : null
}
