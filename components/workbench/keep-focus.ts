const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]'

const firstIn = (node: Node | null): HTMLElement | null => {
  if (!(node instanceof HTMLElement)) return null
  return node.matches(FOCUSABLE) ? node : node.querySelector<HTMLElement>(FOCUSABLE)
}

/** What is nearest to something that went: what came in its place, what stood next to it, the head of the view. */
function nearTo(lost: Node, records: readonly MutationRecord[], root: HTMLElement) {
  const gone = records.find(({ removedNodes }) =>
    Array.from(removedNodes).some((node) => node.contains(lost)),
  )
  if (gone === undefined) return [firstIn(root)]
  const came = records
    .filter(({ target }) => target === gone.target)
    .flatMap(({ addedNodes }) => Array.from(addedNodes))
  const near = [...came, gone.nextSibling, gone.previousSibling, gone.target, root]
  return near.filter((node) => node?.isConnected).map(firstIn)
}

/**
 * Keeps the focus of whoever works by keyboard where they were: where what has it goes from the view, because it was done
 * with or another view has come, what is nearest takes it, as soon as there is something. Gives how to stop.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: EventTarget | null = null
  const note = (event: Event): void => {
    last = event.target
  }
  // A press beside everything leaves what had the focus, and what has it next says so itself.
  const forget = (): void => {
    last = null
  }
  const observer = new MutationObserver((records) => {
    if (!(last instanceof Node) || last.isConnected) return
    if (document.activeElement !== document.body) return forget()
    nearTo(last, records, root).find((element) => {
      element?.focus({ preventScroll: true })
      return element !== null && document.activeElement === element
    })
  })
  observer.observe(root, { childList: true, subtree: true })
  root.addEventListener('focusin', note)
  document.addEventListener('pointerdown', forget, { capture: true })
  return () => {
    observer.disconnect()
    root.removeEventListener('focusin', note)
    document.removeEventListener('pointerdown', forget, { capture: true })
  }
}
