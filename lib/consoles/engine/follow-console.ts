import type { Clock } from '@/lib/shared/time'

import type { ConsoleProfile, PageProfile } from '../profile'
import type { Sighting } from '../sighting'
import type { ContextKeeper } from './context-keeper'
import { findPage } from './find-page'
import { isNews } from './is-news'
import type { PageSource } from './locate'
import { createOrderOwners } from './order-owners'
import { readPage, type PageReading } from './read-page'
import { watchAddress } from './watch-address'
import { watchPage } from './watch-page'

export interface FollowOptions {
  readonly profile: ConsoleProfile
  readonly window: Window
  readonly source: PageSource
  readonly clock: Clock
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  readonly keeper: ContextKeeper
  readonly signal: AbortSignal
  /** A page that Tillside knows has opened; the signal ends when it is left. */
  readonly onEnter: (signal: AbortSignal, page: PageProfile) => void
  /** The context is another one from now on; the keeper knows which. */
  readonly onContext: () => void
  /** The page has been read, news or not. */
  readonly onReading: (reading: PageReading) => void
  /** The page says something new. */
  readonly onSighting: (sighting: Sighting) => void
  /** Nodes that we put into the page ourselves. */
  readonly isOurs?: (node: Node) => boolean
  /** Runs before every reading; `false` ends it all. */
  readonly isAlive: () => boolean
}

/** A page as it is at this very moment. */
export interface FreshReading {
  readonly contextId: string
  readonly reading: PageReading
  /** Whether it says anything that was not reported before. */
  readonly isNews: boolean
}

export interface ConsoleFollower {
  /** Reads the page now; null where no page of the console is open. */
  readNow(): FreshReading | null
  /** Reads the page now and reports it, news or not. */
  report(): void
}

/** Reads one page after the other, and tells apart what is new from what was said before. */
function createReader(options: FollowOptions) {
  const { profile, source, signal, keeper } = options
  const owners = createOrderOwners()
  let reported: Sighting | null = null
  let contextKey: string | undefined
  return {
    /** The next reading is news, whatever it says. */
    forget: () => {
      reported = null
    },
    /** Null where it is not alive, or where only others than before were to be read and nobody else is there. */
    read: (page: PageProfile, onlyOthers = false): FreshReading | null => {
      if (signal.aborted || !options.isAlive()) return null
      const known = onlyOthers ? contextKey : undefined
      const reading = readPage(profile, page, source, options.clock(), known)
      if (reading === null) return null
      ;({ contextKey } = reading)
      const { contextId, isNew: isOther } = keeper.update(contextKey)
      if (isOther) options.onContext()
      options.onReading(reading)
      const sighting = owners.withoutStrangers({ ...reading.sighting, contextId })
      const isNew = isNews(sighting, reported)
      if (isNew) {
        reported = sighting
        options.onSighting(sighting)
      }
      return { contextId, reading, isNews: isNew }
    },
  }
}

/** Follows a console through its pages: says who is on the screen, reports what is new, and leaves with the signal. */
export function followConsole(options: FollowOptions): ConsoleFollower {
  const { profile, source, signal, keeper } = options
  const reader = createReader(options)
  let open: { readonly page: PageProfile; readonly leaving: AbortController } | null = null

  const readNow = (): FreshReading | null => (open === null ? null : reader.read(open.page))
  const leave = (): void => {
    open?.leaving.abort()
    open = null
    reader.forget()
  }
  const enter = (page: PageProfile): void => {
    const leaving = new AbortController()
    open = { page, leaving }
    options.onEnter(leaving.signal, page)
    watchPage({
      ...options,
      document: source.document,
      page,
      read: (onlyOthers) => {
        const fresh = reader.read(page, onlyOthers)
        return fresh && { isSettled: fresh.reading.isSettled, isNews: fresh.isNews }
      },
      monotonic: options.monotonic,
      signal: leaving.signal,
    })
  }
  const onMove = (): void => {
    const page = findPage(profile, source.address)
    if (page === open?.page) {
      readNow()
      return
    }
    if (open !== null) {
      leave()
      keeper.leave()
      options.onContext()
    }
    if (page !== undefined) enter(page)
  }

  signal.addEventListener('abort', leave, { once: true })
  if (!signal.aborted) {
    watchAddress(options.window, onMove, signal)
    onMove()
  }
  return {
    readNow,
    report: () => {
      reader.forget()
      readNow()
    },
  }
}
