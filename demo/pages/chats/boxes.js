import { make } from '../dom.js'

/** A button that only a person can press. */
export function sendButton(attributes, label, submit) {
  const node = make('button', { type: 'button', ...attributes }, label)
  node.addEventListener('click', (event) => {
    if (event.isTrusted) submit()
  })
  return node
}

/** A plain textarea; `onInput` hears of each change. */
export function textBox(attributes, onInput = () => {}) {
  const node = make('textarea', { rows: '3', ...attributes })
  node.addEventListener('input', () => onInput(node.value))
  return {
    node,
    read: () => node.value,
    write: (text) => {
      node.value = text
      onInput(text)
    },
  }
}

const NATIVE = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')

/**
 * A textarea that React controls. React watches plain assignments of `value` and takes an input event for no news when
 * nothing else has changed since: what a script wrote so is gone at the next drawing.
 */
export function reactBox(attributes, onInput = () => {}) {
  const node = make('textarea', { rows: '3', ...attributes })
  let state = ''
  let tracked = ''
  Object.defineProperty(node, 'value', {
    configurable: true,
    get: () => NATIVE.get.call(node),
    set: (text) => {
      tracked = String(text)
      NATIVE.set.call(node, tracked)
    },
  })
  const draw = () => {
    if (node.value !== state) node.value = state
  }
  node.addEventListener('input', () => {
    if (node.value !== tracked) {
      tracked = node.value
      state = tracked
      onInput(state)
    }
    requestAnimationFrame(draw)
  })
  return {
    node,
    read: () => state,
    write: (text) => {
      state = text
      draw()
      onInput(text)
    },
  }
}

/** Text of an editable element, one line a block or break. */
const blockText = (node) => node.innerText.replaceAll(/\n{2,}/g, '\n').replace(/\n$/, '')

/** An editable element as the browser keeps it: a new line may become a block of its own. */
export function editableBox(tag, attributes) {
  const node = make(tag, { contenteditable: 'true', ...attributes })
  return {
    node,
    read: () => blockText(node),
    write: (text) => {
      node.textContent = text
    },
  }
}

const paragraph = (text) => make('p', {}, text === '' ? make('br') : text)

/** An editor that behaves as Quill does: each line is a paragraph, and whatever else arrives is made into that. */
export function quillBox(attributes) {
  const box = editableBox('div', attributes)
  const { node } = box
  const write = (text) => {
    node.replaceChildren(...text.split('\n').map(paragraph))
    node.classList.toggle('ql-blank', text === '')
  }
  const isTidy = () =>
    node.children.length > 0 && [...node.childNodes].every(({ nodeName }) => nodeName === 'P')
  new MutationObserver(() => {
    const text = blockText(node)
    if (!isTidy()) write(text)
    node.classList.toggle('ql-blank', text === '')
  }).observe(node, { childList: true, subtree: true, characterData: true })
  write('')
  return { ...box, write }
}
