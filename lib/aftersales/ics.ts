/** One clock as an entry of a calendar. */
export interface CalendarEntry {
  /** Stays the same from export to export, so that a calendar replaces it. */
  readonly id: string
  /** Grows with each change of the due instant. */
  readonly sequence: number
  /** Epoch ms. */
  readonly dueAt: number
  readonly title: string
  readonly details: string
  /** Times before the due instant at which the calendar reminds, ms. */
  readonly remindersMs: readonly number[]
}

/** Octets of a line before it is folded (RFC 5545, 3.1). */
const LINE_OCTETS = 75
const MINUTES_MS = 60_000

/** `19970714T170000Z` (RFC 5545, 3.3.5). */
const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')

/** Escapes a text value (RFC 5545, 3.3.11); other control characters have no place in one. */
const escapeText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    // oxlint-disable-next-line no-control-regex -- the characters that must go
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')

/** Folds a line at 75 octets, never inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > LINE_OCTETS) {
      lines.push(current)
      // The space that begins a folded line counts.
      ;[current, octets] = [' ', 1]
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

const alarm = (title: string, beforeMs: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:-PT${Math.round(beforeMs / MINUTES_MS)}M`,
  'END:VALARM',
]

/** Writes clocks as an iCalendar file (RFC 5545); it holds no buyer's name unless the titles do. */
export function writeIcs(entries: readonly CalendarEntry[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tillside//Clocks//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap(({ id, sequence, dueAt, title, details, remindersMs }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}@tillside`,
      `DTSTAMP:${stamp(now)}`,
      `SEQUENCE:${sequence}`,
      `DTSTART:${stamp(dueAt)}`,
      `DTEND:${stamp(dueAt)}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(details)}`,
      'TRANSP:TRANSPARENT',
      ...remindersMs.flatMap((beforeMs) => alarm(title, beforeMs)),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
