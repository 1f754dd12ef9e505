import { make } from './dom.js'
import { setUpPage } from './site.js'

/** Shows a page of the back office: its heading, and below it what it lists. */
export function showOffice({ title, shopName }, ...content) {
  const main = setUpPage(shopName)
  main.setAttribute('data-at', 'office')
  main.append(make('h1', {}, title), ...content)
}

/** What holds the rows of a list. */
export const sheet = (tag, attributes, ...rows) =>
  make(tag, { ...attributes, 'data-at': 'sheet' }, ...rows)

const opened = Date.now()

/** A node that counts down from when the page was opened; `write` puts days, hours, minutes, seconds into words. */
export function countdown(secondsLeft, write) {
  const node = make('div', { 'data-at': 'left-time' })
  const tick = () => {
    const left = Math.max(0, secondsLeft - Math.floor((Date.now() - opened) / 1_000))
    node.textContent = write({
      days: Math.floor(left / 86_400),
      hours: Math.floor(left / 3_600) % 24,
      minutes: Math.floor(left / 60) % 60,
      seconds: left % 60,
    })
  }
  tick()
  setInterval(tick, 1_000)
  return node
}

/** A countdown where there is one. */
export const countdownOf = ({ secondsLeft }, write) =>
  secondsLeft === null ? [] : [countdown(secondsLeft, write)]
