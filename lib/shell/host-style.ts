import type { Fit } from './fit-panel'

/** What a page could use to hide, cover or shift the panel is set outright: nothing is left to its style sheets. */
const FIXED: Readonly<Record<string, string>> = {
  display: 'block',
  position: 'fixed',
  right: '0px',
  bottom: 'auto',
  left: 'auto',
  margin: '0px',
  padding: '0px',
  'min-width': '0px',
  'min-height': '0px',
  'max-width': 'none',
  'max-height': 'none',
  'z-index': '2147483647',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  filter: 'none',
  'clip-path': 'none',
  'pointer-events': 'auto',
  animation: 'none',
  transition: 'none',
}

const propertiesFor = (fit: Fit): Readonly<Record<string, string>> => ({
  ...FIXED,
  top: `${fit.top}px`,
  width: `${fit.width}px`,
  height: `${fit.height}px`,
})

/**
 * Styles the panel's element for a place, through the object model, which no content security policy of the page
 * forbids. Gives a check whether somebody else has touched any of it since.
 */
export function styleHost(host: HTMLElement, fit: Fit): () => boolean {
  const properties = propertiesFor(fit)
  host.style.cssText = ''
  host.style.setProperty('all', 'initial', 'important')
  for (const [name, value] of Object.entries(properties))
    host.style.setProperty(name, value, 'important')
  const read = (): string =>
    Object.keys(properties)
      .map((name) => host.style.getPropertyValue(name) + host.style.getPropertyPriority(name))
      .join(';')
  const asSet = read()
  return () => read() === asSet && !host.hasAttribute('inert')
}
