import { isTextField, readComposer, type Composer } from './composer-text'

/** Puts the caret behind everything that stands in the composer. */
export function placeCaretAtEnd(composer: Composer): void {
  composer.focus({ preventScroll: true })
  if (isTextField(composer)) {
    composer.setSelectionRange(composer.value.length, composer.value.length)
    return
  }
  const selection = composer.ownerDocument.getSelection()
  selection?.selectAllChildren(composer)
  selection?.collapseToEnd()
}

const isTree = (node: Node): node is Document | ShadowRoot => 'activeElement' in node

/**
 * Runs one of the browser's editing commands in the composer; false where the browser, or the page, does not let it. It
 * goes wherever the focus is: a page that has taken the focus away would get the text into another box.
 */
function command(composer: Composer, name: 'insertText' | 'delete', text?: string): boolean {
  const root = composer.getRootNode()
  if (!isTree(root) || !composer.contains(root.activeElement)) return false
  return composer.ownerDocument.execCommand(name, false, text)
}

const announceInput = (composer: Composer, data: string): void => {
  const event = { bubbles: true, composed: true, inputType: 'insertText', data }
  composer.dispatchEvent(new InputEvent('input', event))
}

/** Sets the value behind a framework's back and lets it know: the last resort, since the page cannot undo it. */
function setValue(field: HTMLTextAreaElement | HTMLInputElement, value: string): void {
  const kind =
    field.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Reflect.set(kind, 'value', value, field)
  announceInput(field, value)
}

function insertIntoField(field: HTMLTextAreaElement | HTMLInputElement, text: string): boolean {
  const before = field.value
  if (command(field, 'insertText', text) && field.value !== before) return true
  const end = field.value.length
  field.setRangeText(text, end, end, 'end')
  announceInput(field, text)
  if (field.value === before) setValue(field, before + text)
  return false
}

interface GeckoPaste extends ClipboardEventInit {
  readonly dataType: string
  readonly data: string
}

/** A paste event that carries the text: Gecko ignores `clipboardData` and takes members of its own. */
function makePaste(text: string): ClipboardEvent | null {
  const base = { bubbles: true, cancelable: true, composed: true }
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const carries = (event: ClipboardEvent): boolean =>
    event.clipboardData?.getData('text/plain') === text
  const standard = new ClipboardEvent('paste', { ...base, clipboardData })
  if (carries(standard)) return standard
  const init: GeckoPaste = { ...base, dataType: 'text/plain', data: text }
  const gecko = new ClipboardEvent('paste', init)
  return carries(gecko) ? gecko : null
}

function insertIntoEditor(editor: Composer, text: string): boolean {
  const paste = makePaste(text)
  // An editor that takes the paste prevents the default; a plain editable element leaves it to the command.
  if (paste === null || editor.dispatchEvent(paste)) command(editor, 'insertText', text)
  return true
}

/**
 * Inserts a text at the end of a composer, by the most natural way that this kind of composer takes; tells whether the
 * page's own undo takes it out again.
 */
export const insertText = (composer: Composer, text: string): boolean =>
  isTextField(composer) ? insertIntoField(composer, text) : insertIntoEditor(composer, text)

/** Puts back what stood in a composer before, after an insertion that went wrong. */
export function restoreText(composer: Composer, before: string): void {
  if (!composer.isConnected || readComposer(composer) === before) return
  composer.focus({ preventScroll: true })
  if (isTextField(composer)) composer.select()
  else composer.ownerDocument.getSelection()?.selectAllChildren(composer)
  if (before === '') command(composer, 'delete')
  else command(composer, 'insertText', before)
  if (isTextField(composer) && composer.value !== before) setValue(composer, before)
}
