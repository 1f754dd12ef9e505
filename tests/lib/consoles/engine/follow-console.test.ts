import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createContextKeeper } from '@/lib/consoles/engine/context-keeper'
import { followConsole, type ConsoleFollower } from '@/lib/consoles/engine/follow-console'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import type { Sighting } from '@/lib/consoles/sighting'

import { CHAT, find, showFixture, sourceAt, switchBuyer } from '../../../helpers/console-page'

let life = new AbortController()
let address = CHAT
let log: string[] = []
let sightings: Sighting[] = []
let alive = true
/** What each look at the clock costs, ms: reading a page takes time. */
let lagMs = 0
let lostMs = 0

function follow(): ConsoleFollower {
  let ids = 0
  const keeper = createContextKeeper(() => `context-${(ids += 1)}`)
  return followConsole({
    profile: pinduoduo,
    window,
    source: sourceAt(() => address),
    keeper,
    clock: () => Date.now(),
    monotonic: () => Date.now() + (lostMs += lagMs),
    signal: life.signal,
    isAlive: () => alive,
    onEnter: (signal) => {
      log.push('enter')
      signal.addEventListener('abort', () => log.push('leave'))
    },
    onContext: () => log.push(keeper.current()),
    onReading: () => {},
    onSighting: (sighting) => {
      sightings.push(sighting)
      log.push(sighting.buyer?.nick ?? 'nobody')
    },
  })
}

/** The page adds a node to the talk every 10 ms, for so long. */
async function rage(ms: number): Promise<void> {
  for (let at = 0; at < ms; at += 10) {
    find('.msg-list').append(document.createElement('li'))
    await vi.advanceTimersByTimeAsync(10)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  address = CHAT
  log = []
  sightings = []
  alive = true
  lagMs = 0
  lostMs = 0
  showFixture('pinduoduo', 'chat-orders')
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

describe('following a console', () => {
  it('says who is on the screen, the context first', () => {
    follow()
    expect(log).toEqual(['enter', 'context-1', '示例买家甲'])
  })

  it('follows a switch in the turn in which the page makes it', async () => {
    follow()
    await vi.advanceTimersByTimeAsync(1_000)
    switchBuyer('7100000002', '示例买家乙')
    await vi.advanceTimersByTimeAsync(0)
    expect(log.slice(3)).toEqual(['context-2', '示例买家乙'])
    expect(sightings.at(-1)?.contextId).toBe('context-2')
  })

  it('shows nobody in the middle of a slow switch', async () => {
    follow()
    await vi.advanceTimersByTimeAsync(1_000)
    find('.chatWindowHeader .name').textContent = '示例买家乙'
    await vi.advanceTimersByTimeAsync(0)
    expect(log.slice(3)).toEqual(['context-2', 'nobody'])
    switchBuyer('7100000002', '示例买家乙')
    await vi.advanceTimersByTimeAsync(10)
    expect(log.slice(5)).toEqual(['context-3', '示例买家乙'])
  })

  it('never pairs one buyer with the id of another over many fast switches', async () => {
    const people = [
      ['7100000001', '示例买家甲'],
      ['7100000002', '示例买家乙'],
      ['7100000003', '示**丙'],
    ] as const
    follow()
    for (let at = 0; at < 200; at += 1) {
      const [uid, nick] = people[(at * 7) % 3] ?? people[0]
      switchBuyer(uid, nick)
      await vi.advanceTimersByTimeAsync(at % 13)
    }
    await vi.advanceTimersByTimeAsync(1_000)
    const pairs = new Map<string, string>(people)
    for (const { buyer } of sightings) expect(buyer?.nick).toBe(pairs.get(buyer?.id ?? ''))
    expect(new Set(sightings.map(({ buyer }) => buyer?.id)).size).toBe(3)
  })

  it('sees a switch in a storm within 150 ms, and what else the storm brought by its end', async () => {
    follow()
    await vi.advanceTimersByTimeAsync(1_000)
    lagMs = 1
    await rage(3_000)
    log = []
    const count = sightings.length
    switchBuyer('7100000002', '示例买家乙')
    await rage(160)
    expect(log).toEqual(['context-2', '示例买家乙'])
    find('.order-panel-list .sn').textContent = '261102-350011223344557'
    await rage(1_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sightings.length).toBeGreaterThan(count + 1)
    expect(sightings.at(-1)?.orders.map(({ facts }) => facts.number)).toContain(
      '261102-350011223344557',
    )
  })

  it('gives no buyer the orders that the page still shows of the last one', async () => {
    follow()
    await vi.advanceTimersByTimeAsync(1_000)
    switchBuyer('7100000002', '示例买家乙')
    await vi.advanceTimersByTimeAsync(0)
    expect(sightings.at(-1)?.orders).toEqual([])
    expect(sightings.at(-1)?.fields).toContainEqual({ field: 'orders', state: 'conflict' })
    find('.order-panel-list .sn').textContent = '261102-350011223344557'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sightings.at(-1)?.orders.map(({ facts }) => facts.number)).toEqual([
      '261102-350011223344557',
    ])
  })

  it('keeps the context while the same conversation goes on', async () => {
    follow()
    await vi.advanceTimersByTimeAsync(1_000)
    const message = find('li.onemsg').cloneNode(true)
    find('.msg-list').append(message)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(log).toEqual(['enter', 'context-1', '示例买家甲', '示例买家甲'])
  })

  it('reports nothing when nothing new is on the page', async () => {
    follow()
    await vi.advanceTimersByTimeAsync(1_000)
    find('.msg-list').setAttribute('class', 'msg-list scrolled')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sightings).toHaveLength(1)
  })

  it('leaves a page that turns into another, and its context with it', () => {
    follow()
    address = 'https://mms.pinduoduo.com/home'
    window.dispatchEvent(new Event('popstate'))
    expect(log.slice(3)).toEqual(['leave', 'context-2'])
    address = CHAT
    window.dispatchEvent(new Event('popstate'))
    expect(log.slice(5)).toEqual(['enter', 'context-2', '示例买家甲'])
  })

  it('has nothing to do with a page that is none of the console', () => {
    address = 'https://mms.pinduoduo.com.evil.io/chat-merchant/index.html'
    const follower = follow()
    expect(log).toEqual([])
    expect(follower.readNow()).toBeNull()
  })

  it('reports again when asked, news or not', () => {
    follow().report()
    expect(sightings).toHaveLength(2)
  })

  it('reads nothing once it is cut off from the extension', () => {
    const follower = follow()
    alive = false
    expect(follower.readNow()).toBeNull()
  })

  it('leaves nothing behind when it is aborted', async () => {
    const follower = follow()
    life.abort()
    switchBuyer('7100000002', '示例买家乙')
    window.dispatchEvent(new Event('popstate'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(log).toEqual(['enter', 'context-1', '示例买家甲', 'leave'])
    expect(follower.readNow()).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
  })
})
