import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createBackgroundLink } from '@/lib/page/background-link'
import { createPanelStand, type PanelStand, type StandOptions } from '@/lib/page/panel-stand'
import { mountShell } from '@/lib/shell/mount-shell'
import { showUpdateBar } from '@/lib/shell/show-update-bar'

const KIT = { mountShell, showUpdateBar }
const WORDS = { title: 'Tillside', open: 'Open', resize: 'Width', reload: 'Reload the page' }
const PLACE = { placement: { widthPx: 390, collapsed: true }, words: WORDS }
/** Longer than the panel's parts may be waited for before they are asked for again. */
const WHILE_MS = 5_000

let life = new AbortController()
let world: StandOptions['world']
let isHeard = true
let asked = 0

const panels = (): Element[] =>
  [...document.documentElement.children].filter(({ shadowRoot }) => shadowRoot !== null)

function setUp(): PanelStand {
  const link = createBackgroundLink({
    send: async () => {
      asked += 1
      if (!isHeard) throw new Error('nobody listens')
      return { ok: true, value: PLACE }
    },
    newId: () => crypto.randomUUID(),
    isAlive: () => true,
    contextId: () => 'one',
  })
  return createPanelStand({
    document,
    window,
    world,
    link,
    newId: () => crypto.randomUUID(),
    contextId: () => 'one',
    speaks: () => false,
    monotonic: () => Date.now(),
    mode: 'open',
    frameUrl: 'about:blank',
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  world = { tillsideShell: KIT, tillsideHost: undefined, tillsideIsInSight: undefined }
  isHeard = true
  asked = 0
})
afterEach(() => {
  life.abort()
  for (const panel of panels()) panel.remove()
  vi.useRealTimers()
})

describe("the panel's stand in a page", () => {
  it.each([
    {
      at: 'nobody hears the page',
      miss: () => void (isHeard = false),
      mend: () => void (isHeard = true),
    },
    {
      at: 'the parts of the panel do not come',
      miss: () => void (world.tillsideShell = undefined),
      mend: () => void (world.tillsideShell = KIT),
    },
  ])('has its panel late, and once, where at first $at', async ({ miss, mend }) => {
    miss()
    void setUp().raise(life.signal)
    await vi.advanceTimersByTimeAsync(WHILE_MS)
    expect(panels()).toHaveLength(0)
    mend()
    await vi.advanceTimersByTimeAsync(WHILE_MS)
    expect(panels()).toHaveLength(1)
  })

  it('asks no more once its panel stands', async () => {
    void setUp().raise(life.signal)
    await vi.advanceTimersByTimeAsync(WHILE_MS)
    expect(asked).toBe(1)
  })

  it.each([
    ['the page is left', () => life.abort()],
    ['the panel is sent away', (stand: PanelStand) => stand.withdraw()],
  ])('asks no more once %s', async (_, end) => {
    isHeard = false
    const stand = setUp()
    void stand.raise(life.signal)
    await vi.advanceTimersByTimeAsync(0)
    end(stand)
    asked = 0
    await vi.advanceTimersByTimeAsync(WHILE_MS)
    expect(asked).toBe(0)
  })

  it('says nothing of an update where no panel stood yet', async () => {
    isHeard = false
    const stand = setUp()
    void stand.raise(life.signal)
    await vi.advanceTimersByTimeAsync(0)
    stand.showUpdated()
    expect(panels()).toHaveLength(0)
  })
})
