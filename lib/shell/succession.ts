/** Said in the page by a script that starts, so that one left behind by an update takes itself away. */
const ARRIVAL = 'tillside-arrival'

/** Lets scripts of an earlier version know that their successor is here. */
export const announceArrival = (document: Document): void => {
  document.dispatchEvent(new Event(ARRIVAL))
}

/** Retires when a successor arrives, but only where this script is cut off from its extension: a page may forge the news. */
export function retireForSuccessor(
  document: Document,
  isAlive: () => boolean,
  retire: () => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    ARRIVAL,
    () => {
      if (!isAlive()) retire()
    },
    { signal },
  )
}

/** Nothing tells a script that an update has cut it off: how often it looks, ms, so that none is left for a second. */
const PULSE_MS = 500

/** Looks time and again whether this script's extension is still there, also in a page where nothing happens. */
export function feelPulse(look: () => void, signal: AbortSignal): void {
  const pulse = setInterval(look, PULSE_MS)
  signal.addEventListener('abort', () => clearInterval(pulse), { once: true })
}
