/** Ground and letter of a tier's tile, both `#rrggbb`. */
export interface TileColours {
  readonly ground: string
  readonly letter: string
}

type Rgb = readonly [number, number, number]

/** Contrast that a letter needs on its ground (WCAG 2.2, 1.4.3). */
const NEEDED = 4.5
const LETTERS = ['#12171a', '#ffffff'] as const
const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]
const STEPS = 64

const rgbOf = (hex: string): Rgb => {
  const at = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16)
  return [at(1), at(3), at(5)]
}

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours (`#rrggbb`), 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const a = luminance(rgbOf(one))
  const b = luminance(rgbOf(other))
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const towards = ([r, g, b]: Rgb, [toR, toG, toB]: Rgb, share: number): Rgb => [
  r + (toR - r) * share,
  g + (toG - g) * share,
  b + (toB - b) * share,
]

const letterOn = (ground: string): string | undefined =>
  LETTERS.toSorted((a, b) => contrastOf(b, ground) - contrastOf(a, ground)).find(
    (letter) => contrastOf(letter, ground) >= NEEDED,
  )

/** The pair nearest to an owner's colour whose letter reads at 4.5:1: the colour itself, else the least darker or lighter one. */
export function tileColours(colour: string): TileColours {
  const rgb = rgbOf(colour)
  for (let step = 0; step <= STEPS; step += 1)
    for (const end of [BLACK, WHITE]) {
      const ground = hexOf(towards(rgb, end, step / STEPS))
      const letter = letterOn(ground)
      if (letter !== undefined) return { ground, letter }
    }
  return { ground: hexOf(BLACK), letter: hexOf(WHITE) }
}
