import { describe, expect, it } from 'vitest'

import { isDark } from '@/lib/chips/is-dark'

const standOn = (...grounds: string[]): Element => {
  let inner: Element = document.body
  document.body.replaceChildren()
  for (const ground of grounds) {
    const box = document.createElement('div')
    box.style.backgroundColor = ground
    inner.append(box)
    inner = box
  }
  return inner
}

describe('the ground of a chip', () => {
  it.each([
    [['rgb(24, 28, 30)'], true],
    [['rgb(255, 255, 255)'], false],
    [['rgb(255, 255, 255)', 'rgb(24, 28, 30)'], true],
    [['rgb(24, 28, 30)', 'rgba(255, 255, 255, 0.1)'], true],
    [['rgb(24, 28, 30)', 'rgb(255, 255, 0)'], false],
    [[], false],
  ])('on %j is dark: %s', (grounds, dark) => {
    expect(isDark(standOn(...grounds))).toBe(dark)
  })
})
