/** Text as the database holds it: bytes cross into it faster than strings, and strings far faster than objects. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Lines are JSON, which writes neither line ends nor tabs as they are. */
const LINE_END = '\n'
const TAB = '\t'

const encode = (text: string): Bytes => new TextEncoder().encode(text)
const decode = (bytes: Bytes): string => new TextDecoder().decode(bytes)

/** Lines of `packOrder` as one value. */
export const joinLines = (lines: readonly string[]): Bytes => encode(lines.join(LINE_END))

/** Lines that `joinLines` joined. */
export const splitLines = (bytes: Bytes): string[] =>
  bytes.length === 0 ? [] : decode(bytes).split(LINE_END)

/** Orders of some customers, as lines, by customer id. */
export type CustomerLines = ReadonlyMap<string, readonly string[]>

/** A bucket of customers as one value: a line for each, the id before the orders. */
export const joinCustomers = (orders: CustomerLines): Bytes =>
  joinLines(Array.from(orders, ([id, lines]) => id + TAB + lines.join(TAB)))

/** Customers that `joinCustomers` joined. */
export const splitCustomers = (bytes: Bytes): Map<string, string[]> =>
  new Map(
    splitLines(bytes).map((line) => {
      const [id = '', ...lines] = line.split(TAB)
      return [id, lines]
    }),
  )

/** Orders of one customer of a bucket, the others left unread. */
export function linesOfCustomer(bytes: Bytes, id: string): string[] {
  const text = LINE_END + decode(bytes) + LINE_END
  const start = text.indexOf(LINE_END + id + TAB)
  if (start < 0) return []
  const from = start + LINE_END.length + id.length + TAB.length
  return text.slice(from, text.indexOf(LINE_END, from)).split(TAB)
}
