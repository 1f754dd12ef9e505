import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

/** Units as platforms and people write them, with their length in ms. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|days?|天|日)$/iu, DAY_MS],
  [/^(?:h|hrs?|hours?|小时|小時|时|時)$/iu, HOUR_MS],
  [/^(?:m|mins?|minutes?|分钟|分鐘|分)$/iu, MINUTE_MS],
  [/^(?:s|secs?|seconds?|秒钟|秒鐘|秒)$/iu, SECOND_MS],
]

const PART =
  /(\d{1,6})\s*(days?|d|天|日|hours?|hrs?|h|小时|小時|时|時|minutes?|mins?|m|分钟|分鐘|分|seconds?|secs?|s|秒钟|秒鐘|秒)(?![a-z])/giu
const CLOCK = /(?<!\d)(\d{1,4}):([0-5]\d):([0-5]\d)(?!\d)/u

const unitOf = (word: string): number => UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? 0

/**
 * Reads how long a text says is left, in ms: `1天 03:20:05`, `23小时59分`, `1d 2h`, `2 days`, `47:59:59`. null where it says
 * nothing of the kind, or names one unit twice.
 */
export function readShownSpan(text: string): number | null {
  const clock = CLOCK.exec(text)
  const parts = [...text.matchAll(PART)].map(([, count = '', word = '']) => ({
    unitMs: unitOf(word),
    ms: Number(count) * unitOf(word),
  }))
  if (clock !== null) {
    const [, hours, minutes, seconds] = clock
    if (parts.some(({ unitMs }) => unitMs < DAY_MS)) return null
    parts.push({
      unitMs: SECOND_MS,
      ms: Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS,
    })
  }
  const isClear =
    parts.length > 0 && new Set(parts.map(({ unitMs }) => unitMs)).size === parts.length
  return isClear ? parts.reduce((sum, { ms }) => sum + ms, 0) : null
}
