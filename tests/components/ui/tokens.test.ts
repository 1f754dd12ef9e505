import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('components/ui/tokens.css', 'utf8')
const [light = '', dark = ''] = css.split(":root[data-theme='dark']")

const tokensOf = (block: string) =>
  new Map(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  )

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT_PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...['text', 'text2', 'text3', 'accent', 'today', 'soon', 'now'].flatMap((text) => [
    [text, 'surface'] as const,
    [text, 'canvas'] as const,
  ]),
  ['text', 'sunken'],
  ['text2', 'sunken'],
  ['text3', 'sunken'],
  ['text', 'accent-tint'],
  ['text2', 'accent-tint'],
  ['text3', 'accent-tint'],
  ['accent', 'accent-tint'],
  ['on-accent', 'accent'],
  ['text', 'soon-tint'],
  ['text2', 'soon-tint'],
  ['soon', 'soon-tint'],
  ['text', 'now-tint'],
  ['text2', 'now-tint'],
  ['now', 'now-tint'],
  ['on-now-solid', 'now-solid'],
  ['on-silver', 'silver'],
  ['on-gold', 'gold'],
  ['on-platinum', 'platinum'],
  ['on-diamond', 'diamond'],
  ['text', 'mark'],
  ...[1, 2, 3, 4, 5].map((step) => [`on-heat${step}`, `heat${step}`] as const),
]

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
] as const)('the %s theme', (_, tokens) => {
  const valueOf = (name: string): string => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`no token --${name}`)
    return value
  }

  it.each(TEXT_PAIRS)('reads %s on %s at 4.5:1 or better', (text, ground) => {
    expect(contrast(valueOf(text), valueOf(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it('shows the edge of a field at 3:1 or better', () => {
    expect(contrast(valueOf('line2'), valueOf('surface'))).toBeGreaterThanOrEqual(3)
  })

  it('has every colour of the light one', () => {
    expect([...tokens.keys()].toSorted()).toEqual([...tokensOf(light).keys()].toSorted())
  })
})
