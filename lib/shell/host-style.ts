import type { Fit } from './fit-panel'

/** Everything else is what it is without any style: no style sheet of the page reaches an important inline one. */
const propertiesFor = (fit: Fit): Readonly<Record<string, string>> => ({
  all: 'initial',
  display: 'block',
  position: 'fixed',
  right: '0px',
  top: `${fit.top}px`,
  width: `${fit.width}px`,
  height: `${fit.height}px`,
  'z-index': '2147483647',
})

/** All that is set on an element; custom properties are left to other extensions, they move and hide nothing. */
const snapshot = ({ style }: HTMLElement): string =>
  Array.from(style)
    .filter((name) => !name.startsWith('--'))
    .map((name) => name + style.getPropertyValue(name) + style.getPropertyPriority(name))
    .join()

/**
 * Styles the panel's element for a place, through the object model, which no content security policy of the page
 * forbids. Gives a check whether somebody else has touched any of it since.
 */
export function styleHost(host: HTMLElement, fit: Fit): () => boolean {
  host.style.cssText = ''
  for (const [name, value] of Object.entries(propertiesFor(fit)))
    host.style.setProperty(name, value, 'important')
  const asSet = snapshot(host)
  return () => snapshot(host) === asSet && !host.hasAttribute('inert')
}
