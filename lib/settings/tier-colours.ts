/** A tier's tile: its ground and the letter on it, #rrggbb both. */
export interface TierColours {
  readonly ground: string
  readonly ink: string
}

/** Contrast that text needs on its ground (WCAG 2.2, level AA). */
const ENOUGH = 4.5
const INKS = ['#12171a', '#ffffff'] as const
const STEP = 1 / 64

type Rgb = readonly [red: number, green: number, blue: number]

const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminanceOf(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((each) => {
    const share = each / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const a = luminanceOf(rgbOf(one))
  const b = luminanceOf(rgbOf(other))
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The colour moved towards white or black by a share, 0 to 1. */
function moved(rgb: Rgb, towards: 0 | 255, share: number): Rgb {
  const [red, green, blue] = rgb
  const move = (each: number): number => each + (towards - each) * share
  return [move(red), move(green), move(blue)]
}

/** The pair nearest to a chosen ground on which a letter can be read: the ground itself wherever one can. */
export function fitTierColours(chosen: string): TierColours {
  const rgb = rgbOf(chosen)
  for (let share = 0; share < 1; share += STEP)
    for (const towards of [0, 255] as const) {
      const ground = hexOf(moved(rgb, towards, share))
      const ink = INKS.toSorted((a, b) => contrastOf(b, ground) - contrastOf(a, ground))[0]
      if (ink !== undefined && contrastOf(ink, ground) >= ENOUGH) return { ground, ink }
    }
  return { ground: INKS[0], ink: INKS[1] }
}
