import { beforeEach, describe, expect, it } from 'vitest'

import { watchCover } from '@/entrypoints/panel/watch-cover'

type Hear = ConstructorParameters<Parameters<typeof watchCover>[0]['Observer']>[0]

let now = 0
let hear: Hear = () => {}
let watched = 0
/** What the browser comes to say while a press waits. */
let meanwhile: () => void = () => {}
/** Says that the panel is seen, or is not; nothing where the browser cannot tell. */
const say = (isVisible?: boolean) =>
  hear([{ isIntersecting: true, ...(isVisible === undefined ? {} : { isVisible }) }])

class FakeObserver {
  constructor(tell: Hear) {
    hear = tell
  }
  observe(): void {
    watched += 1
  }
  disconnect(): void {
    watched -= 1
  }
}

function watch() {
  const root = document.createElement('div')
  const isUncovered = watchCover({
    root,
    Observer: FakeObserver,
    monotonic: () => now,
    sleep: async (ms) => {
      meanwhile()
      now += ms
    },
  })
  const move = (type: string) => root.dispatchEvent(new PointerEvent(type))
  return { isUncovered, enter: () => move('pointerenter'), leave: () => move('pointerleave') }
}

beforeEach(() => {
  now = 1_000
  watched = 0
  meanwhile = () => {}
})

describe('watching what covers the panel', () => {
  it('goes on only while a pointer is over it', () => {
    const { enter, leave } = watch()
    expect(watched).toBe(0)
    enter()
    expect(watched).toBe(1)
    leave()
    expect(watched).toBe(0)
  })

  it.each<[string, boolean, () => void]>([
    ['was always seen', false, () => say(true)],
    ['stays covered', false, () => say(false)],
    ['came out a while ago', false, () => (say(false), say(true), (now += 250))],
    ['came out a moment ago', true, () => (say(false), say(true), (now += 249))],
    ['comes out as it is pressed', true, () => (say(false), (meanwhile = () => say(true)))],
    ['stands in a browser that cannot tell', false, () => say()],
  ])('takes a panel that %s for uncovered: %s', async (_which, expected, happen) => {
    const { enter, isUncovered } = watch()
    enter()
    happen()
    expect(await isUncovered()).toBe(expected)
  })
})
