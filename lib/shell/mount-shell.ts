import type { Placement } from '@/lib/settings/settings'

import { fitPanel, type Room } from './fit-panel'
import { guardHost } from './guard-host'
import { createButton, createHost, type HostOptions } from './host-element'
import { styleHost } from './host-style'
import { createResizeHandle } from './resize-handle'
import type { SightWorld } from './sight-world'
import { watchRoom } from './watch-room'

/** Words on the frame itself; the panel inside has its own. */
export interface ShellWords {
  readonly title: string
  readonly open: string
  readonly resize: string
}

export interface ShellOptions extends HostOptions {
  readonly window: Window
  /** In it, what checks the sight of the panel finds its element. */
  readonly world: SightWorld
  /** Address of the panel's page. */
  readonly frameUrl: string
  readonly words: ShellWords
  readonly placement: Placement
  /** What must stay uncovered, as the page is now. */
  readonly composerArea: () => Element | null
  /** The context that the page shows now. */
  readonly contextId: () => string
  /** Whether the page itself shows somebody, so that a panel that comes late has to hear of it from here. */
  readonly speaks: () => boolean
  readonly onPlacement: (placement: Placement) => void
  /** The page fought the panel off. */
  readonly onGiveUp: () => void
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  readonly signal: AbortSignal
}

/** The panel's frame as it stands in the page. */
export interface Shell {
  /** Tells the panel at once, past the background, that the page shows another context. */
  showContext(): void
  fold(): void
  /** Unfolds the panel; `search` brings the focus into it, to search a reply. */
  unfold(search: boolean): void
  /** Measures anew after the next picture: the composer may have come, gone or moved. */
  fit(): void
}

/** The elements inside the shadow root. */
function furnish(options: ShellOptions, root: ShadowRoot, onOpen: () => void) {
  const { document, words, signal } = options
  const panel = document.createElement('div')
  panel.className = 'panel'
  const frame = document.createElement('iframe')
  frame.title = words.title
  // Else the frame could copy no picture of a reply.
  frame.allow = 'clipboard-write'
  panel.append(frame)
  const handle = createButton(document, 'Tillside', onOpen, signal)
  handle.className = 'handle'
  handle.setAttribute('aria-label', words.open)
  root.append(panel, handle)
  return { panel, frame, handle }
}

const tellContext = (frame: HTMLIFrameElement, contextId: string): void =>
  frame.contentWindow?.postMessage({ tillside: 'context', contextId }, '*')

const roomOf = ({ window, composerArea }: ShellOptions): Room => ({
  width: window.innerWidth,
  height: window.innerHeight,
  composer: composerArea()?.getBoundingClientRect() ?? null,
})

/** Measuring makes the page lay itself out: it is done once a picture, when that has just been drawn and nothing is to lay out. */
function afterPicture(window: Window, act: () => void): () => void {
  let isAwaited = false
  return () => {
    if (isAwaited) return
    isAwaited = true
    window.requestAnimationFrame(() =>
      setTimeout(() => {
        isAwaited = false
        act()
      }),
    )
  }
}

/** Puts the panel into the page, as its last element; it goes with the signal. */
export function mountShell(options: ShellOptions): Shell {
  const { document, window, signal } = options
  const { host, root } = createHost(options)
  const { panel, frame, handle } = furnish(options, root, () => setFolded(false))
  let { placement } = options
  let fit = fitPanel(roomOf(options), placement.widthPx, placement.collapsed)
  let isIntact = styleHost(host, fit)

  const draw = (): void => {
    isIntact = styleHost(host, fit)
    panel.hidden = fit.folded
    handle.hidden = !fit.folded
    edge.show(fit.width)
    // A folded panel costs the page nothing: its frame is loaded when it is first opened.
    if (!fit.folded && !frame.hasAttribute('src')) frame.src = options.frameUrl
  }
  const measure = (): void => {
    const next = fitPanel(roomOf(options), placement.widthPx, placement.collapsed)
    if (signal.aborted || JSON.stringify(next) === JSON.stringify(fit)) return
    fit = next
    draw()
  }
  const place = (next: Placement): void => {
    placement = next
    measure()
  }
  const setFolded = (collapsed: boolean): void => {
    place({ ...placement, collapsed })
    options.onPlacement(placement)
  }
  const showContext = (): void => tellContext(frame, options.contextId())

  const edge = createResizeHandle({
    document,
    label: options.words.resize,
    width: () => fit.width,
    onResize: (widthPx) => place({ ...placement, widthPx }),
    onDone: () => options.onPlacement(placement),
    signal,
  })
  panel.prepend(edge.element)
  frame.addEventListener('load', () => options.speaks() && showContext(), { signal })
  draw()
  document.documentElement.append(host)
  options.world.tillsideHost = host
  signal.addEventListener('abort', () => host.remove(), { once: true })
  guardHost({ ...options, host, isIntact: () => isIntact(), restore: draw })
  const watchArea = watchRoom(window, measure, signal)
  watchArea(options.composerArea())
  return {
    showContext,
    fold: () => setFolded(true),
    unfold: (search) => {
      // A panel that is only loaded now hears no news before it stands: its address tells it.
      if (search && !frame.hasAttribute('src')) frame.src = `${options.frameUrl}#search`
      if (fit.folded) setFolded(false)
      if (search) frame.focus()
    },
    fit: afterPicture(window, () => {
      watchArea(options.composerArea())
      measure()
    }),
  }
}
