/** Least share of its colour at which a ground hides what is behind it. */
const COVERS = 0.5

/** Red, green, blue (0 to 255) and alpha of a computed colour. */
function channelsOf(colour: string): readonly [number, number, number, number] {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, colour === '' ? 0 : alpha]
}

/** Whether what an element stands on is dark: the nearest ground that covers what is behind it. */
export function isDark(element: Element): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement) {
    const [red, green, blue, alpha] = channelsOf(getComputedStyle(up).backgroundColor)
    // How light the eye takes a colour for (ITU-R BT.601).
    if (alpha >= COVERS) return 0.299 * red + 0.587 * green + 0.114 * blue < 128
  }
  return false
}
