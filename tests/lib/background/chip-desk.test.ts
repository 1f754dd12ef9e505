import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Caller } from '@/lib/background/caller'
import { createChipDesk } from '@/lib/background/chip-desk'
import { serveChips, serveHover } from '@/lib/background/chip-server'
import { createTabStates } from '@/lib/background/tab-states'
import type { Sighting } from '@/lib/consoles/sighting'
import { en } from '@/lib/i18n/en'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import type { ChipNews } from '@/lib/messaging/chip-calls'
import type { Push } from '@/lib/messaging/protocol'
import { answerMessage } from '@/lib/messaging/server'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import type { Settings } from '@/lib/settings/settings'
import { makeSighting, shownCase, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const TAB = 7
const CONSOLE: Caller = {
  kind: 'console',
  tabId: TAB,
  frameId: 0,
  host: 'mms.pinduoduo.com',
  platform: 'pinduoduo',
}
const FRAME: Caller = { kind: 'frame', tabId: TAB, frameId: 3 }
const SETTLED: Push = { push: 'settings', settings: DEFAULT_SETTINGS }

const list = makeSighting({ page: 'aftersale-list', buyer: undefined })
const anna = makeSighting({
  buyer: { id: 'anna', nick: '安娜' },
  orders: [shownOrder('a1', { state: 'received', paidMinor: 60_000, placedAt: NOON - 1 })],
  cases: [shownCase({ orderNumber: 'a1' })],
})

async function setUp(set: Partial<Settings> = {}) {
  const store = await openTestStore()
  await ingestSighting(store, anna, { now: NOON })
  const tabs = createTabStates({
    readTab: async () => undefined,
    writeTab: async () => undefined,
    removeTab: async () => undefined,
    listTabs: async () => new Map(),
  })
  const show = (sighting: Sighting) => tabs.change(TAB, () => ({ sighting, consoleFrame: 0 }))
  await show(list)
  const equipped: [number, number][] = []
  const brought: [number, number][] = []
  const told: (readonly [number, ChipNews['news']])[] = []
  const opened: string[] = []
  let settings: Settings = { ...DEFAULT_SETTINGS, ...set }
  const desk = createChipDesk({
    store: async () => store,
    settings: { read: async () => settings },
    tabs,
    wording: async () => en,
    equip: async (tabId, frameId) => void equipped.push([tabId, frameId]),
    bringCard: async (tabId, frameId) => void brought.push([tabId, frameId]),
    tell: async (tabId, { news }) => void told.push([tabId, news]),
    clock: () => NOON,
    isLocked: async () => false,
  })
  const directions = [
    serveChips(desk),
    serveHover(desk, async (address) => void opened.push(address)),
  ]
  let ids = 0
  const ask = (call: string, payload: unknown, sender: Caller | null) => {
    ids += 1
    return answerMessage(directions, { call, id: `${ids}`, payload }, sender)
  }
  const change = (next: Partial<Settings>) => (settings = { ...settings, ...next })
  return { desk, ask, show, change, equipped, brought, told, opened }
}

describe('what lists show', () => {
  it('is told to consoles alone, of the shop that their tab shows', async () => {
    const { ask, show } = await setUp()
    const payload = { numbers: ['a1', 'z9'] }
    const answer = await ask('readChips', payload, CONSOLE)
    expect(answer).toMatchObject({
      ok: true,
      value: {
        chips: [
          {
            number: 'a1',
            tile: { tier: 'silver', letter: 'S', name: 'at least Silver' },
            clock: { dueAt: NOON + 3_600_000, about: false },
          },
        ],
        words: { units: en.chips.units },
      },
    })
    expect(JSON.stringify(answer)).not.toContain('安娜')
    expect(await ask('readChips', payload, FRAME)).toEqual({ ok: false, error: 'refused' })
    expect(await ask('readChips', payload, null)).toEqual({ ok: false, error: 'refused' })
    await show({ ...list, shop: { id: 'another' } })
    expect(await ask('readChips', payload, CONSOLE)).toMatchObject({ value: { chips: [] } })
    const other: Caller = { ...CONSOLE, platform: 'taobao' }
    await show(list)
    expect(await ask('readChips', payload, other)).toMatchObject({ value: { chips: [] } })
  })

  it('brings the hover card to the frame whose chip somebody turned to, and to no other', async () => {
    const { ask, brought } = await setUp()
    expect(await ask('bringCard', {}, CONSOLE)).toMatchObject({ ok: true })
    expect(await ask('bringCard', {}, FRAME)).toEqual({ ok: false, error: 'refused' })
    expect(brought).toEqual([[TAB, CONSOLE.frameId]])
  })

  it.each([{ screenShare: true }, { chips: false }])('is nothing while %j', async (set) => {
    const { ask } = await setUp(set)
    expect(await ask('readChips', { numbers: ['a1'] }, CONSOLE)).toMatchObject({
      value: { chips: [] },
    })
    expect(await ask('readHover', { number: 'a1' }, FRAME)).toEqual({ ok: true, value: null })
  })

  it.each([
    ['no number', { numbers: [] }],
    ['too many', { numbers: Array.from({ length: 201 }, (_, at) => `n${at}`) }],
    ['something else', { numbers: [1] }],
  ])('is not told for %s', async (_what, payload) => {
    const { ask } = await setUp()
    expect(await ask('readChips', payload, CONSOLE)).toEqual({ ok: false, error: 'malformed' })
  })
})

describe('the hover card', () => {
  it('is told who placed an order, in a frame of ours alone', async () => {
    const { ask } = await setUp()
    expect(await ask('readHover', { number: 'a1' }, FRAME)).toMatchObject({
      value: { card: { nick: '安娜' }, clock: { orderNumber: 'a1', nick: '安娜' }, hasPage: false },
    })
    expect(await ask('readHover', { number: 'z9' }, FRAME)).toEqual({ ok: true, value: null })
    expect(await ask('readHover', { number: 'a1' }, CONSOLE)).toEqual({
      ok: false,
      error: 'refused',
    })
  })

  it('opens the page of an order where its marketplace has one', async () => {
    const { ask, show, opened } = await setUp()
    await ask('openOrder', { number: '1?x=/' }, FRAME)
    expect(opened).toEqual([])
    await show({ ...list, platform: 'taobao' })
    await ask('openOrder', { number: '1?x=/' }, FRAME)
    expect(opened).toEqual([expect.stringContaining('bizOrderId=1%3Fx%3D%2F')])
  })
})

describe('the script of chips', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('comes to lists, once for each context', async () => {
    const { desk, equipped } = await setUp()
    await desk.attend(TAB, 2, list)
    await desk.attend(TAB, 2, list)
    await desk.attend(TAB, 2, makeSighting())
    expect(equipped).toEqual([[TAB, 2]])
  })

  it('comes to no list while chips are off, and to the open ones when they are switched on', async () => {
    const { desk, equipped, told, change } = await setUp({ chips: false })
    await desk.attend(TAB, 0, list)
    expect(equipped).toEqual([])
    change({ chips: true })
    desk.hear(SETTLED)
    await vi.runAllTimersAsync()
    await vi.waitFor(() => expect(told).toEqual([[TAB, 'stale']]))
    expect(equipped).toEqual([[TAB, 0]])
  })

  it('is told once of a crowd of news, and of none that do not concern it', async () => {
    const { desk, told } = await setUp()
    desk.hear({ push: 'library', revision: 1 })
    await vi.runAllTimersAsync()
    expect(told).toEqual([])
    for (let news = 0; news < 9; news += 1) desk.hear(SETTLED)
    await vi.runAllTimersAsync()
    await vi.waitFor(() => expect(told).toHaveLength(1))
    desk.withdraw(TAB)
    expect(told.at(-1)).toEqual([TAB, 'gone'])
  })

  it('is not told what it has asked for since, until there are newer news', async () => {
    const { desk, told } = await setUp()
    await desk.attend(TAB, 0, list)
    desk.hear(SETTLED)
    await desk.read(TAB, 'pinduoduo', ['a1'])
    await vi.runAllTimersAsync()
    await desk.read(TAB, 'pinduoduo', ['a1'])
    expect(told).toEqual([])
    desk.hear(SETTLED)
    await desk.read(TAB, 'pinduoduo', ['a2'])
    await vi.runAllTimersAsync()
    await vi.waitFor(() => expect(told).toEqual([[TAB, 'stale']]))
  })

  it('is not told where no list is open', async () => {
    const { desk, told, show } = await setUp()
    await show(makeSighting())
    desk.hear(SETTLED)
    await vi.runAllTimersAsync()
    expect(told).toEqual([])
  })
})
