/** What somebody does with a chip. */
export interface ChipActs {
  readonly onSeek: (button: HTMLElement) => void
  readonly onLeave: () => void
  /** A press of pointer or key on it. */
  readonly onEnter: (button: HTMLElement) => void
  readonly onEscape: () => void
  /** To the next chip (1), or the one before (-1). */
  readonly onMove: (button: HTMLElement, by: 1 | -1) => void
}

const MOVES: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
/** The row behind a chip hears nothing of them; whatever else is listened to does not bubble. */
const KEPT = 'pointerdown mousedown pointerup mouseup dblclick keyup click keydown'
const TYPES = `${KEPT} pointerenter pointerleave focus blur`.split(' ')

/** Takes up pointer and keys on chips, by one listener for all of them; what a script of the page makes up does not count. */
export function createChipEars(acts: ChipActs): (button: HTMLElement) => void {
  const hear = (event: Event): void => {
    const { type, currentTarget: button } = event
    event.stopPropagation()
    if (!(button instanceof HTMLElement)) return
    if (type === 'pointerenter' || type === 'focus') acts.onSeek(button)
    if (type === 'pointerleave' || type === 'blur') acts.onLeave()
    if (type === 'click') {
      // It may stand in a link of the page.
      event.preventDefault()
      if (event.isTrusted) acts.onEnter(button)
    }
    if (!(event instanceof KeyboardEvent) || type !== 'keydown') return
    if (event.key === 'Escape') acts.onEscape()
    const by = MOVES[event.key]
    if (by === undefined) return
    event.preventDefault()
    acts.onMove(button, by)
  }
  return (button) => {
    for (const type of TYPES) button.addEventListener(type, hear)
  }
}
