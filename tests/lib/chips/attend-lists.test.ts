import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { attendLists } from '@/lib/chips/attend-lists'
import { isChip, type ChipsWorld } from '@/lib/chips/chips-world'
import { watchPage } from '@/lib/consoles/engine/watch-page'
import { taobao } from '@/lib/consoles/taobao/profile'
import type { ChipsView, ChipView, TileView } from '@/lib/messaging/chip-calls'
import { createPageTeller } from '@/lib/page/open-pages'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { find, showFixture } from '../../helpers/console-page'
import { AllNear } from './all-near'

const SOLD = new URL('https://myseller.taobao.com/home.htm/trade-platform/tp/sold')
const DETAIL = new URL('https://myseller.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=1')
const [FIRST, SECOND, THIRD] = ['2607080103344550018', '2607080103344550019', '2607080103344550020']
const words = {
  units: { day: 'd', hour: 'h', minute: 'min' },
  about: 'about',
  overdue: 'overdue',
  card: 'Card',
}
const tileOf = (name: string): TileView => ({ tier: 'gold', letter: name.charAt(0), name })
const chip = (number: string, changes: Partial<ChipView> = {}): ChipView => ({
  number,
  tile: tileOf(`of ${number.slice(-2)}`),
  risk: null,
  clock: null,
  ...changes,
})

let world: ChipsWorld
let pages = createPageTeller()
let leaving = new AbortController()
let life = new AbortController()
let alive = true
let address = SOLD
let asked: string[][] = []
let known: ChipView[] = []

