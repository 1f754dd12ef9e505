import { make } from '../dom.js'

/** What a row says last. */
const lastText = ({ lines }) => lines.at(-1)?.text ?? ''

/** Shows which row is open: by a class, or by whatever mark the console has. */
function finish(node, talk, openId, { activeClass = 'active', mark }) {
  const isOpen = talk.id === openId
  if (mark === undefined) node.classList.toggle(activeClass, isOpen)
  else mark(node, isOpen)
  node.toggleAttribute('data-open', isOpen)
  node.querySelector('[data-at="preview"]').textContent = lastText(talk)
}

/** A list of conversations whose rows stay the nodes they are. */
export function plainList(place, skin) {
  const rows = new Map()
  return {
    show(talks, openId) {
      for (const talk of talks) {
        const known = rows.get(talk.id)
        const node = known ?? skin.row(talk)
        if (known === undefined) {
          rows.set(talk.id, node)
          place.append(node)
        }
        finish(node, talk, openId, skin)
      }
    },
    idAt: (target) => [...rows].find(([, node]) => node.contains(target))?.[0],
  }
}

/** Makes a list that holds only the rows in sight: each row is another node whenever the list was scrolled. */
export const virtualList =
  ({ rowHeight, spare = 2 }) =>
  (place, skin) => {
    const space = place.appendChild(make('div', { 'data-at': 'space' }))
    let talks = []
    let openId
    let shown = new Map()

    function draw() {
      const first = Math.max(0, Math.floor(place.scrollTop / rowHeight) - spare)
      const count = Math.ceil(place.clientHeight / rowHeight) + 2 * spare
      shown = new Map(
        talks.slice(first, first + count).map((talk, index) => {
          const node = skin.row(talk)
          node.style.top = `${(first + index) * rowHeight}px`
          finish(node, talk, openId, skin)
          return [talk.id, node]
        }),
      )
      space.style.height = `${talks.length * rowHeight}px`
      space.replaceChildren(...shown.values())
    }

    place.addEventListener('scroll', draw)
    return {
      show(all, id) {
        talks = all
        openId = id
        draw()
      },
      idAt: (target) => [...shown].find(([, node]) => node.contains(target))?.[0],
    }
  }
