import { findConsole } from '@/lib/consoles/registry'
import type { PlatformId } from '@/lib/shared/platforms'

/** The browser's word on who sent a message: the only part of a message that a page cannot forge. */
export interface MessageSender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly frameId?: number | undefined
  readonly tab?: { readonly id?: number | undefined } | undefined
}

/** Who calls. A page of somebody else counts only while it is a known console. */
export type Caller =
  | {
      readonly kind: 'console'
      readonly tabId: number
      readonly frameId: number
      readonly host: string
      readonly platform: PlatformId
    }
  /** The panel inside a page: it speaks for its own tab only. */
  | { readonly kind: 'frame'; readonly tabId: number; readonly frameId: number }
  /** A page of ours that fills its tab, popup or side panel. */
  | { readonly kind: 'own'; readonly page: string }

/** Tells who sent a message, or null for anybody who has no business here. */
export function identifyCaller(
  sender: MessageSender,
  self: { readonly id: string; readonly origin: string },
): Caller | null {
  if (sender.id !== self.id || sender.url === undefined) return null
  const tabId = sender.tab?.id
  if (sender.url.startsWith(`${self.origin}/`)) {
    const frameId = sender.frameId ?? 0
    if (tabId !== undefined && frameId > 0) return { kind: 'frame', tabId, frameId }
    return { kind: 'own', page: new URL(sender.url).pathname.slice(1) }
  }
  const profile = findConsole(sender.url)
  if (tabId === undefined || profile === undefined) return null
  const { host } = new URL(sender.url)
  return { kind: 'console', tabId, frameId: sender.frameId ?? 0, host, platform: profile.id }
}

export const isConsole = (caller: Caller | null): boolean => caller?.kind === 'console'
export const isOwnPage = (caller: Caller | null): boolean =>
  caller?.kind === 'frame' || caller?.kind === 'own'
export const isWorkbench = (caller: Caller | null): boolean =>
  caller?.kind === 'own' && caller.page === 'workbench.html'

export const isBackstage = (caller: Caller | null): boolean =>
  caller?.kind === 'own' && caller.page === 'backstage.html'

/** The tab a call is about: a frame's own, whatever it says, or the one a page of ours names. */
export function tabOf(caller: Caller | null, named: number | undefined): number | null {
  if (caller?.kind === 'frame') return caller.tabId
  if (caller?.kind === 'own') return named ?? null
  return null
}
