import { make } from './dom.js'
import { inEnglish, say } from './frame.js'

const lastText = (messages) => {
  const last = messages.at(-1)
  return last?.text === undefined ? '' : say(last.text)
}

const waitingMinutes = (messages) => {
  const last = messages.at(-1)
  return last?.side === 'buyer' ? Math.floor((Date.now() - last.at) / 60_000) : 0
}

/** The tag of a buyer whom the marketplace marks; nothing for others. */
export const levelTags = ({ level }) =>
  level === undefined
    ? []
    : [make('span', { class: 'member-tag', ...inEnglish(level.en) }, level.zh)]

/** One row of the list of conversations. */
export function rowFor({ uid, nick, level, messages }) {
  const minutes = waitingMinutes(messages)
  const waiting = minutes > 0 ? `${minutes}分` : ''
  return make(
    'li',
    { class: 'chat-item-box', 'data-random': `${uid}-0-1` },
    make('span', { class: 'nickname-span' }, nick),
    ...levelTags({ level }),
    make('span', { class: 'chat-message-content' }, lastText(messages)),
    make('span', { class: 'item-note' }),
    make(
      'span',
      { class: 'chat-unreply-over-time', ...(minutes > 0 ? inEnglish(`${minutes} min`) : {}) },
      waiting,
    ),
  )
}
