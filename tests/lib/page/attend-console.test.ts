import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { ChipsWorld } from '@/lib/chips/chips-world'
import { handInDesk, type DeskWorld } from '@/lib/composer/desk-hand-over'
import { createFillDesk } from '@/lib/composer/fill-desk'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import type { Envelope } from '@/lib/messaging/client'
import { attendConsole } from '@/lib/page/attend-console'
import { fail, ok } from '@/lib/shared/result'
import type { PageService } from '@/lib/page/page-service'
import { mountShell } from '@/lib/shell/mount-shell'
import type { ShellWorld } from '@/lib/shell/shell-world'
import { showUpdateBar } from '@/lib/shell/show-update-bar'
import type { SightWorld } from '@/lib/shell/sight-world'

import {
  AFTERSALE_LIST,
  CHAT,
  find,
  findComposer,
  showFixture,
  switchBuyer,
} from '../../helpers/console-page'

let life = new AbortController()
let sent: Envelope[] = []
let alive = true
let isHeard = true
const emptyWorld = (): DeskWorld & ShellWorld & SightWorld & ChipsWorld => ({
  tillsideShell: { mountShell, showUpdateBar },
  tillsideTakeDesk: undefined,
  tillsideChipsAlive: undefined,
  tillsideChipTag: undefined,
  tillsidePages: undefined,
  tillsideHoverCard: undefined,
  tillsideHost: undefined,
  tillsideIsInSight: undefined,
})
let world = emptyWorld()

const FILLED = ok({ result: 'filled' as const })
const OTHER_CONTEXT = ok({ result: 'refused', why: 'context-changed' })

/** Long enough for a reading that has to wait for the one before. */
const turn = () => vi.advanceTimersByTimeAsync(80)
/** An outcome that takes its time. */
async function settled<Outcome>(outcome: Promise<Outcome>): Promise<Outcome> {
  await vi.advanceTimersByTimeAsync(1_000)
  return outcome
}
const shells = (): Element[] =>
  [...document.documentElement.children].filter((each) => each.shadowRoot !== null)
const callsTo = (name: string): unknown[] =>
  sent.filter(({ call }) => call === name).map(({ payload }) => payload)
/** A reply for the buyer whom the page reported first. */
function replyToBuyer(): object {
  const [{ contextId }] = callsTo('reportSighting') as [{ contextId: string }]
  return { contextId, text: '在的', append: false }
}

function goTo(url: string): void {
  if (!('happyDOM' in window)) throw new Error('no happy-dom')
  const browser = window.happyDOM as { setURL(url: string): void }
  browser.setURL(url)
}

