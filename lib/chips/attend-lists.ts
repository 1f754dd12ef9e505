import { findPage } from '@/lib/consoles/engine/find-page'
import type { PageAddress } from '@/lib/consoles/engine/locate'
import { watchAddress } from '@/lib/consoles/engine/watch-address'
import { watchPage } from '@/lib/consoles/engine/watch-page'
import type { ConsoleProfile, PageProfile } from '@/lib/consoles/profile'
import type { ChipNews, ChipsView, ChipWords } from '@/lib/messaging/chip-calls'
import { feelPulse, retireForSuccessor } from '@/lib/shell/succession'
import type { HostOptions } from '@/lib/shell/host-element'

import { createAnswers } from './answers'
import { createChips } from './chip'
import { createChipBoard } from './chip-board'
import { createDresser } from './chip-sheet'
import { isChip, type ChipsWorld } from './chips-world'
import { findOrders, type ListedOrder } from './find-orders'
import { createRuler } from './find-place'
import { createHoverCard } from './hover-card'

export interface ListsOptions extends HostOptions {
  readonly profile: ConsoleProfile
  readonly window: Window
  readonly world: ChipsWorld
  readonly address: PageAddress
  /** Asks the background what to show beside these orders; null where it does not answer. */
  readonly ask: (numbers: readonly string[]) => Promise<ChipsView | null>
  /** False once the extension was updated or removed under this script. */
  readonly isAlive: () => boolean
  /** Address of the hover card's page. */
  readonly frameUrl: string
  /** Epoch ms. */
  readonly clock: () => number
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  readonly life: AbortController
}

const NO_WORDS: ChipWords = {
  units: { day: '', hour: '', minute: '' },
  about: '',
  overdue: '',
  card: '',
}

/** The board of one list, with the card that its chips share. */
function buildBoard(options: ListsOptions, words: () => ChipWords, signal: AbortSignal) {
  const dress = createDresser()
  const hover = createHoverCard({ ...options, dress, title: () => words().card, signal })
  const board = createChipBoard({
    ...options,
    shape: options.profile.orderNumber,
    makeChip: createChips(options, dress),
    ruler: createRuler(options.document),
    hover,
    words,
    signal,
  })
  return { board, hover }
}

/** Tells of another size of the window, once a picture. */
function watchSize(window: Window, onChange: () => void, signal: AbortSignal): void {
  let frame = 0
  const wait = (): void => {
    window.cancelAnimationFrame(frame)
    frame = window.requestAnimationFrame(() => signal.aborted || onChange())
  }
  window.addEventListener('resize', wait, { signal })
}

/** Attends one list for as long as its page is open. */
function attendList(options: ListsOptions, page: PageProfile, signal: AbortSignal) {
  const { profile, document, window } = options
  let words = NO_WORDS
  let timer: ReturnType<typeof setTimeout> | undefined
  const { board, hover } = buildBoard(options, () => words, signal)
  let orders: readonly ListedOrder[] = []
  const answers = createAnswers(options.ask, (told) => {
    words = told
    show()
  })

  // An update cuts this script off for good: it takes away all that it has drawn.
  const show = (): void => {
    clearTimeout(timer)
    if (!options.isAlive()) options.life.abort()
    if (signal.aborted) return
    const holdsMs = board.show(orders.map((order) => ({ order, view: answers.of(order.number) })))
    const unknown = orders.flatMap(({ number }) => (answers.of(number) === undefined ? number : []))
    if (document.visibilityState !== 'hidden') answers.ask(unknown)
    if (holdsMs < Infinity) timer = setTimeout(show, holdsMs)
  }
  const look = (): void => {
    orders = findOrders(page, document, profile.orderNumber)
    show()
  }
  watchPage({
    document,
    page,
    read: () => {
      look()
      return true
    },
    monotonic: options.monotonic,
    isOurs: (node) => isChip(options.world, node),
    signal,
  })
  watchSize(
    window,
    () => {
      board.clear()
      look()
    },
    signal,
  )
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return {
    renew(): void {
      answers.forget()
      hover.renew()
      show()
    },
  }
}

/** Puts chips beside the rows of a console's lists, through all its pages; gives what hears news of the background. */
export function attendLists(options: ListsOptions): (news: ChipNews['news']) => void {
  const { profile, address, life, window, document } = options
  let open: {
    readonly page: PageProfile
    readonly leaving: AbortController
    readonly renew: () => void
  } | null = null

  const leave = (): void => {
    open?.leaving.abort()
    open = null
  }
  const onMove = (): void => {
    const page = findPage(profile, address)
    if (page === open?.page) return
    leave()
    if (page === undefined || !page.kind.endsWith('list')) return
    const leaving = new AbortController()
    open = { page, leaving, ...attendList(options, page, leaving.signal) }
  }
  life.signal.addEventListener('abort', leave, { once: true })
  retireForSuccessor(document, options.isAlive, () => life.abort(), life.signal)
  feelPulse(() => {
    if (!options.isAlive()) life.abort()
  }, life.signal)
  watchAddress(window, onMove, life.signal)
  onMove()
  return (news) => {
    if (news === 'gone') life.abort()
    else open?.renew()
  }
}
