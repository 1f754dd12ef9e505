import { findPage } from '@/lib/consoles/engine/find-page'
import type { PageAddress } from '@/lib/consoles/engine/locate'
import { watchAddress } from '@/lib/consoles/engine/watch-address'
import { watchPage } from '@/lib/consoles/engine/watch-page'
import type { ConsoleProfile, PageProfile } from '@/lib/consoles/profile'
import type { ChipNews, ChipsView, ChipWords } from '@/lib/messaging/chip-calls'
import { retireForSuccessor } from '@/lib/shell/succession'
import type { HostOptions } from '@/lib/shell/host-element'

import { createAnswers } from './answers'
import { createChips } from './chip'
import { createChipBoard } from './chip-board'
import { createDresser } from './chip-sheet'
import { findOrders } from './find-orders'
import { createHoverCard } from './hover-card'

export interface ListsOptions extends HostOptions {
  readonly profile: ConsoleProfile
  readonly window: Window
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

/** Attends one list for as long as its page is open. */
function attendList(options: ListsOptions, page: PageProfile, signal: AbortSignal) {
  const { profile, document, window } = options
  let words = NO_WORDS
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const dress = createDresser()
  const hover = createHoverCard({ ...options, dress, title: () => words.card, signal })
  const makeChip = createChips(options, dress)
  const board = createChipBoard({
    ...options,
    shape: profile.orderNumber,
    makeChip,
    hover,
    words: () => words,
    signal,
  })
  const answers = createAnswers(options.ask, (told) => {
    words = told
    look()
  })

  // An update cuts this script off for good: it takes away all that it has drawn.
  const look = (): void => {
    clearTimeout(timer)
    if (!options.isAlive()) options.life.abort()
    if (signal.aborted) return
    const orders = findOrders(page, document, profile.orderNumber)
    const holdsMs = board.show(orders.map((order) => ({ order, view: answers.of(order.number) })))
    const unknown = orders.flatMap(({ number }) => (answers.of(number) === undefined ? number : []))
    if (document.visibilityState !== 'hidden') answers.ask(unknown)
    if (holdsMs < Infinity) timer = setTimeout(look, holdsMs)
  }
  // Once a picture: where there was room there may be none.
  const lookAnew = (): void => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      board.clear()
      look()
    })
  }
  watchPage({
    document,
    page,
    read: () => {
      look()
      return true
    },
    monotonic: options.monotonic,
    signal,
  })
  window.addEventListener('resize', lookAnew, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return {
    renew(): void {
      answers.forget()
      hover.renew()
      look()
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
  watchAddress(window, onMove, life.signal)
  onMove()
  return (news) => {
    if (news === 'gone') life.abort()
    else open?.renew()
  }
}
