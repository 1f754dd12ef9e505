import { drawPicture } from '../chart-picture'

/** What a picture of a page takes along of its styles: how things look, and where they stand. */
const KEPT = [
  'align-items',
  'background-color',
  'border-block-end',
  'border-block-start',
  'border-collapse',
  'box-sizing',
  'color',
  'display',
  'fill',
  'flex-direction',
  'flex-wrap',
  'font-family',
  'font-size',
  'font-variant-numeric',
  'font-weight',
  'gap',
  'grid-template-columns',
  'height',
  'justify-content',
  'line-height',
  'margin',
  'opacity',
  'padding',
  'stroke',
  'stroke-dasharray',
  'stroke-width',
  'table-layout',
  'text-align',
  'text-anchor',
  'vertical-align',
  'white-space',
  'width',
]

const SVG = 'http://www.w3.org/2000/svg'

function keepStyles(copy: Element, original: Element): void {
  if (!(copy instanceof HTMLElement || copy instanceof SVGElement)) return
  const styles = getComputedStyle(original)
  for (const name of KEPT) copy.style.setProperty(name, styles.getPropertyValue(name))
  copy.removeAttribute('class')
}

/** Draws a part of a page as a PNG, without what only a screen needs (`data-screen`); null where the browser cannot. */
export async function pictureOfPage(page: HTMLElement): Promise<Blob | null> {
  const copy = page.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new TypeError('the copy of an element is an element')
  const originals = page.querySelectorAll('*')
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index]
    if (original !== undefined) keepStyles(element, original)
  }
  keepStyles(copy, page)
  for (const element of copy.querySelectorAll('[data-screen]')) element.remove()
  const { width, height } = page.getBoundingClientRect()
  const size = { width: Math.ceil(width), height: Math.ceil(height) }
  const picture = document.createElementNS(SVG, 'svg')
  const frame = document.createElementNS(SVG, 'foreignObject')
  for (const each of [picture, frame]) {
    each.setAttribute('width', String(size.width))
    each.setAttribute('height', String(size.height))
  }
  frame.append(copy)
  picture.append(frame)
  return drawPicture(new XMLSerializer().serializeToString(picture), size)
}
