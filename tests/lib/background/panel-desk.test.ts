import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createPanelDesk } from '@/lib/background/panel-desk'
import { createTabStates, tabStateSchema, type ShownSighting } from '@/lib/background/tab-states'
import type { Sighting } from '@/lib/consoles/sighting'
import type { CustomerCard } from '@/lib/customers/card'
import type { Push } from '@/lib/messaging/protocol'

import { chatSighting, sampleCard } from '../../helpers/sightings'

const TAB = 7
const SHOPS = [{ id: 'shop-1', name: 'Greenstalk' }]
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const sightingOf = (n: number): Sighting =>
  chatSighting({ contextId: idOf(n), buyer: { id: `uid-${n}`, nick: `buyer ${n}` } })

function createScene(
  readCard: (sighting: ShownSighting) => Promise<CustomerCard | null>,
  ingest: (sighting: Sighting) => Promise<{ changed: boolean; casesChanged: boolean }> = () =>
    Promise.resolve({ changed: false, casesChanged: false }),
  onPush: (push: Push) => void = () => undefined,
) {
  const pushed: Push[] = []
  const asked: number[] = []
  const session = new Map<number, unknown>()
  let casesChanged = 0
  let turns = 0
  let isLocked = false
  const tabs = createTabStates({
    readTab: (tabId) => Promise.resolve(tabStateSchema.safeParse(session.get(tabId)).data),
    writeTab: (tabId, state) => Promise.resolve(void session.set(tabId, structuredClone(state))),
    removeTab: (tabId) => Promise.resolve(void session.delete(tabId)),
    listTabs: () =>
      Promise.resolve(
        new Map([...session].map(([id, state]) => [id, tabStateSchema.parse(state)])),
      ),
  })
  const desk = createPanelDesk({
    tabs,
    readCard,
    readUnknown: async () => ({ shopId: 'shop-1', orders: [], shops: SHOPS }),
    // A page without an order stands here for one that shows another shop's.
    isOfAnotherShop: (_said, { orders }) => Promise.resolve(orders.length === 0),
    ingest,
    push: (push) => {
      pushed.push(push)
      onPush(push)
    },
    askAnew: (_tabId, frameId) => asked.push(frameId),
    onCasesChanged: () => (casesChanged += 1),
    isLocked: () => Promise.resolve(isLocked),
    onTurn: () => (turns += 1),
  })
  const views = () => pushed.flatMap((each) => (each.push === 'view' ? [each.view] : []))
  return {
    desk,
    pushed,
    asked,
    views,
    session,
    casesChanged: () => casesChanged,
    turns: () => turns,
    lock: () => (isLocked = true),
  }
}

const cardOf = (sighting: Pick<Sighting, 'buyer'>) =>
  sampleCard({ nick: sighting.buyer?.nick ?? '' })

