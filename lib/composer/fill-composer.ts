import type { FillOutcome, FillRefusal } from '@/lib/messaging/panel-view'

import { isBlank, isTextField, normaliseText, readComposer, type Composer } from './composer-text'
import { innerBox } from './inner-box'
import { insertText, placeCaretAtEnd, restoreText } from './insert-text'

/** A text for the composer of exactly one context. */
export interface FillRequest {
  readonly contextId: string
  readonly text: string
  /** Puts the text behind what stands there already, on a line of its own. */
  readonly append: boolean
  /** What stands there and makes room; where something else stands there, it stays. */
  readonly over?: string
}

/** The page at one moment, as far as a fill has to know it. */
export interface FillTarget {
  readonly contextId: string
  /** False while it is in doubt whose conversation is open. */
  readonly hasBuyer: boolean
  /** The box, or what holds it: a frame, or an element with an open shadow root. */
  readonly composer: HTMLElement | null
}

export interface FillParts {
  /** Reads the page anew; null when no console page is open. */
  readonly readTarget: () => FillTarget | null
  /** Tells whether an input method is in the middle of a word. */
  readonly isComposing: (box: Composer) => boolean
  readonly sleep: (ms: number) => Promise<void>
}

/** Rich editors follow the caret late: text that comes sooner is lost in some. */
const CARET_SETTLES_MS = 100
/** Frameworks write their own idea of the value back within a few turns. */
const VALUE_SETTLES_MS = 50

const refused = (why: FillRefusal): FillOutcome => ({ result: 'refused', why })

const boxOf = (target: FillTarget | null): Composer | null =>
  target === null || target.composer === null ? null : innerBox(target.composer)

type Ready =
  | { readonly composer: Composer; readonly before: string }
  | { readonly refusal: FillRefusal }

/** Whether what stands in the box is what the request may replace. */
const isOver = (composer: Composer, { over }: FillRequest): boolean =>
  over !== undefined && normaliseText(readComposer(composer)) === normaliseText(over)

/** Interlock: the page, read anew, still shows the very conversation that the text was made for, and its box is free. */
function checkTarget(request: FillRequest, parts: FillParts): Ready {
  const target = parts.readTarget()
  if (target === null || target.contextId !== request.contextId || !target.hasBuyer)
    return { refusal: 'context-changed' }
  const composer = boxOf(target)
  if (composer === null) return { refusal: 'no-composer' }
  if (parts.isComposing(composer)) return { refusal: 'composer-in-use' }
  if (!isBlank(composer) && !request.append && !isOver(composer, request))
    return { refusal: 'composer-in-use' }
  return { composer, before: readComposer(composer) }
}

/** What was added has to stand there as it is, behind what stood there; an agent may have typed on meanwhile. */
const hasTaken = (box: Composer, before: string, text: string): boolean =>
  normaliseText(readComposer(box)).startsWith(normaliseText(`${before}${text}`))

/**
 * Puts a reply into the page's composer, never sends it. Refuses unless the conversation is the one the text was made
 * for, before and after; reads back what arrived, and restores the composer where the page did not take it.
 */
export async function fillComposer(request: FillRequest, parts: FillParts): Promise<FillOutcome> {
  const first = checkTarget(request, parts)
  if ('refusal' in first) return refused(first.refusal)
  if (!isTextField(first.composer)) {
    placeCaretAtEnd(first.composer)
    await parts.sleep(CARET_SETTLES_MS)
  }
  const ready = checkTarget(request, parts)
  if ('refusal' in ready) return refused(ready.refusal)

  const { composer, before } = ready
  const stays = request.over === undefined ? before : ''
  if (stays !== before) restoreText(composer, stays)
  const text = isBlank(composer) || stays.endsWith('\n') ? request.text : `\n${request.text}`
  placeCaretAtEnd(composer)
  const undoable = insertText(composer, text)
  await parts.sleep(VALUE_SETTLES_MS)

  const after = parts.readTarget()
  const hasMoved = after?.contextId !== request.contextId
  // A page may make its box anew for what it was told; another conversation's box is none of ours.
  const box = composer.isConnected || hasMoved ? composer : boxOf(after)
  const isThere = box?.isConnected === true && hasTaken(box, stays, text)
  if (isThere && !hasMoved) return { result: 'filled', undoable }
  // The conversation moved on under the text: taken out only if it still stands there, for it is somebody else's box now.
  if (isThere || !hasMoved) restoreText(composer, before)
  return refused(hasMoved ? 'context-changed' : 'not-taken')
}
