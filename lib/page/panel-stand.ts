import type { PageWords } from '@/lib/messaging/page-words'
import type { HostOptions } from '@/lib/shell/host-element'
import type { Shell } from '@/lib/shell/mount-shell'
import type { ShellWorld } from '@/lib/shell/shell-world'
import type { SightWorld } from '@/lib/shell/sight-world'
import { retireForSuccessor } from '@/lib/shell/succession'

import type { BackgroundLink } from './background-link'

export interface StandOptions extends HostOptions {
  readonly window: Window
  readonly world: SightWorld & ShellWorld
  readonly frameUrl: string
  readonly link: BackgroundLink
  readonly contextId: () => string
  /** Whether this document shows somebody: else a frame inside it may speak for the tab. */
  readonly speaks: () => boolean
  readonly monotonic: () => number
}

/** The panel's place in a page: there while a known page is open, gone when it is sent away. */
export interface PanelStand {
  /** Shows the panel as it stood on this host, until the signal ends. */
  raise(signal: AbortSignal): Promise<void>
  showContext(): void
  /** Keeps the panel off this part of the page. */
  keepClear(area: Element | null): void
  fold(): void
  /** Unfolds the panel; `search` brings the focus into it, to search a reply. */
  unfold(search: boolean): void
  withdraw(): void
  /** Says, where the panel stood, that the page has to be loaded again. */
  showUpdated(): void
}

/** A background that only starts, or a browser busy elsewhere, may not bring the panel's parts: asked again after this time, ms. */
const UNRAISED_MS = 2_000

/** Puts the panel up and takes it down. */
export function createPanelStand(options: StandOptions): PanelStand {
  const { link, document, window } = options
  let shell: Shell | null = null
  let area: Element | null = null
  let kit: ShellWorld['tillsideShell']
  let words: PageWords
  const withdrawal = new AbortController()

  const raise = async (entered: AbortSignal): Promise<void> => {
    const answer = await link('readPlacement', {})
    const signal = AbortSignal.any([entered, withdrawal.signal])
    if (signal.aborted) return
    // It came with the answer, so that frames within the page, which have no panel, do without it.
    const { tillsideShell } = options.world
    if (!answer.ok || tillsideShell === undefined) {
      setTimeout(() => signal.aborted || void raise(entered), UNRAISED_MS)
      return
    }
    kit = tillsideShell
    ;({ words } = answer.value)
    signal.addEventListener('abort', () => (shell = null), { once: true })
    shell = kit.mountShell({
      ...options,
      ...answer.value,
      composerArea: () => (area?.isConnected === true ? area : null),
      onPlacement: (placement) => void link('savePlacement', placement),
      onGiveUp: () => {
        withdrawal.abort()
        void link('reportExpulsion', {})
      },
      signal,
    })
  }

  return {
    raise,
    showContext: () => shell?.showContext(),
    keepClear(next) {
      area = next
      shell?.fit()
    },
    fold: () => shell?.fold(),
    unfold: (search) => shell?.unfold(search),
    withdraw: () => withdrawal.abort(),
    showUpdated() {
      if (kit === undefined || withdrawal.signal.aborted) return
      const bar = new AbortController()
      const end = (): void => bar.abort()
      retireForSuccessor(document, () => false, end, bar.signal)
      kit.showUpdateBar({
        ...options,
        text: words.reload,
        onReload: () => window.location.reload(),
        signal: bar.signal,
      })
    },
  }
}
