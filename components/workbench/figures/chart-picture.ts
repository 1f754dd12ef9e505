/** What a picture takes along of the page's styles. */
const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  // One by one: where figures are of one width, no shorthand says what a font is.
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
]
/** Sharp on paper and on dense screens. */
const DENSITY = 2

/** A copy of a chart that needs no style sheet. */
function withOwnStyles(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('the copy of a chart is a chart')
  const originals = chart.querySelectorAll<SVGElement>('*')
  for (const [index, element] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[index]
    if (original === undefined) continue
    const styles = getComputedStyle(original)
    for (const name of KEPT) element.style.setProperty(name, styles.getPropertyValue(name))
    element.removeAttribute('class')
  }
  return copy
}

/** Draws an SVG text as a PNG on the ground of our pages; null where the browser cannot. */
export async function drawPicture(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--surface')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}

/** Draws a chart as a PNG on the ground it stands on; null where the browser cannot. */
export async function pictureOf(chart: SVGSVGElement): Promise<Blob | null> {
  const { width, height } = chart.viewBox.baseVal
  const copy = withOwnStyles(chart)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return drawPicture(new XMLSerializer().serializeToString(copy), { width, height })
}
