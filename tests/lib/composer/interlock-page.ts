/** A conversation of the page; its draft is what its box holds, or held when it was last open. */
export interface Talk {
  readonly uid: string
  nick: string
  draft: string
}

/** How a page turns to another conversation: all in one turn, or some parts some milliseconds before the rest. */
export type Turning = 'at-once' | 'list-first' | 'head-first'

const make = (tag: string, name: string, ...children: Node[]): HTMLElement => {
  const element = document.createElement(tag)
  element.className = name
  element.append(...children)
  return element
}

function rowOf({ uid, nick }: Talk): HTMLElement {
  const name = make('span', 'nickname-span')
  name.textContent = nick
  const row = make('li', 'chat-item-box', name)
  row.dataset['random'] = `${uid}-0-1`
  return row
}

/**
 * A chat of Pinduoduo as far as a fill can tell it from the real one. Each conversation keeps its own draft, and each
 * text that arrives in a box is the draft of the conversation whose box that is.
 */
export function createInterlockPage(talks: readonly Talk[], onDraft: (talk: Talk) => void) {
  const list = make('ul', 'chat-list', ...talks.map(rowOf))
  const head = make('div', 'chatWindowHeader')
  const messages = make('div', '')
  messages.id = 'msgListContainer'
  const replyBox = make('div', 'reply-box')
  document.body.replaceChildren(list, head, messages, replyBox)
  let open: Talk | null = null
  let box: HTMLTextAreaElement | null = null
  let turning: ReturnType<typeof setTimeout> | undefined

  const markRow = (talk: Talk | null): void => {
    for (const row of list.children)
      row.classList.toggle(
        'active',
        row === list.children[talk === null ? -1 : talks.indexOf(talk)],
      )
  }
  const showHead = (talk: Talk | null): void => {
    const name = make('span', 'name')
    name.textContent = talk?.nick ?? ''
    head.replaceChildren(...(talk === null ? [] : [make('div', 'base-info', name)]))
  }
  const showMessages = (talk: Talk | null): void => {
    const wrap = make('div', 'msg-list-wrap', make('ul', 'msg-list'))
    if (talk !== null) wrap.setAttribute('currentuid', talk.uid)
    messages.replaceChildren(wrap)
  }
  /** A new box for the open conversation, as frameworks make when they render it under another key. */
  const mountBox = (): void => {
    if (open === null) {
      box = null
      replyBox.replaceChildren()
      return
    }
    const mounted = document.createElement('textarea')
    mounted.id = 'replyTextarea'
    mounted.value = open.draft
    mounted.addEventListener('input', () => {
      if (open === null || mounted !== box) return
      open.draft = mounted.value
      onDraft(open)
    })
    box = mounted
    replyBox.replaceChildren(mounted)
  }
  const showBox = (): void => {
    if (open === null || box === null) mountBox()
    else box.value = open.draft
  }

  return {
    /** Turns to a conversation, or to none; what the box holds changes with the conversation, never before. */
    turnTo(next: Talk | null, way: Turning, lateMs: number): void {
      clearTimeout(turning)
      const begin = way === 'head-first' ? showHead : markRow
      const rest = way === 'head-first' ? markRow : showHead
      const finish = (): void => {
        open = next
        rest(next)
        showMessages(next)
        showBox()
      }
      begin(next)
      if (way === 'at-once') finish()
      else turning = setTimeout(finish, lateMs)
    },
    rename(talk: Talk, nick: string): void {
      talk.nick = nick
      const name = list.children[talks.indexOf(talk)]?.querySelector('.nickname-span')
      if (name) name.textContent = nick
      if (talk === open) showHead(talk)
    },
    remount: mountBox,
    receive(text: string): void {
      const message = make('li', 'onemsg', make('div', 'msg-content-box'))
      message.firstElementChild?.append(text)
      messages.querySelector('.msg-list')?.append(message)
    },
    /** Every draft goes, as after it was sent. */
    clear(): void {
      for (const talk of talks) talk.draft = ''
      if (box !== null) box.value = ''
    },
  }
}

export type InterlockPage = ReturnType<typeof createInterlockPage>

/** Stands in for the browser's own editing command, which no DOM library has. */
export function allowCommand(): void {
  document.execCommand = (command, _ui, text = '') => {
    const box = document.activeElement
    if (!(box instanceof HTMLTextAreaElement)) return false
    const { selectionStart: from, selectionEnd: to } = box
    box.setRangeText(command === 'delete' ? '' : text, from, to, 'end')
    box.dispatchEvent(new Event('input', { bubbles: true }))
    return true
  }
}
