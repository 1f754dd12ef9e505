import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'

import { createTicker, type Ticker } from './ticker'

const TickerContext = createContext<Ticker | null>(null)

/** Gives everything below it one shared timer. */
export function TickerProvider({
  clock,
  children,
}: {
  readonly clock: () => number
  readonly children: ReactNode
}) {
  const ticker = useMemo(() => createTicker(clock), [clock])
  useEffect(() => () => ticker.stop(), [ticker])
  return <TickerContext value={ticker}>{children}</TickerContext>
}

/**
 * The present instant, renewed when a text that depends on it changes: `wait` says how many ms from a given instant that
 * is (`Infinity`: never). It must be stable between renders.
 */
export function useNow(wait: (now: number) => number): number {
  const ticker = use(TickerContext)
  if (ticker === null) throw new Error('useNow needs a TickerProvider above it')
  const [seen, setSeen] = useState(() => ({ wait, now: ticker.now() }))
  useEffect(() => ticker.watch(wait, (now) => setSeen({ wait, now })), [ticker, wait])
  if (seen.wait === wait) return seen.now
  const now = ticker.now()
  setSeen({ wait, now })
  return now
}
