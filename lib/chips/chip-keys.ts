/** What somebody does with a chip. */
export interface ChipActs {
  readonly onSeek: () => void
  readonly onLeave: () => void
  /** A press of pointer or key on it. */
  readonly onEnter: () => void
  readonly onEscape: () => void
  /** To the next chip (1), or the one before (-1). */
  readonly onMove: (by: 1 | -1) => void
}

const MOVES: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
/** The row behind a chip hears nothing of it. */
const KEPT = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'keyup'] as const

/** Takes up pointer and keys on a chip; what a script of the page makes up does not count. */
export function watchChip(button: HTMLElement, acts: ChipActs): void {
  for (const type of KEPT) button.addEventListener(type, (event) => event.stopPropagation())
  button.addEventListener('pointerenter', acts.onSeek)
  button.addEventListener('pointerleave', acts.onLeave)
  button.addEventListener('focus', acts.onSeek)
  button.addEventListener('blur', acts.onLeave)
  button.addEventListener('click', (event) => {
    event.stopPropagation()
    // It may stand in a link of the page.
    event.preventDefault()
    if (event.isTrusted) acts.onEnter()
  })
  button.addEventListener('keydown', (event) => {
    event.stopPropagation()
    const by = MOVES[event.key]
    if (event.key === 'Escape') acts.onEscape()
    if (by === undefined) return
    event.preventDefault()
    acts.onMove(by)
  })
}