function attend(): PageService {
  return attendConsole({
    profile: pinduoduo,
    window,
    world,
    send: async (envelope) => {
      sent.push(envelope)
      if (!isHeard) throw new Error('nobody listens')
      const words = { title: 'Tillside', open: 'Open', resize: 'Width', reload: 'Reload the page' }
      const place = { placement: { widthPx: 390, collapsed: true }, words }
      return { ok: true, value: envelope.call === 'readPlacement' ? place : undefined }
    },
    isAlive: () => alive,
    frameUrl: 'about:blank',
    mode: 'open',
    clock: () => Date.now(),
    monotonic: () => Date.now(),
    newId: () => crypto.randomUUID(),
    life,
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  sent = []
  alive = true
  isHeard = true
  world = emptyWorld()
  goTo(CHAT)
  showFixture('pinduoduo', 'chat-orders')
})
afterEach(() => {
  life.abort()
  for (const shell of shells()) shell.remove()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('attending a console page', () => {
  it('announces the context before it says what the page shows', async () => {
    attend()
    await turn()
    const calls = sent.map(({ call }) => call).filter((call) => call !== 'readPlacement')
    expect(calls).toEqual(['announceContext', 'reportSighting'])
    expect(callsTo('reportSighting')[0]).toMatchObject(callsTo('announceContext')[0] ?? {})
  })

  it('tells what the page shows again while nobody hears, and no more once somebody did', async () => {
    isHeard = false
    attend()
    await vi.advanceTimersByTimeAsync(5_000)
    const unheard = callsTo('reportSighting')
    expect(unheard.length).toBeGreaterThan(2)
    isHeard = true
    await vi.advanceTimersByTimeAsync(5_000)
    const heard = callsTo('reportSighting').slice(unheard.length)
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({ contextId: expect.any(String) })
  })

  it('tells no more of a buyer whom nobody heard of once somebody else is on the screen', async () => {
    isHeard = false
    attend()
    await turn()
    const [{ contextId }] = callsTo('reportSighting') as [{ contextId: string }]
    isHeard = true
    switchBuyer('7100000002', '示例买家乙')
    await turn()
    sent = []
    await vi.advanceTimersByTimeAsync(5_000)
    expect(
      callsTo('reportSighting').filter(
        (told) => (told as { contextId: string }).contextId === contextId,
      ),
    ).toEqual([])
  })

  it('stands one panel beside the page', async () => {
    attend()
    await turn()
    expect(shells()).toHaveLength(1)
  })

  it('fills for the buyer on the screen, and for nobody else', async () => {
    document.execCommand = () => false
    const service = attend()
    await turn()
    const request = replyToBuyer()
    handInDesk(world, createFillDesk)
    expect(await settled(service.fill('one', request))).toMatchObject(FILLED)
    findComposer().value = ''
    switchBuyer('7100000002', '示例买家乙')
    expect(await settled(service.fill('two', request))).toEqual(OTHER_CONTEXT)
    expect(findComposer().value).toBe('')
  })

  it('tells what stands in the chat box, and of which context that is', async () => {
    const service = attend()
    await turn()
    findComposer().value = '在的'
    const [{ contextId }] = callsTo('reportSighting') as [{ contextId: string }]
    expect(service.readComposer()).toEqual({ contextId, text: '在的' })
  })

  it('fills nothing before it knows how', async () => {
    const service = attend()
    await turn()
    const request = replyToBuyer()
    expect(await settled(service.fill('one', request))).toEqual(fail('unequipped'))
    expect(findComposer().value).toBe('')
  })

  it('refuses what was made for the buyer who went while it learnt how to fill', async () => {
    const service = attend()
    await turn()
    const request = replyToBuyer()
    expect(await settled(service.fill('one', request))).toEqual(fail('unequipped'))
    switchBuyer('7100000002', '示例买家乙')
    handInDesk(world, createFillDesk)
    expect(await settled(service.fill('one', request))).toEqual(OTHER_CONTEXT)
    expect(findComposer().value).toBe('')
  })

  it('knows of a word that was begun before it learnt how to fill', async () => {
    const service = attend()
    await turn()
    findComposer().dispatchEvent(new Event('compositionstart', { bubbles: true }))
    handInDesk(world, createFillDesk)
    expect(await settled(service.fill('one', replyToBuyer()))).toEqual(
      ok({ result: 'refused', why: 'composer-in-use' }),
    )
  })

  it('refuses to fill once an update has cut it off', async () => {
    const service = attend()
    await turn()
    const request = replyToBuyer()
    handInDesk(world, createFillDesk)
    alive = false
    expect(await settled(service.fill('one', request))).toEqual(OTHER_CONTEXT)
    expect(findComposer().value).toBe('')
  })

  it('takes the panel out when it is sent away, and goes on reading', async () => {
    const service = attend()
    await turn()
    service.withdraw()
    expect(shells()).toEqual([])
    switchBuyer('7100000002', '示例买家乙')
    await turn()
    expect(callsTo('reportSighting')).toHaveLength(2)
  })

  it('tells the background when the page fights the panel off', async () => {
    attend()
    await turn()
    for (let at = 0; at < 3; at += 1) {
      shells()[0]?.remove()
      await turn()
    }
    expect(shells()).toEqual([])
    expect(callsTo('reportExpulsion')).toHaveLength(1)
  })

  it('has nothing in a page of the host that is no console page', async () => {
    goTo('https://mms.pinduoduo.com/home')
    const before = document.documentElement.outerHTML
    const listen = vi.spyOn(document, 'addEventListener')
    attend()
    await turn()
    expect(document.documentElement.outerHTML).toBe(before)
    expect(listen).not.toHaveBeenCalled()
    expect(sent).toEqual([])
  })

  it('leaves with the page it attended', async () => {
    attend()
    await turn()
    goTo('https://mms.pinduoduo.com/home')
    window.dispatchEvent(new Event('popstate'))
    expect(shells()).toEqual([])
    showFixture('pinduoduo', 'aftersale-list')
    goTo(AFTERSALE_LIST)
    window.dispatchEvent(new Event('popstate'))
    await turn()
    expect(shells()).toHaveLength(1)
    expect(callsTo('reportSighting').at(-1)).toMatchObject({ page: 'aftersale-list' })
  })

  it('stops at once after an update, says so, and makes no noise', async () => {
    const errors = vi.spyOn(console, 'error')
    attend()
    await turn()
    alive = false
    sent = []
    switchBuyer('7100000002', '示例买家乙')
    await turn()
    switchBuyer('7100000003', '示**丙')
    await turn()
    expect(sent).toEqual([])
    expect(errors).not.toHaveBeenCalled()
    expect(shells().map((shell) => shell.shadowRoot?.querySelector('button')?.textContent)).toEqual(
      ['Reload the page'],
    )
  })

  it('gives way to its successor', async () => {
    attend()
    await turn()
    alive = false
    find('.chatWindowHeader .name').textContent = '示例买家乙'
    await turn()
    alive = true
    life = new AbortController()
    attend()
    await turn()
    expect(shells()).toHaveLength(1)
    expect(shells()[0]?.shadowRoot?.querySelector('iframe')).not.toBeNull()
  })

  it('leaves nothing behind when it is aborted', async () => {
    const before = document.documentElement.outerHTML
    attend()
    await turn()
    life.abort()
    sent = []
    await turn()
    expect(document.documentElement.outerHTML).toBe(before)
    switchBuyer('7100000002', '示例买家乙')
    await turn()
    expect(sent).toEqual([])
  })
})
