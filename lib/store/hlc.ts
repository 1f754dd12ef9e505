/** Counter steps within one millisecond before the clock borrows from the next one. */
const COUNTER_LIMIT = 0xff_ff

interface Parts {
  readonly ms: number
  readonly counter: number
}

const format = ({ ms, counter }: Parts, device: string): string =>
  `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`

const parse = (hlc: string | undefined): Parts =>
  hlc === undefined
    ? { ms: 0, counter: -1 }
    : { ms: Number.parseInt(hlc.slice(0, 12), 16), counter: Number.parseInt(hlc.slice(13, 17), 16) }

const after = ({ ms, counter }: Parts): Parts =>
  counter < COUNTER_LIMIT ? { ms, counter: counter + 1 } : { ms: ms + 1, counter: 0 }

const later = (a: Parts, b: Parts): Parts =>
  a.ms > b.ms || (a.ms === b.ms && a.counter > b.counter) ? a : b

/**
 * Next stamp of a hybrid logical clock (Kulkarni and others, 2014): strings that sort in the order of edits, stay close
 * to real time in ms, and never run backwards even when the device's clock does.
 */
export function tick(previous: string | undefined, now: number, device: string): string {
  const last = parse(previous)
  return format(now > last.ms ? { ms: now, counter: 0 } : after(last), device)
}

/** Own stamp after another device's was seen: later than both, so that what is edited next also sorts next. */
export function receive(
  previous: string | undefined,
  remote: string,
  now: number,
  device: string,
): string {
  const last = later(parse(previous), parse(remote))
  return format(now > last.ms ? { ms: now, counter: 0 } : after(last), device)
}
