import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { PageSource } from '@/lib/consoles/engine/locate'

const HOME = join(import.meta.dirname, '../fixtures/consoles')

export const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html#/'
export const AFTERSALE_LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list'

/** Shows a console fixture in the test's own document, without running anything in it. */
export function showFixture(consoleId: string, name: string): void {
  const html = readFileSync(join(HOME, consoleId, `${name}.html`), 'utf8')
  const { head, body } = new DOMParser().parseFromString(html, 'text/html')
  document.head.replaceChildren(...head.children)
  document.body.replaceChildren(...body.childNodes)
}

/** The test's document under an address of the test's choice. */
export const sourceAt = (address: () => string): PageSource => ({
  document,
  get address() {
    return new URL(address())
  },
  stored: () => null,
})

/** The one element that a test speaks of; its absence fails the test. */
export function find(css: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(css)
  if (element === null) throw new Error(`nothing is ${css}`)
  return element
}

/** Switches the practice chat to another buyer in one turn, as the real page does: row, head, then a new list node. */
export function switchBuyer(uid: string, nick: string): void {
  document.querySelector('.chat-item-box.active')?.classList.remove('active')
  find(`.chat-item-box[data-random^="${uid}-"]`).classList.add('active')
  find('.chatWindowHeader .name').textContent = nick
  const wrap = document.createElement('div')
  wrap.className = 'msg-list-wrap'
  wrap.setAttribute('currentuid', uid)
  const list = document.createElement('ul')
  list.className = 'msg-list'
  wrap.append(list)
  find('.msg-list-wrap').replaceWith(wrap)
}

/** The practice chat's composer. */
export function findComposer(): HTMLTextAreaElement {
  const composer = find('#replyTextarea')
  if (!(composer instanceof HTMLTextAreaElement)) throw new Error('no composer')
  return composer
}