const turn = () => vi.advanceTimersByTimeAsync(0)
const settle = () => vi.advanceTimersByTimeAsync(80)
const roots = (): ShadowRoot[] =>
  [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
const chips = (): string[] =>
  roots().flatMap((root) => root.querySelector('button')?.textContent ?? [])
const chipOf = (number: string): HTMLButtonElement => {
  const button = roots()
    .flatMap((root) => root.querySelector('button') ?? [])
    .find((each) => each.textContent?.includes(`of ${number.slice(-2)}`))
  if (button === undefined) throw new Error(`no chip of ${number}`)
  return button
}
const numberText = (at: number): Text => {
  const node = document.querySelectorAll('.order_card__x1 span:first-child')[at]?.firstChild
  if (!(node instanceof Text)) throw new Error('no number')
  return node
}

/** Goes through the pages of the console as the script does that reads them. */
function openPage(): void {
  const page = taobao.pages.find(({ path }) => new RegExp(path, 'u').test(address.pathname))
  if (page === undefined) throw new Error('the console has no such page')
  leaving.abort()
  leaving = new AbortController()
  pages.enter(page, leaving.signal)
  watchPage({
    document,
    page,
    read: () => {
      pages.tell()
      return { isSettled: true, isNews: true }
    },
    monotonic: () => Date.now(),
    isOurs: (node) => isChip(world, node),
    signal: AbortSignal.any([leaving.signal, life.signal]),
  })
}

function attend() {
  openPage()
  return attendLists({
    profile: taobao,
    window,
    document,
    world,
    pages,
    ask: async (numbers): Promise<ChipsView> => {
      asked.push([...numbers])
      return { chips: known.filter(({ number }) => numbers.includes(number)), words }
    },
    bringCard: async () => undefined,
    isAlive: () => alive,
    frameUrl: 'about:blank',
    mode: 'open',
    clock: () => Date.now(),
    newId: () => crypto.randomUUID(),
    life,
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  alive = true
  address = SOLD
  asked = []
  world = {
    tillsideChipsAlive: undefined,
    tillsideChipTag: undefined,
    tillsidePages: undefined,
    tillsideHoverCard: undefined,
  }
  pages = createPageTeller()
  leaving = new AbortController()
  vi.stubGlobal('IntersectionObserver', AllNear)
  known = [chip(FIRST), chip(SECOND)]
  showFixture('taobao', 'sold')
})
afterEach(() => {
  life.abort()
  leaving.abort()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('chips in a list', () => {
  it('stand behind the buyers who are known, all asked for at once', async () => {
    attend()
    await settle()
    expect(asked).toEqual([[FIRST, SECOND, THIRD]])
    expect(chips()).toEqual(['of 18', 'of 19'])
    const host = find('.order_card__x1 span:last-child').lastElementChild
    expect(host?.shadowRoot?.querySelector('button')).toBe(chipOf(FIRST))
    expect(host?.tagName.toLowerCase()).toMatch(/^[a-p]{8}-[a-p]{4}$/)
    expect(host?.getAttributeNames()).toEqual(['style'])
  })

  it('are gone in the very turn in which a row is used for another order', async () => {
    attend()
    await settle()
    numberText(0).data = `订单号：${THIRD}`
    await turn()
    expect(chips()).toEqual(['of 19'])
    numberText(0).data = `订单号：${SECOND}`
    numberText(1).data = `订单号：${FIRST}`
    await turn()
    expect(chips()).not.toContain('of 18')
    await settle()
    await settle()
    expect(chips()).toEqual(['of 19', 'of 18'])
  })

  it('are gone when a row names another buyer, before its number says so', async () => {
    attend()
    await settle()
    find('.order_card__x1 a').textContent = '别的买家'
    await turn()
    expect(chips()).toEqual(['of 19'])
    await settle()
    expect(chips()).toEqual(['of 18', 'of 19'])
  })

  it('come back to rows that are drawn anew, and follow rows that come by scrolling', async () => {
    attend()
    await settle()
    const list = find('.next-table-body')
    const copy = [...list.children].map((row) => row.cloneNode(true))
    list.replaceChildren(...copy)
    await settle()
    expect(chips()).toEqual(['of 18', 'of 19'])
    known.push(chip('2607080103344550077'))
    list.append(find('.order_card__x1').cloneNode(true))
    const last = list.lastElementChild?.querySelector('span')?.firstChild
    if (last instanceof Text) last.data = '订单号：2607080103344550077'
    await settle()
    expect(asked.at(-1)).toEqual(['2607080103344550077'])
    expect(chips()).toContain('of 77')
  })

  it('say what is new when the background says so, and keep their place until it is known', async () => {
    const hear = attend()
    await settle()
    known = [chip(SECOND, { tile: tileOf('of 19 again') })]
    hear('stale')
    expect(chips()).toEqual(['of 18', 'of 19'])
    await settle()
    expect(chips()).toEqual(['of 19 again'])
  })

  it('let their clock run', async () => {
    const dueAt = Date.now() + HOUR_MS + 30_000
    known = [chip(FIRST, { clock: { dueAt, about: true } })]
    attend()
    await settle()
    expect(chips()).toEqual(['of 18about 1 h'])
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(chips()).toEqual(['of 18about 59 min'])
    expect(chipOf(FIRST).querySelector('.clock')?.className).toContain('now')
  })

  it('are one stop for Tab, with arrows between them', async () => {
    attend()
    await settle()
    expect([chipOf(FIRST).tabIndex, chipOf(SECOND).tabIndex]).toEqual([0, -1])
    chipOf(FIRST).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }))
    expect([chipOf(FIRST).tabIndex, chipOf(SECOND).tabIndex]).toEqual([-1, 0])
  })

  it('keep presses from the row behind them, and take none that the page makes up', async () => {
    const heard = vi.fn<() => void>()
    find('.next-table-body').addEventListener('click', heard)
    attend()
    await settle()
    chipOf(FIRST).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
    expect(heard).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(document.body)
  })

  it.each([
    ['the marketplace is switched off', (hear: (news: 'gone') => void) => hear('gone')],
    [
      'the page is left',
      () => {
        address = DETAIL
        openPage()
      },
    ],
    [
      'an update cuts the script off',
      () => {
        alive = false
        find('.next-table-body').append('x')
      },
    ],
  ])('leave no trace when %s', async (_when, happen) => {
    const before = document.documentElement.outerHTML
    const hear = attend()
    await settle()
    expect(chips()).toHaveLength(2)
    happen(hear)
    await settle()
    expect(roots()).toEqual([])
    expect(document.documentElement.outerHTML.replace('x</div>', '</div>')).toBe(before)
  })

  it.each(['<img src=x onerror=alert(1)>', '‮\u202e\ud800', '"><script>'])(
    'take the name of a buyer for text, whatever it says: %s',
    async (nick) => {
      find('.order_card__x1 a').textContent = nick
      known = [chip(FIRST, { tile: { tier: 'gold', letter: 'o', name: `of 18 ${nick}` } })]
      attend()
      await settle()
      expect(chipOf(FIRST).textContent).toContain(nick)
      expect(roots().some((root) => root.querySelector('img, script') !== null)).toBe(false)
    },
  )
})
