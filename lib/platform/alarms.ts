import browser from 'webextension-polyfill'

const SWEEP = 'sweep'
const NEAREST = 'nearest'
const LOCK = 'lock'

/** One minute: half a minute is the browsers' limit, at which ticks get lost. */
const SWEEP_MINUTES = 1

/** The browser's alarms: three at most, whatever the number of clocks. */
export interface Alarms {
  /** Makes sure that an alarm comes every minute; one that is set is left to run, because setting anew would put it off. */
  ensureSweep(): Promise<void>
  /** Sets the one alarm for the nearest stage, epoch ms; null takes it away. */
  setNearest(at: number | null): Promise<void>
  /** Sets the one alarm at which the lock may close, epoch ms; null takes it away. */
  setLock(at: number | null): Promise<void>
  /** Listens to all; to be called in the worker's first turn. */
  onAlarm(wake: () => void): void
}

export function createAlarms(): Alarms {
  return {
    ensureSweep: async () => {
      const isSet = (await browser.alarms.get(SWEEP)) !== undefined
      if (!isSet) await create(SWEEP, { periodInMinutes: SWEEP_MINUTES })
    },
    setNearest: (at) => setOnce(NEAREST, at),
    setLock: (at) => setOnce(LOCK, at),
    onAlarm: (wake) => {
      browser.alarms.onAlarm.addListener(({ name }) => {
        if (name === SWEEP || name === NEAREST || name === LOCK) wake()
      })
    },
  }
}

async function setOnce(name: string, at: number | null): Promise<void> {
  const set = await browser.alarms.get(name)
  if (set?.scheduledTime === (at ?? undefined)) return
  if (at === null) await browser.alarms.clear(name)
  else await create(name, { when: at })
}

/** Chromium settles a promise and older types say nothing of it: either way the next call comes after this one. */
async function create(
  name: string,
  when: { readonly when: number } | { readonly periodInMinutes: number },
): Promise<void> {
  await browser.alarms.create(name, when)
}
