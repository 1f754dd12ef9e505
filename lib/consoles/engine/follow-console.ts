import type { Clock } from '@/lib/shared/time'

import type { ConsoleProfile, PageProfile } from '../profile'
import type { Sighting } from '../sighting'
import { createContextKeeper } from './context-keeper'
import { findPage } from './find-page'
import { isNews } from './is-news'
import type { PageSource } from './locate'
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
  readonly newId: () => string
  readonly signal: AbortSignal
  /** A page that Tillside knows has opened; the signal ends when it is left. */
  readonly onEnter: (page: PageProfile, signal: AbortSignal) => void
  /** The context is another one from now on. */
  readonly onContext: (contextId: string) => void
  /** The page says something new. */
  readonly onSighting: (sighting: Sighting) => void
  /** Runs before every reading; `false` ends it all. */
  readonly isAlive: () => boolean
}

/** A page as it is at this very moment. */
export interface FreshReading {
  readonly contextId: string
  readonly reading: PageReading
}

export interface ConsoleFollower {
  /** Reads the page now; null where no page of the console is open. */
  readNow(): FreshReading | null
  /** Reads the page now and reports it, news or not. */
  report(): void
  contextId(): string
}

/** Follows a console through its pages: says who is on the screen, reports what is new, and leaves with the signal. */
export function followConsole(options: FollowOptions): ConsoleFollower {
  const { profile, source, signal } = options
  const keeper = createContextKeeper(options.newId)
  let open: { readonly page: PageProfile; readonly leaving: AbortController } | null = null
  let reported: Sighting | null = null

  const readNow = (): FreshReading | null => {
    if (open === null || signal.aborted || !options.isAlive()) return null
    const reading = readPage(profile, open.page, source, options.clock())
    const { contextId, isNew } = keeper.update(reading.contextKey)
    if (isNew) options.onContext(contextId)
    const sighting = { ...reading.sighting, contextId }
    if (isNews(sighting, reported)) {
      reported = sighting
      options.onSighting(sighting)
    }
    return { contextId, reading }
  }

  const leave = (): void => {
    if (open === null) return
    open.leaving.abort()
    open = null
    reported = null
  }

  const enter = (page: PageProfile): void => {
    const leaving = new AbortController()
    open = { page, leaving }
    options.onEnter(page, leaving.signal)
    watchPage({
      document: source.document,
      page,
      read: () => readNow()?.reading.isSettled ?? true,
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
    const wasOpen = open !== null
    leave()
    if (wasOpen) options.onContext(keeper.leave())
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
      reported = null
      readNow()
    },
    contextId: () => keeper.current(),
  }
}
