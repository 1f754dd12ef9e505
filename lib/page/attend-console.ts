import { readComposer } from '@/lib/composer/composer-text'
import { expectFillDesk, type DeskWorld } from '@/lib/composer/desk-hand-over'
import type { FillTarget } from '@/lib/composer/fill-composer'
import { watchComposition } from '@/lib/composer/watch-composition'
import { createContextKeeper, type ContextKeeper } from '@/lib/consoles/engine/context-keeper'
import {
  followConsole,
  type ConsoleFollower,
  type FreshReading,
} from '@/lib/consoles/engine/follow-console'
import type { PageSource } from '@/lib/consoles/engine/locate'
import type { ConsoleProfile } from '@/lib/consoles/profile'
import type { Sighting } from '@/lib/consoles/sighting'
import type { Envelope } from '@/lib/messaging/client'
import type { ComposerKey } from '@/lib/messaging/protocol'
import { fail } from '@/lib/shared/result'
import type { Clock } from '@/lib/shared/time'
import { isChip, type ChipsWorld } from '@/lib/chips/chips-world'
import type { ShadowMode } from '@/lib/shell/host-element'
import type { ShellWorld } from '@/lib/shell/shell-world'
import type { SightWorld } from '@/lib/shell/sight-world'
import { announceArrival, feelPulse, retireForSuccessor } from '@/lib/shell/succession'

import { createBackgroundLink, type BackgroundLink } from './background-link'
import { watchComposerKeys } from './composer-keys'
import { createPageTeller } from './open-pages'
import type { PageService } from './page-service'
import { createPanelStand, type PanelStand } from './panel-stand'

export interface AttendOptions {
  readonly profile: ConsoleProfile
  readonly window: Window
  /** Through it comes, when it is needed, what shows the panel, what fills the composer and what looks at the panel. */
  readonly world: DeskWorld & ShellWorld & SightWorld & ChipsWorld
  /** Sends to the background; rejects where nobody listens. */
  readonly send: (envelope: Envelope) => Promise<unknown>
  /** False once the extension was updated or removed under this script. */
  readonly isAlive: () => boolean
  readonly frameUrl: string
  readonly mode: ShadowMode
  readonly clock: Clock
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  readonly newId: () => string
  readonly life: AbortController
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

function targetOf(fresh: FreshReading | null): FillTarget | null {
  if (fresh === null) return null
  const { sighting, composer } = fresh.reading
  return { contextId: fresh.contextId, hasBuyer: sighting.buyer !== undefined, composer }
}

const sourceOf = (window: Window): PageSource => ({
  document: window.document,
  address: window.location,
  stored: (key) => window.localStorage.getItem(key),
})

/** What is to be read, and what in it is not: chips that are drawn beside us are no news of the page. */
const pageOf = (window: Window, world: ChipsWorld) => ({
  source: sourceOf(window),
  isOurs: (node: Node) => isChip(world, node),
})

/** Tells of a key of ours, if it was pressed in the chat box; false where it was not. */
function tellKey(
  link: BackgroundLink,
  fresh: FreshReading | null,
  key: ComposerKey,
  target: Node,
): boolean {
  if (fresh?.reading.composer?.contains(target) !== true) return false
  void link('pressKey', { contextId: fresh.contextId, key })
  return true
}

const composerOf = (follower: ConsoleFollower) => follower.readNow()?.reading.composer ?? null

/** A page that opens while the background itself starts is not heard: it tells again after this time, ms. */
const UNHEARD_MS = 2_000

/** Tells what the page shows, again and again while nobody answers and nothing newer is told. */
function createReporter(link: BackgroundLink, tellAgain: () => void) {
  let unheard: ReturnType<typeof setTimeout> | undefined
  const tell = async (sighting: Sighting): Promise<void> => {
    const answer = await link('reportSighting', sighting)
    clearTimeout(unheard)
    if (!answer.ok && answer.error === 'no-answer') unheard = setTimeout(tellAgain, UNHEARD_MS)
  }
  return (sighting: Sighting): void => void tell(sighting)
}

/** What may be asked of the page as it is read, beside filling its chat box. */
const readingService = (
  follower: ConsoleFollower,
  keeper: ContextKeeper,
): Pick<PageService, 'reread' | 'focusComposer' | 'readComposer'> => ({
  reread: () => {
    keeper.leave()
    follower.report()
  },
  focusComposer: () => composerOf(follower)?.focus(),
  readComposer: () => {
    const composer = composerOf(follower)
    const text = composer === null ? '' : readComposer(composer)
    return { contextId: keeper.current(), text }
  },
})

/** What may be asked of the panel in the page. */
const standService = (stand: PanelStand): Pick<PageService, 'fold' | 'unfold' | 'withdraw'> => ({
  fold: () => stand.fold(),
  unfold: (search) => stand.unfold(search),
  withdraw: () => stand.withdraw(),
})

/** As long as no page is entered. */
const nobodyComposes = (): boolean => false

/** Attends one console page for as long as it lives: reads it, shows the panel beside it, fills its composer. */
export function attendConsole(options: AttendOptions): PageService {
  const { window, life, newId, world } = options
  const { document } = window
  const pages = (world.tillsidePages = createPageTeller())
  const keeper = createContextKeeper(newId)
  const contextId = (): string => keeper.current()
  let isComposing = nobodyComposes
  let speaks = false

  // An update cuts this script off for good: it stops all it does, and says so where the panel stood.
  const isAlive = (): boolean => {
    if (!life.signal.aborted && !options.isAlive()) {
      life.abort()
      stand.showUpdated()
    }
    return !life.signal.aborted
  }
  const link = createBackgroundLink({ send: options.send, newId, isAlive, contextId })
  const stand = createPanelStand({ ...options, document, link, contextId, speaks: () => speaks })

  const pressKey = (key: ComposerKey, target: Node): boolean =>
    !isComposing() && tellKey(link, follower.readNow(), key, target)

  announceArrival(document)
  const follower = followConsole({
    ...options,
    keeper,
    signal: life.signal,
    isAlive,
    ...pageOf(window, world),
    onEnter: (signal, page) => {
      pages.enter(page, signal)
      isComposing = watchComposition(document, signal)
      retireForSuccessor(document, options.isAlive, () => life.abort(), signal)
      feelPulse(isAlive, signal)
      watchComposerKeys(document, pressKey, signal)
      // Only the page itself has room for a panel; its frames are read, and filled, where they stand.
      if (window === window.top) void stand.raise(signal)
      else window.addEventListener('pagehide', () => void link('leaveFrame', {}), { signal })
    },
    onContext: () => {
      stand.showContext()
      void link('announceContext', { contextId: contextId() })
    },
    onReading: ({ sighting, composerArea }) => {
      speaks = sighting.buyer !== undefined || sighting.hasComposer
      stand.keepClear(composerArea)
      pages.tell()
    },
    onSighting: createReporter(link, () => follower.report()),
  })
  const desk = expectFillDesk(world, {
    document,
    signal: life.signal,
    isComposing: () => isComposing(),
    sleep,
    readTarget: () => targetOf(follower.readNow()),
  })
  return {
    fill: async (requestId, payload) => desk()?.fill(requestId, payload) ?? fail('unequipped'),
    ...readingService(follower, keeper),
    ...standService(stand),
  }
}
