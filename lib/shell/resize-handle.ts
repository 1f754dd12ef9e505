import { clampWidth, MAX_WIDTH_PX, MIN_WIDTH_PX } from './fit-panel'

export interface ResizeOptions {
  readonly document: Document
  readonly label: string
  readonly width: () => number
  /** While dragging: the panel has to follow. */
  readonly onResize: (widthPx: number) => void
  /** The person has let go. */
  readonly onDone: () => void
  readonly signal: AbortSignal
}

/** The panel's left edge: to be dragged, or moved with the arrow keys. */
export interface ResizeHandle {
  readonly element: HTMLElement
  show(widthPx: number): void
}

/** How far each key moves the edge, px; the limits hold it. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: 16,
  ArrowRight: -16,
  Home: -Infinity,
  End: Infinity,
}

function createSeparator(document: Document, label: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'edge'
  element.tabIndex = 0
  const attributes = {
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': String(MIN_WIDTH_PX),
    'aria-valuemax': String(MAX_WIDTH_PX),
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

/** Makes the edge by which the panel is resized. */
export function createResizeHandle(options: ResizeOptions): ResizeHandle {
  const { signal } = options
  const element = createSeparator(options.document, options.label)
  let drag: { readonly fromX: number; readonly fromWidth: number } | null = null

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    event.preventDefault()
    element.setPointerCapture(event.pointerId)
    drag = { fromX: event.clientX, fromWidth: options.width() }
    element.classList.add('dragging')
  }
  const onMove = (event: PointerEvent): void => {
    if (drag !== null) options.onResize(clampWidth(drag.fromWidth + drag.fromX - event.clientX))
  }
  const onUp = (): void => {
    if (drag === null) return
    drag = null
    element.classList.remove('dragging')
    options.onDone()
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    options.onResize(clampWidth(options.width() + step))
    options.onDone()
  }
  element.addEventListener('pointerdown', onDown, { signal })
  element.addEventListener('pointermove', onMove, { signal })
  element.addEventListener('lostpointercapture', onUp, { signal })
  element.addEventListener('keydown', onKey, { signal })
  return {
    element,
    show: (widthPx) => element.setAttribute('aria-valuenow', String(widthPx)),
  }
}
