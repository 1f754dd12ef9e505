/** A job that can be held and let go on. */
export interface Pace {
  readonly hold: () => void
  readonly letGo: () => void
  /** Waits while the job is held; an end of the job ends the wait too. */
  readonly wait: () => Promise<void>
  /** How long it was held so far, ms. */
  readonly heldMs: () => number
}

interface Hold {
  readonly since: number
  readonly wait: Promise<void>
  readonly end: () => void
}

function startHold(since: number): Hold {
  const control = new AbortController()
  const wait = new Promise<void>((resolve) => {
    control.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  return { since, wait, end: () => control.abort() }
}

/** Builds the pace of one job. */
export function createPace(clock: () => number, signal: AbortSignal): Pace {
  let holding: Hold | null = null
  let before = 0
  const letGo = (): void => {
    if (holding === null) return
    before += clock() - holding.since
    holding.end()
    holding = null
  }
  signal.addEventListener('abort', letGo, { once: true })
  return {
    hold: () => {
      if (!signal.aborted) holding ??= startHold(clock())
    },
    letGo,
    wait: () => holding?.wait ?? Promise.resolve(),
    heldMs: () => before + (holding === null ? 0 : clock() - holding.since),
  }
}
