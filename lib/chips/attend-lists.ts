import type { ConsoleProfile, PageProfile } from '@/lib/consoles/profile'
import type { ChipNews, ChipsView, ChipWords } from '@/lib/messaging/chip-calls'
import { createDresser } from '@/lib/shell/create-dresser'
import type { HostOptions } from '@/lib/shell/host-element'

import { createAnswers } from './answers'
import { createChips } from './chip'
import { createChipBoard } from './chip-board'
import { CHIP_CSS } from './chip-sheet'
import type { ChipsWorld, OpenPages } from './chips-world'
import { findOrders, type ListedOrder } from './find-orders'
import { createRuler } from './find-place'
import { createHoverLoader } from './hover-loader'
import { createNearPlaces } from './near-places'

export interface ListsOptions extends HostOptions {
  readonly profile: ConsoleProfile
  readonly window: Window
  readonly world: ChipsWorld
  /** The pages of the console, as they are read. */
  readonly pages: OpenPages
  /** Asks the background what to show beside these orders; null where it does not answer. */
  readonly ask: (numbers: readonly string[]) => Promise<ChipsView | null>
  /** Brings the script of the hover card into the page. */
  readonly bringCard: () => Promise<unknown>
  /** False once the extension was updated or removed under this script. */
  readonly isAlive: () => boolean
  /** Address of the hover card's page. */
  readonly frameUrl: string
  /** Epoch ms. */
  readonly clock: () => number
  readonly life: AbortController
}

const NO_WORDS: ChipWords = {
  units: { day: '', hour: '', minute: '' },
  about: '',
  overdue: '',
  card: '',
}

/** The board of one list, with the card that its chips share. */
function buildBoard(
  options: ListsOptions,
  words: () => ChipWords,
  isNear: (order: ListedOrder) => boolean,
  signal: AbortSignal,
) {
  const hover = createHoverLoader({ ...options, title: () => words().card, signal })
  const board = createChipBoard({
    ...options,
    shape: options.profile.orderNumber,
    makeChip: createChips(options, createDresser(CHIP_CSS)),
    ruler: createRuler(options.document),
    hover,
    words,
    isNear,
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

/** What is laid out where an order's number stands. */
const placeOf = ({ text, row }: ListedOrder): Element => text.parentElement ?? row

/** How long known chips wait, ms, to come into the page together with those that are being asked for. */
const TOGETHER_MS = 100

/** Attends one list for as long as its page is open. */
function attendList(options: ListsOptions, page: PageProfile, signal: AbortSignal) {
  const { profile, document, window } = options
  let words = NO_WORDS
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPatient = true
  const near = createNearPlaces(() => show(), signal)
  const { board, hover } = buildBoard(
    options,
    () => words,
    (order) => near.has(placeOf(order)),
    signal,
  )
  let orders: readonly ListedOrder[] = []
  const answers = createAnswers(options.ask, (told) => {
    words = told
    show()
  })

  /** Asks for what is in doubt; false where nobody looks. */
  const ask = (): boolean => {
    if (document.visibilityState === 'hidden') return false
    answers.ask(orders.map(({ number }) => number))
    return true
  }
  // An update cuts this script off for good: it takes away all that it has drawn.
  const show = (): void => {
    clearTimeout(timer)
    if (!options.isAlive()) options.life.abort()
    if (signal.aborted) return
    const marked = orders.map((order) => ({ order, view: answers.of(order.number) }))
    const waits = ask() && isPatient && marked.some(({ view }) => view === undefined)
    isPatient = true
    const holdsMs = Math.min(board.show(marked, waits), waits ? TOGETHER_MS : Infinity)
    if (holdsMs < Infinity) timer = setTimeout(onTime, holdsMs)
  }
  const onTime = (): void => {
    isPatient = false
    show()
  }
  const look = (): void => {
    if (signal.aborted) return
    orders = findOrders(page, document, profile.orderNumber)
    near.watch(orders.map(placeOf))
    show()
  }
  const lookAnew = (): void => {
    board.clear()
    look()
  }
  watchSize(window, lookAnew, signal)
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  look()
  return {
    look,
    renew(): void {
      answers.doubt()
      hover.renew()
      ask()
    },
  }
}

/** Puts chips beside the rows of a console's lists, through all its pages; gives what hears news of the background. */
export function attendLists(options: ListsOptions): (news: ChipNews['news']) => void {
  const { pages, life } = options
  let renew: (() => void) | undefined
  pages.follow((page, open) => {
    if (!page.kind.endsWith('list')) return () => undefined
    const list = attendList(options, page, AbortSignal.any([open, life.signal]))
    renew = () => list.renew()
    return () => list.look()
  })
  return (news) => {
    if (news === 'gone') life.abort()
    else renew?.()
  }
}
