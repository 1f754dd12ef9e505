/** Makes one element; `text` members stay text whatever they hold. */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(name, value)
  node.append(...children)
  return node
}

const CHINA = 'Asia/Shanghai'
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: CHINA,
  hour: '2-digit',
  minute: '2-digit',
})

/** Hour and minute as the marketplace prints them, in its own zone. */
export const timeOfDay = (at) => clock.format(at)

/** ¥39.00 from 3900 fen. */
export const yuan = (minor) => `¥${(minor / 100).toFixed(2)}`
