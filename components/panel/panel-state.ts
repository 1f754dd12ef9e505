import type { PanelView } from '@/lib/messaging/panel-view'

/** Which context the page is in, and what is shown of it. */
export interface PanelState {
  /** null: none was named yet, or the page is no console. */
  readonly contextId: string | null
  /** null: dropped, or not come yet; never of another context than `contextId`. */
  readonly view: PanelView | null
  /** Contexts that were left: what still arrives for them is late. */
  readonly left: readonly string[]
}

export type PanelEvent =
  /** The page is in this context; `sure`: said by the page's own content script, in order. */
  | { readonly type: 'context'; readonly contextId: string; readonly sure: boolean }
  /** A view came; `asked`: as the answer to a call, which may be older than the page. */
  | { readonly type: 'view'; readonly view: PanelView; readonly asked: boolean }

export const EMPTY_PANEL: PanelState = { contextId: null, view: null, left: [] }

/** How many left contexts are remembered: more than can be on their way at once. */
const LEFT_KEPT = 50

function moveTo(state: PanelState, contextId: string | null, view: PanelView | null): PanelState {
  const left = state.left.filter((id) => id !== contextId)
  const leaving = state.contextId
  return {
    contextId,
    view,
    left: leaving === null || leaving === contextId ? left : [...left, leaving].slice(-LEFT_KEPT),
  }
}

function takeView(state: PanelState, view: PanelView, asked: boolean): PanelState {
  const id = view.contextId
  if (id === state.contextId) return { ...state, view }
  if (id === null) return asked ? state : moveTo(state, null, view)
  return state.left.includes(id) ? state : moveTo(state, id, view)
}

/**
 * The panel's law: what is shown belongs to the context that the page is in, or nothing is shown. Announcements and
 * views come by two ways whose order nobody promises, so a context once left is never gone back to, unless the page
 * itself says so.
 */
export function nextPanelState(state: PanelState, event: PanelEvent): PanelState {
  if (event.type === 'view') return takeView(state, event.view, event.asked)
  if (event.contextId === state.contextId) return state
  if (!event.sure && state.left.includes(event.contextId)) return state
  return moveTo(state, event.contextId, null)
}
