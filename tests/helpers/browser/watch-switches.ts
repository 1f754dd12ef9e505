import type { Frame, Page } from 'playwright-core'

import { PRACTICE_BUYERS } from '@/lib/sample/practice-buyers'

/** What the panel showed in one frame of its own. */
interface Shown {
  /** Epoch ms. */
  readonly at: number
  readonly nick: string | null
  readonly totals: string | null
}
interface Opened {
  /** Epoch ms. */
  readonly at: number
  readonly nick: string
}

interface Recorder {
  readonly shown: Shown[]
  stop(): void
}
interface RecorderWindow {
  recorder: Recorder
}

/** Two processes paint, each in frames of its own, on a machine that may be busy: for so long the panel may trail behind the page. */
const TRAIL_MS = 250
/** Pauses between switches, ms: faster than a read, faster than a card, and long enough that a card that stays is seen. */
const PAUSES = [0, 5, 20, 60, 150, 500] as const

/** Notes what the panel shows in each of its frames. */
function record(): void {
  const shown: Shown[] = []
  let running = true
  const look = (): void => {
    // Runs in the panel: nothing of this file is there.
    const nick = document.querySelector('[data-testid="nick"]')?.textContent ?? null
    const totals = document.querySelector('[data-testid="totals"]')?.textContent ?? null
    shown.push({ at: Date.now(), nick, totals })
    if (running) requestAnimationFrame(look)
  }
  look()
  const recorder: Recorder = {
    shown,
    stop: () => {
      running = false
    },
  }
  ;(globalThis as unknown as RecorderWindow).recorder = recorder
}

/** Opens conversations one after the other, in an order that is the same in each run. */
async function switchAbout(given: {
  readonly buyers: readonly { readonly uid: string; readonly nick: string }[]
  readonly pauses: readonly number[]
  readonly times: number
}): Promise<Opened[]> {
  const opened: Opened[] = []
  let seed = 20_261_121
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >> 8) % below
  }
  for (let time = 0; time < given.times; time += 1) {
    const buyer = given.buyers[random(given.buyers.length)]
    if (buyer === undefined) continue
    window.practice.open(buyer.uid)
    opened.push({ at: Date.now(), nick: buyer.nick })
    const pause = given.pauses[random(given.pauses.length)] ?? 0
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return opened
}

/** Whether a buyer's conversation was open at that moment, or had been just before. */
const wasOpen = (opened: readonly Opened[], { at, nick }: Shown): boolean =>
  opened.some((each, index) => {
    const end = opened[index + 1]?.at ?? Number.POSITIVE_INFINITY
    return each.nick === nick && each.at <= at && at <= end + TRAIL_MS
  })

/** Frames of a buyer of whom more than one sum was ever shown: one of them was another buyer's. */
function withForeignSums(shown: readonly Shown[]): Shown[] {
  const known = shown.filter(({ totals }) => totals !== null)
  const sumsOf = (nick: string | null): Set<string | null> =>
    new Set(known.filter((each) => each.nick === nick).map(({ totals }) => totals))
  const doubtful = new Set(
    [...new Set(known.map(({ nick }) => nick))].filter((nick) => sumsOf(nick).size > 1),
  )
  return known.filter(({ nick }) => doubtful.has(nick))
}

/** Switches so many times and gives every frame in which the panel showed another buyer, or one buyer's sums under another's name. */
export async function watchSwitches(page: Page, panel: Frame, times: number): Promise<Shown[]> {
  // A page behind another one paints no frames.
  await page.bringToFront()
  const start = await page.locator('.base-info .name').innerText()
  const startedAt = Date.now()
  await panel.evaluate(record)
  const opened = await page.evaluate(switchAbout, {
    buyers: PRACTICE_BUYERS.map(({ uid, nick }) => ({ uid, nick })),
    pauses: PAUSES,
    times,
  })
  await page.waitForTimeout(500)
  const shown = await panel.evaluate(() => {
    const { recorder } = globalThis as unknown as RecorderWindow
    recorder.stop()
    return recorder.shown
  })
  if (shown.length < times) throw new Error(`only ${shown.length} frames of the panel were seen`)
  const history = [{ at: startedAt, nick: start }, ...opened]
  const named = shown.filter(({ nick }) => nick !== null)
  return [...named.filter((each) => !wasOpen(history, each)), ...withForeignSums(named)]
}
