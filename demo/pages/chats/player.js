import { data, say, setUpPage } from '../site.js'
import { plainList } from './lists.js'

const MINUTE_MS = 60_000

/** The talks with instants: what was said last was said two minutes ago. */
const timed = (talk, now) => ({
  ...talk,
  lines: talk.lines.map((line, index) => ({
    ...line,
    ...(line.text === undefined ? {} : { text: say(line.text) }),
    id: `m${talk.id.replaceAll(/\W/g, '')}${index}`,
    at: now - (talk.lines.length - index + 1) * MINUTE_MS,
  })),
})

/**
 * Plays the talks of the practice shop in the clothes of one console. A skin gives the console's own nodes:
 * `frame(main)` lays the page out and gives its regions (`list`, `head`, `messages`, `composer`, and `side` where there
 * is one); `row`, `head`, `message`, `side` and `empty` give what stands in them; `composer(submit)` gives the reply
 * box as `{ nodes, read, write }`. Nothing is sent but by a person; sending empties the box.
 */
export function playChat(skin) {
  const talks = new Map(data.talks.map((talk) => [talk.id, timed(talk, Date.now())]))
  const regions = skin.frame(setUpPage(skin.shopName))
  const list = (skin.list ?? plainList)(regions.list, skin)
  const drafts = new Map()
  let current
  let box

  const scrollDown = () => {
    regions.messages.scrollTop = regions.messages.scrollHeight
  }

  function add(side, text) {
    const line = { side, text, at: Date.now(), id: `m${Date.now()}` }
    current.lines.push(line)
    regions.messages.append(skin.message(line, current))
    list.show([...talks.values()], current.id)
    scrollDown()
  }

  function submit() {
    const text = box.read().trim()
    if (text === '') return
    box.write('')
    add('shop', text)
    if (skin.remountsBox) mountBox()
  }

  function mountBox() {
    box = skin.composer(submit, current)
    regions.composer.replaceChildren(...box.nodes)
  }

  function keepDraft() {
    if (current !== undefined) drafts.set(current.id, box.read())
  }

  function close() {
    keepDraft()
    current = undefined
    list.show([...talks.values()], undefined)
    regions.head.replaceChildren()
    regions.messages.replaceChildren(...(skin.empty?.() ?? []))
    regions.composer.replaceChildren()
    regions.side?.replaceChildren()
  }

  function open(id) {
    const next = talks.get(id)
    if (next === undefined) throw new Error(`no conversation with ${id}`)
    keepDraft()
    current = next
    skin.onOpen?.(current)
    list.show([...talks.values()], id)
    regions.head.replaceChildren(...skin.head(current))
    regions.messages.replaceChildren(...current.lines.map((line) => skin.message(line, current)))
    regions.side?.replaceChildren(...skin.side(current))
    mountBox()
    box.write(drafts.get(id) ?? '')
    scrollDown()
  }

  regions.list.addEventListener('click', (event) => {
    const id = list.idAt(event.target)
    if (id !== undefined) open(id)
  })

  /** Handles for people at the console and tests. */
  window.practice = {
    open,
    close,
    receive: (text) => add('buyer', text),
    /** What the page itself takes for the agent's draft. */
    draft: () => box.read(),
    sent: () =>
      (current?.lines ?? []).filter(({ side }) => side === 'shop').map(({ text }) => text),
  }

  const first = skin.first === undefined ? data.talks[0].id : skin.first(data.talks)
  if (first === undefined) close()
  else open(first)
}
