import { fillReply } from '@/lib/background/fill-reply'
import { fillThrough } from '@/lib/background/fill-through'
import { createPanelDesk } from '@/lib/background/panel-desk'
import { createTabStates, type TabState } from '@/lib/background/tab-states'
import { handInDesk } from '@/lib/composer/desk-hand-over'
import { createFillDesk } from '@/lib/composer/fill-desk'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import { createClient, type Answer, type Envelope } from '@/lib/messaging/client'
import type { FillOutcome } from '@/lib/messaging/panel-view'
import { consoleCalls, panelCalls } from '@/lib/messaging/protocol'
import { done } from '@/lib/messaging/server'
import { answerPageCall } from '@/lib/page/answer-page-call'
import { attendConsole } from '@/lib/page/attend-console'
import { ok } from '@/lib/shared/result'
import { mountShell } from '@/lib/shell/mount-shell'
import { showUpdateBar } from '@/lib/shell/show-update-bar'

const TAB = 7
const OWN_ID = 'tillside'

/** A reply for the buyer whom the tab showed when it was chosen. */
export interface Choice {
  readonly contextId: string
  readonly uid: string
  readonly text: string
}

export interface InterlockOptions {
  /** How long the next message is on its way, ms. */
  readonly nextDelayMs: () => number
  readonly life: AbortController
}

/** A background that can be stopped: what it was doing is not done, and who waits for it hears that it is gone. */
function startWorker(session: Map<number, TabState>) {
  const life = new AbortController()
  const death = new Promise<never>((_, reject) => {
    life.signal.addEventListener('abort', () => reject(new Error('the worker was stopped')))
  })
  death.catch(() => undefined)
  const tabs = createTabStates({
    readTab: async (tabId) => session.get(tabId),
    writeTab: async (tabId, state) => {
      if (!life.signal.aborted) session.set(tabId, structuredClone(state))
    },
    removeTab: async (tabId) => void session.delete(tabId),
    listTabs: async () => new Map(session),
  })
  const desk = createPanelDesk({
    tabs,
    readCard: async () => null,
    readUnknown: async () => ({ shopId: null, orders: [], shops: [] }),
    isOfAnotherShop: () => Promise.resolve(false),
    ingest: async () => ({ changed: false, casesChanged: false }),
    push: () => undefined,
    askAnew: () => undefined,
    onCasesChanged: () => undefined,
    isLocked: () => Promise.resolve(false),
    onTurn: () => undefined,
  })
  const whileAlive = <Value>(work: Promise<Value>): Promise<Value> => Promise.race([work, death])
  return { tabs, desk, whileAlive, stop: () => life.abort() }
}
type Worker = ReturnType<typeof startWorker>

async function answerConsole({ desk }: Worker, { call, payload }: Envelope): Promise<unknown> {
  switch (call) {
    case 'announceContext':
      await desk.announce(TAB, 0, consoleCalls.announceContext.payload.parse(payload).contextId)
      return done
    case 'reportSighting':
      await desk.see(TAB, 0, consoleCalls.reportSighting.payload.parse(payload))
      return done
    case 'readPlacement':
      return ok({
        placement: { widthPx: 390, collapsed: true },
        words: { title: 'Tillside', open: 'Open', resize: 'Width', reload: 'Reload' },
      })
    default:
      return done
  }
}

/**
 * All that a reply goes through from the panel to the box, but for the browser in between: messages that are on their way
 * for a while, and a worker that can be stopped at any moment.
 */
export function createInterlockWorld({ nextDelayMs, life }: InterlockOptions) {
  const session = new Map<number, TabState>()
  const world = {
    tillsideTakeDesk: undefined,
    tillsideShell: { mountShell, showUpdateBar },
    tillsideChipsAlive: undefined,
    tillsideChipTag: undefined,
    tillsidePages: undefined,
    tillsideHoverCard: undefined,
    tillsideHost: undefined,
    tillsideIsInSight: undefined,
  }
  let worker = startWorker(session)
  let minted = 0
  const newId = (): string => {
    minted += 1
    return `00000000-0000-4000-8000-${String(minted).padStart(12, '0')}`
  }
  const travel = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, nextDelayMs())
    })
  /** Brings a message to whatever worker runs when it arrives. */
  const toWorker = async (answer: (worker: Worker) => Promise<unknown>): Promise<unknown> => {
    await travel()
    const mine = worker
    return mine.whileAlive(answer(mine))
  }

  const service = attendConsole({
    profile: pinduoduo,
    window,
    world,
    send: (envelope) => toWorker((mine) => answerConsole(mine, envelope)),
    isAlive: () => true,
    frameUrl: 'about:blank',
    mode: 'open',
    clock: () => Date.now(),
    monotonic: () => performance.now(),
    newId,
    life,
  })
  const fillInOf = (mine: Worker) =>
    fillThrough({
      tabs: {
        send: async (_tabId, envelope) => {
          await mine.whileAlive(travel())
          const answer = answerPageCall(service, envelope, { id: OWN_ID }, OWN_ID)
          return mine.whileAlive(answer ?? Promise.resolve(undefined))
        },
        run: async () => {
          await mine.whileAlive(travel())
          handInDesk(world, createFillDesk)
        },
      },
    })
  const panel = createClient<typeof panelCalls>({
    newId,
    send: ({ id, payload }) =>
      toWorker(async (mine) => {
        const parts = {
          tabs: mine.tabs,
          fillIn: fillInOf(mine),
          isInSight: async () => true,
          judge: async () => [],
        }
        const request = panelCalls.fillReply.payload.parse(payload)
        return ok(await fillReply(parts, { tabId: TAB, requestId: id }, request))
      }),
  })

  return {
    stopWorker(): void {
      worker.stop()
      worker = startWorker(session)
    },
    /** Chooses a reply for whom the tab shows now; null while it shows nobody. */
    async choose(mark: string): Promise<Choice | null> {
      const { sighting } = await worker.tabs.read(TAB)
      const uid = sighting?.buyer?.id
      if (sighting === null || uid === undefined) return null
      return { contextId: sighting.contextId, uid, text: `${mark} for ${uid}` }
    },
    press: ({ contextId, text }: Choice, append: boolean): Promise<Answer<FillOutcome>> =>
      panel('fillReply', { contextId, text, append }),
  }
}
