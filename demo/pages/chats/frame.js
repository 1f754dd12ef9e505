import { make, timeOfDay } from '../dom.js'

const CARD = { 'data-at': 'card' }

/** Lays a chat out in its three columns; a region is named by what stands in it. `left` holds the list where that has company. */
export function layOut(main, { left, list, head, messages, composer, side }) {
  for (const [name, node] of Object.entries({ list, head, messages, composer, side }))
    node?.setAttribute('data-at', name)
  main.setAttribute('data-at', 'chat')
  const column = left ?? make('div', {}, list)
  column.setAttribute('data-at', 'left')
  const window_ = make('section', { 'data-at': 'window' }, head, messages, composer)
  main.replaceChildren(column, window_, ...(side === undefined ? [] : [side]))
  return { list, head, messages, composer, side }
}

/** A row of the list of conversations: its own class, the nick as the console holds it, the last words, a time. */
export const rowOf = (attributes, nick, preview, time) => {
  nick.setAttribute('data-at', 'nick')
  preview.setAttribute('data-at', 'preview')
  return make('div', { ...attributes, 'data-at': 'row' }, nick, ...(time ? [time] : []), preview)
}

/** Attributes of a message and of what it says. */
export const messageAt = (side) => ({ 'data-at': 'message', 'data-side': side })
export const BUBBLE = { 'data-at': 'bubble' }

/** A time as the console prints it beside a message. */
export const timeNode = (at, attributes = {}) => make('time', attributes, timeOfDay(at))

/** A label with its value as text, both visible. */
export const labelled = (label, value, attributes = {}) =>
  make('p', {}, label, make('span', attributes, value))

/** A card inside a message. */
export const cardOf = (attributes, ...children) =>
  make('div', { ...CARD, ...attributes }, ...children)
