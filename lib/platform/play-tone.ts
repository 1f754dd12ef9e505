/** Which alert rings: `urgent` for clocks in their last hour or past it. */
export type Tone = 'calm' | 'urgent'

/** Beeps of each tone: Hz. */
const BEEPS: Readonly<Record<Tone, readonly number[]>> = {
  calm: [660, 880],
  urgent: [880, 660, 880],
}
const BEEP_S = 0.16
const PAUSE_S = 0.06
/** Loud enough beside a chat, and no more. */
const VOLUME = 0.2
/** An edge this soft does not click. */
const EDGE_S = 0.02

/** Plays a short tone that is made on the spot; ends when it has been heard, or at once where nothing may sound. */
export async function playTone(context: AudioContext, tone: Tone): Promise<void> {
  try {
    if (context.state !== 'running') await context.resume()
    const start = context.currentTime
    const beeps = BEEPS[tone].map((hertz, index) =>
      beep(context, hertz, start + index * (BEEP_S + PAUSE_S)),
    )
    await Promise.all(beeps)
  } finally {
    await context.close()
  }
}

function beep(context: AudioContext, hertz: number, at: number): Promise<void> {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  oscillator.frequency.value = hertz
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(VOLUME, at + EDGE_S)
  gain.gain.setValueAtTime(VOLUME, at + BEEP_S - EDGE_S)
  gain.gain.linearRampToValueAtTime(0, at + BEEP_S)
  oscillator.connect(gain).connect(context.destination)
  return new Promise((resolve) => {
    oscillator.addEventListener('ended', () => resolve(), { once: true })
    oscillator.start(at)
    oscillator.stop(at + BEEP_S)
  })
}
