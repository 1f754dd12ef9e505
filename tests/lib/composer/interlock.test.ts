import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { panel as words } from '@/lib/i18n/en/panel'
import type { FillRefusal } from '@/lib/messaging/panel-view'

import { CHAT } from '../../helpers/console-page'
import {
  allowCommand,
  createInterlockPage,
  type InterlockPage,
  type Talk,
  type Turning,
} from './interlock-page'
import { createInterlockWorld } from './interlock-world'

/** Pages that are opened, and replies that are chosen in each. */
const WORLDS = 110
const ROUNDS = 20
const SETTLED_MS = 1_000

const BUYERS = [
  ['7100000001', '蓝鲸煮面'],
  ['7100000002', '云**7'],
  // Another buyer under the same masked nick.
  ['7100000003', '云**7'],
  ['7100000004', '<b>&amp;'],
] as const

type Event =
  | {
      readonly what: 'turn'
      readonly to: number | null
      readonly way: Turning
      readonly lateMs: number
    }
  | { readonly what: 'rename'; readonly talk: number; readonly nick: string }
  | { readonly what: 'remount' | 'stop-worker' | 'receive' }

const index = fc.nat(BUYERS.length - 1)
const eventArb: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('turn' as const),
      to: fc.option(index, { freq: 8 }),
      way: fc.constantFrom<Turning>('at-once', 'list-first', 'head-first'),
      lateMs: fc.nat(120),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('rename' as const),
      talk: index,
      nick: fc.constantFrom('云**7', '改名', '蓝鲸煮面'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom('remount' as const, 'stop-worker' as const, 'receive' as const),
    }),
  },
)
/** Something that happens some milliseconds after what happened before. */
const timed = fc.array(fc.tuple(fc.nat(150), eventArb), { minLength: 1, maxLength: 4 })
type Timed = readonly (readonly [afterMs: number, event: Event])[]

interface Round {
  readonly before: Timed
  readonly during: Timed
  readonly append: boolean
}
const worldArb = fc.record({
  delays: fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }),
  rounds: fc.array(fc.record({ before: timed, during: timed, append: fc.boolean() }), {
    minLength: ROUNDS,
    maxLength: ROUNDS,
  }),
})

/** What the panel says of each refusal, the next step included. */
const { refusal } = words
const SAID: Readonly<Record<FillRefusal, string>> = {
  'context-changed': refusal.refill,
  'composer-in-use': refusal.append,
  'no-composer': refusal.noComposer,
  'not-taken': refusal.notTaken,
  'page-gone': refusal.pageGone,
  'panel-hidden': refusal.panelHidden,
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const isFor = (text: string, { uid }: Talk): boolean =>
  [...text.matchAll(/ for (\d+)/g)].every(([, meant]) => meant === uid)

function play(page: InterlockPage, talks: readonly Talk[], event: Event): void {
  switch (event.what) {
    case 'turn':
      page.turnTo(talks[event.to ?? -1] ?? null, event.way, event.lateMs)
      break
    case 'rename': {
      const talk = talks[event.talk]
      if (talk !== undefined) page.rename(talk, event.nick)
      break
    }
    case 'remount':
      page.remount()
      break
    case 'receive':
      page.receive('在吗')
      break
    case 'stop-worker':
      break
  }
}

interface Tally {
  readonly events: number
  readonly filled: number
  /** Texts that stood, for whatever time, in a conversation that they were not made for. */
  readonly misplaced: readonly string[]
  readonly refusals: readonly FillRefusal[]
}

/** Plays one world to its end. */
async function playWorld(delays: readonly number[], rounds: readonly Round[]): Promise<Tally> {
  const life = new AbortController()
  const misplaced: string[] = []
  const refusals: FillRefusal[] = []
  let [events, filled, sent] = [0, 0, 0]
  const talks = BUYERS.map(([uid, nick]): Talk => ({ uid, nick, draft: '' }))
  const page = createInterlockPage(talks, (talk) => {
    if (!isFor(talk.draft, talk)) misplaced.push(`${talk.uid}: ${talk.draft}`)
  })
  page.turnTo(talks[0] ?? null, 'at-once', 0)
  const world = createInterlockWorld({
    life,
    nextDelayMs: () => delays[(sent += 1) % delays.length] ?? 0,
  })
  const playAll = async (timeline: Timed): Promise<void> => {
    for (const [afterMs, event] of timeline) {
      await pass(afterMs)
      events += 1
      if (event.what === 'stop-worker') world.stopWorker()
      else play(page, talks, event)
    }
  }
  await pass(SETTLED_MS)
  for (const [at, { before, during, append }] of rounds.entries()) {
    const choice = await world.choose(`reply ${at}`)
    await playAll(before)
    const pressed = choice === null ? null : world.press(choice, append)
    await playAll(during)
    await pass(SETTLED_MS)
    const answer = await pressed
    // No answer at all is no refusal: the panel offers the same press again.
    if (answer?.ok !== true) continue
    if (answer.value.result === 'filled') filled += 1
    else if (answer.value.why !== 'guarded') refusals.push(answer.value.why)
    if (at % 2 === 0) page.clear()
  }
  life.abort()
  return { events, filled, misplaced, refusals }
}

beforeEach(() => {
  vi.useFakeTimers()
  allowCommand()
  if (!('happyDOM' in window)) throw new Error('no happy-dom')
  const browser = window.happyDOM as {
    setURL(url: string): void
    settings: { handleDisabledFileLoadingAsSuccess: boolean }
  }
  browser.setURL(CHAT)
  browser.settings.handleDisabledFileLoadingAsSuccess = true
})
afterEach(() => vi.useRealTimers())

const sum = (all: readonly Tally[], figure: 'events' | 'filled'): number =>
  all.reduce((total, tally) => total + tally[figure], 0)

describe('a reply between choosing and filling', () => {
  it('goes into no conversation but its own, whatever page and worker do meanwhile', async () => {
    const all: Tally[] = []
    await fc.assert(
      fc.asyncProperty(worldArb, async ({ delays, rounds }) => {
        const tally = await playWorld(delays, rounds)
        all.push(tally)
        expect(tally.misplaced).toEqual([])
      }),
      { numRuns: WORLDS, endOnFailure: true },
    )
    const refusals = new Set(all.flatMap((tally) => tally.refusals))
    expect(sum(all, 'events')).toBeGreaterThanOrEqual(10_000)
    expect(sum(all, 'filled')).toBeGreaterThan(100)
    expect([...refusals].filter((why) => !SAID[why])).toEqual([])
    expect(refusals).toContain('context-changed')
    expect(refusals).toContain('page-gone')
    expect(refusals).toContain('composer-in-use')
  }, 120_000)
})