describe('the panel desk', () => {
  it('shows the card of the buyer on the page', async () => {
    const { desk, views } = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    await desk.see(TAB, 0, sightingOf(1))
    expect(views()).toMatchObject([
      { state: 'known', contextId: idOf(1), card: { nick: 'buyer 1' } },
    ])
  })

  it('shows nobody while it is locked, and keeps what the page shows all the same', async () => {
    let ingested = 0
    const { desk, views, lock } = createScene(
      () => Promise.reject(new Error('nobody may be read')),
      () => {
        ingested += 1
        return Promise.resolve({ changed: true, casesChanged: false })
      },
    )
    lock()
    await desk.see(TAB, 0, sightingOf(1))
    expect([views(), ingested]).toEqual([[], 1])
  })

  it('takes in again what a tab shows, in the context that it is in', async () => {
    const taken: Sighting[] = []
    const { desk, views, session, asked } = createScene(
      (sighting) => Promise.resolve(cardOf(sighting)),
      (sighting) => {
        taken.push(sighting)
        return Promise.resolve({ changed: true, casesChanged: false })
      },
    )
    await desk.see(TAB, 0, sightingOf(1))
    const [before] = session.values()
    await desk.seeAgain(TAB)
    expect(taken).toEqual([sightingOf(1), sightingOf(1)])
    expect([...session.values()]).toEqual([before])
    expect(new Set(views().map(({ contextId }) => contextId))).toEqual(new Set([idOf(1)]))
    expect(asked).toEqual([])
  })

  it('takes in nothing again of a tab that shows nothing', async () => {
    let taken = 0
    const { desk } = createScene(
      (sighting) => Promise.resolve(cardOf(sighting)),
      () => Promise.resolve({ changed: (taken += 1) > 0, casesChanged: false }),
    )
    await desk.seeAgain(TAB)
    expect(taken).toBe(0)
  })

  it('counts a turn to another buyer as use, and a page that is read again as none', async () => {
    const { desk, turns } = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    for (const n of [1, 1, 2]) await desk.see(TAB, 0, sightingOf(n))
    expect(turns()).toBe(2)
  })

  it('shows the card before it writes, and again when writing changed something', async () => {
    const order: string[] = []
    const { desk, views, casesChanged } = createScene(
      (sighting) => {
        order.push('read')
        return Promise.resolve(cardOf(sighting))
      },
      () => {
        order.push('write')
        return Promise.resolve({ changed: true, casesChanged: true })
      },
    )
    await desk.see(TAB, 0, sightingOf(1))
    expect(order).toEqual(['read', 'write', 'read'])
    expect(views()).toHaveLength(2)
    expect(casesChanged()).toBe(1)
  })

  it('never shows a card after the page has moved on, however slow the store answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 12 }),
        async (scheduler, buyers) => {
          let current = ''
          const wrong: string[] = []
          const { desk, pushed } = createScene(
            (sighting) => scheduler.schedule(Promise.resolve(cardOf(sighting))),
            undefined,
            (push) => {
              if (push.push === 'view' && push.view.contextId !== current)
                wrong.push(`${push.view.contextId} beside ${current}`)
            },
          )
          const seen: Promise<void>[] = []
          const switches = buyers.map((buyer, n) => async () => {
            const sighting = { ...sightingOf(buyer), contextId: idOf(n) }
            current = sighting.contextId
            seen.push(desk.see(TAB, 0, sighting))
          })
          const { task } = scheduler.scheduleSequence(switches)
          await scheduler.waitFor(task)
          await scheduler.waitFor(Promise.all(seen))
          expect(wrong).toEqual([])
          expect(pushed.at(-1)).toMatchObject({ push: 'view', view: { contextId: current } })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('still knows the page after the worker was stopped', async () => {
    const scene = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    await scene.desk.see(TAB, 0, sightingOf(3))
    const restarted = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    for (const [key, value] of scene.session) restarted.session.set(key, value)
    expect(await restarted.desk.view(TAB)).toMatchObject({ contextId: idOf(3) })
  })

  it('keeps what was read when a fresh worker hears the announcement and the reading together', async () => {
    const before = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    await before.desk.see(TAB, 0, sightingOf(1))
    const { desk, session, pushed } = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    for (const [key, value] of before.session) session.set(key, value)
    await Promise.all([desk.announce(TAB, 0, idOf(2)), desk.see(TAB, 0, sightingOf(2))])
    expect(pushed.at(-1)).toMatchObject({ push: 'view', view: { contextId: idOf(2) } })
    expect(await desk.view(TAB)).toMatchObject({ contextId: idOf(2) })
  })

  it('forgets the old card as soon as another context is announced', async () => {
    const { desk, pushed } = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    await desk.see(TAB, 0, sightingOf(1))
    await desk.announce(TAB, 0, idOf(2))
    expect(pushed.at(-1)).toEqual({ push: 'context', tabId: TAB, contextId: idOf(2) })
    expect(await desk.view(TAB)).toMatchObject({ state: 'no-console' })
  })

  it('takes the word of an agent for the shop until a page contradicts it', async () => {
    const { desk, asked, views } = createScene((sighting) =>
      Promise.resolve(sighting.shop === undefined ? null : cardOf(sighting)),
    )
    const { shop, ...rest } = sightingOf(1)
    if (shop === undefined) throw new Error('no shop')
    const nameless = (n: number, orders: Sighting['orders']): Sighting => ({
      ...rest,
      contextId: idOf(n),
      orders,
      fields: [{ field: 'shop', state: 'missing' }],
    })
    const order = { facts: { number: '261118-1' }, shownBy: 'platform' } as const
    await desk.see(TAB, 0, nameless(1, [order]))
    expect(views().at(-1)).toMatchObject({ state: 'unread', shops: SHOPS })
    await desk.sayShop(TAB, { platform: rest.platform, shop })
    expect(asked).toEqual([0])
    await desk.see(TAB, 0, nameless(2, [order]))
    expect(views().at(-1)).toMatchObject({ state: 'known', page: { isShopSaid: true } })
    await desk.see(TAB, 0, nameless(3, []))
    expect(views().at(-1)).toMatchObject({ state: 'unread', page: { isShopSaid: false } })
    await desk.see(TAB, 0, nameless(4, [order]))
    expect(views().at(-1)).toMatchObject({ state: 'unread' })
  })

  it('goes on after a write that failed', async () => {
    let writes = 0
    const { desk, views } = createScene(
      (sighting) => Promise.resolve(cardOf(sighting)),
      () => {
        writes += 1
        return writes === 1
          ? Promise.reject(new Error('disk full'))
          : Promise.resolve({ changed: false, casesChanged: false })
      },
    )
    await expect(desk.see(TAB, 0, sightingOf(1))).rejects.toThrow('disk full')
    await desk.see(TAB, 0, sightingOf(2))
    expect(views().at(-1)).toMatchObject({ contextId: idOf(2) })
    expect(writes).toBe(2)
  })

  it('asks a frame that speaks to do so anew when the page around it changes', async () => {
    const { desk, asked } = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    await desk.see(TAB, 5, sightingOf(1))
    await desk.announce(TAB, 0, idOf(2))
    expect(await desk.view(TAB)).toMatchObject({ state: 'no-console' })
    expect(asked).toEqual([5])
  })

  it('asks the page itself when the frame that spoke is gone, and cares for no other frame', async () => {
    const { desk, asked, pushed } = createScene((sighting) => Promise.resolve(cardOf(sighting)))
    await desk.see(TAB, 5, sightingOf(1))
    await desk.announce(TAB, 6, idOf(2))
    await desk.leave(TAB, 6)
    expect(pushed.map(({ push }) => push)).toEqual(['view'])
    expect(asked).toEqual([])
    await desk.leave(TAB, 5)
    expect(asked).toEqual([0])
    expect(await desk.view(TAB)).toMatchObject({ state: 'no-console' })
  })
})
