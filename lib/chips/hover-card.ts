import { createHoverFrame, type HoverFrameOptions, type HoverTold } from './hover-frame'

/** A chip that a hover card can stand beside. */
export interface HoverAnchor {
  /** The order that it is about. */
  readonly number: string
  readonly button: HTMLElement
}

/** The card that says who a chip's buyer is, in a frame of ours beside the chip. */
export interface HoverCard {
  /** The pointer or the focus came to a chip: its card is shown soon, unless they leave again. */
  seek(anchor: HoverAnchor): void
  /** They left: the card goes soon, unless they went into it. */
  leave(): void
  /** Shows the card of a chip and brings the focus into it. */
  enter(anchor: HoverAnchor): void
  hide(): void
  /** What the card says may have changed. */
  renew(): void
  /** The chip whose card is shown or about to be; null while there is none. */
  anchor(): HoverAnchor | null
}

const SHOW_AFTER_MS = 200
const HIDE_AFTER_MS = 250
/** Height at which a card is laid out before it has told its own, px. */
const FIRST_HEIGHT_PX = 480

/** What is to be shown now. */
interface Shown {
  readonly anchor: HoverAnchor | null
  /** Px, once the card has told it: it is ready then. */
  readonly height: number | null
  /** Somebody has stayed long enough. */
  readonly isDue: boolean
  readonly takesFocus: boolean
}

const NOTHING: Shown = { anchor: null, height: null, isDue: false, takesFocus: false }

/** One thing to do after a while; the next one takes its place. */
function createPause(): {
  readonly begin: (act: () => void, ms: number) => void
  readonly end: () => void
} {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = (): void => clearTimeout(timer)
  const begin = (act: () => void, ms: number): void => {
    end()
    timer = setTimeout(act, ms)
  }
  return { begin, end }
}

/** Has the card give way to whatever else the page's visitor turns to. */
function watchAway(
  { document, window, signal }: HoverFrameOptions,
  isOurs: (target: EventTarget | null) => boolean,
  card: Pick<HoverCard, 'hide' | 'leave'>,
): void {
  // A card that no longer stands beside its chip would be taken for another one's.
  const onScroll = ({ target }: Event): void => {
    if (!isOurs(target)) card.hide()
  }
  document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal })
  window.addEventListener('resize', () => card.hide(), { signal })
  // The focus was in the card and has come back to the page.
  window.addEventListener('focus', () => card.leave(), { signal })
  signal.addEventListener('abort', () => card.hide(), { once: true })
}

/** Builds the hover card of a page. */
export function createHoverCard(options: HoverFrameOptions): HoverCard {
  let shown = NOTHING
  let isReturning = false
  const pause = createPause()
  const change = (next: Partial<Shown>): void => {
    shown = { ...shown, ...next }
    const { anchor, height, isDue, takesFocus } = shown
    if (anchor === null) return
    const isShown = isDue && height !== null
    frame.stand(anchor.button, height ?? FIRST_HEIGHT_PX, isShown)
    anchor.button.classList.toggle('open', isShown)
    if (!isShown || !takesFocus) return
    shown = { ...shown, takesFocus: false }
    frame.focus()
  }
  const hide = (): void => {
    pause.end()
    const { anchor } = shown
    const wasInside = frame.hasFocus()
    change({ isDue: false, takesFocus: false })
    shown = NOTHING
    // The focus that comes back asks for no card.
    isReturning = true
    if (wasInside) anchor?.button.focus()
    isReturning = false
  }
  const leave = (): void => pause.begin(() => frame.hasFocus() || hide(), HIDE_AFTER_MS)
  const onTold = ({ number, height, close }: HoverTold): void => {
    if (close === true) hide()
    // What comes late is of a chip that was left.
    else if (number === shown.anchor?.number && typeof height === 'number')
      change({ height: Math.min(Math.max(0, Math.ceil(height)), options.window.innerHeight) })
  }
  const frame = createHoverFrame(options, { onTold, onEnter: pause.end, onLeave: leave })
  /** Turns to a chip; the card of another one goes at once. */
  const turnTo = (anchor: HoverAnchor): void => {
    pause.end()
    if (anchor.button === shown.anchor?.button) return
    hide()
    frame.ask(anchor.number)
    change({ anchor })
  }
  const card: HoverCard = {
    seek(anchor) {
      if (isReturning) return
      turnTo(anchor)
      if (!shown.isDue) pause.begin(() => change({ isDue: true }), SHOW_AFTER_MS)
    },
    leave,
    enter(anchor) {
      turnTo(anchor)
      change({ isDue: true, takesFocus: true })
    },
    hide,
    renew: () => void (shown.anchor !== null && frame.ask(shown.anchor.number)),
    anchor: () => shown.anchor,
  }
  watchAway(options, (target) => frame.is(target), card)
  return card
}
