import { useMemo } from 'react'

import type { PanelConnection } from './connection'
import type { NoteActions } from './notes-fold'
import { tabOf, type PanelModel } from './use-panel'

/** Everything the panel asks of the background, bound to one context. */
export interface PanelActions extends NoteActions {
  readonly linkOrder: (orderNumber: string) => Promise<boolean>
  readonly unlinkOrder: (orderNumber: string) => Promise<boolean>
  readonly openCase: (caseId: string) => void
  readonly dismissAlert: (stageKey: string) => void
  readonly reread: () => void
  readonly focusComposer: () => void
  readonly hide: () => void
  readonly dock: () => void
  readonly openImport: () => void
}

/** Builds the actions for the context in view; without one, changes are refused. */
export function usePanelActions(
  connection: PanelConnection,
  model: PanelModel,
  contextId: string | null,
): PanelActions {
  const { take } = model
  return useMemo(() => {
    const { call } = connection
    const tab = tabOf(connection)
    const change = async (
      make: (at: {
        readonly tabId?: number
        readonly contextId: string
      }) => ReturnType<typeof call<'addNote'>>,
    ): Promise<boolean> => (contextId === null ? false : take(make({ ...tab, contextId })))
    return {
      addNote: (text) => change((at) => call('addNote', { ...at, text })),
      removeNote: (noteId) => change((at) => call('removeNote', { ...at, noteId })),
      restoreNote: (noteId) => change((at) => call('restoreNote', { ...at, noteId })),
      addTag: (tag) => change((at) => call('addTag', { ...at, tag })),
      removeTag: (tag) => change((at) => call('removeTag', { ...at, tag })),
      linkOrder: (orderNumber) => change((at) => call('linkOrder', { ...at, orderNumber })),
      unlinkOrder: (orderNumber) => change((at) => call('unlinkOrder', { ...at, orderNumber })),
      openCase: (caseId) => void call('openCase', { caseId }),
      dismissAlert: (stageKey) => void call('acknowledgeAlert', { stageKey }),
      reread: () => void call('rereadPage', tab),
      focusComposer: () => void call('focusComposer', tab),
      hide: () => void call('collapsePanel', tab),
      dock: () => void call('dockPanel', tab),
      openImport: () => void call('openWorkbench', { view: 'import' }),
    }
  }, [connection, take, contextId])
}
