import type { PanelView } from '@/lib/messaging/panel-view'

/** Which context the page is in, and what is shown of it. */
export interface PanelState {
  /** null: none was named yet, or the page is no console. */
  readonly contextId: string | null
  /** null: dropped, or not come yet; never of another context than `contextId`. */
  readonly view: PanelView | null
  /** The page itself has named its context: from then on nobody else moves the panel. */
  readonly isTold: boolean
  /** Nobody has said the passphrase: no view is taken, whenever it was asked for. */
  readonly isLocked: boolean
  /** A view that came for another context than the page is in: late, or ahead of the page's own word. */
  readonly waiting: PanelView | null
}

export type PanelEvent =
  /** The page is in this context; `sure`: said by the page's own content script, in order. */
  | { readonly type: 'context'; readonly contextId: string; readonly sure: boolean }
  /** A view came; `asked`: as the answer to a call, which may be older than the page. */
  | { readonly type: 'view'; readonly view: PanelView; readonly asked: boolean }
  | { readonly type: 'lock' }
  | { readonly type: 'unlock' }

export const EMPTY_PANEL: PanelState = {
  contextId: null,
  view: null,
  isTold: false,
  isLocked: false,
  waiting: null,
}

function moveTo(state: PanelState, contextId: string, isTold: boolean): PanelState {
  if (contextId === state.contextId) return { ...state, isTold }
  // What was shown on the background's word alone may have been ahead of the page.
  const waiting = state.isTold ? state.waiting : (state.view ?? state.waiting)
  const view = waiting?.contextId === contextId ? waiting : null
  return { ...state, contextId, view, isTold, waiting: view === null ? waiting : null }
}

function takeView(state: PanelState, view: PanelView, asked: boolean): PanelState {
  const { contextId } = view
  if (contextId === state.contextId) return { ...state, view }
  // The answer to a call may be older than what the panel already knows; news of the page come unasked.
  if (asked && state.contextId !== null) return state
  if (state.isTold) return { ...state, waiting: view }
  return { ...state, contextId, view, waiting: null }
}

/**
 * The panel's law: what is shown belongs to the context that the page is in, or nothing is shown. The page's own word
 * and the background's come by two ways whose order nobody promises: once the page has spoken, its word decides, and a
 * view that is ahead of it waits.
 */
export function nextPanelState(state: PanelState, event: PanelEvent): PanelState {
  if (event.type === 'lock') return { ...state, isLocked: true, view: null, waiting: null }
  if (event.type === 'unlock') return { ...state, isLocked: false }
  if (event.type === 'view')
    return state.isLocked ? state : takeView(state, event.view, event.asked)
  if (state.isTold && !event.sure) return state
  return moveTo(state, event.contextId, event.sure)
}
