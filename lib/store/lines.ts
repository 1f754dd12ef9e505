import { joinBytes } from '@/lib/shared/join-bytes'

/** Text as the database holds it: bytes cross into it faster than strings, and strings far faster than objects. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Lines are JSON, which writes neither line ends nor tabs as they are. */
const LINE_END = '\n'
const TAB = '\t'

/** Made once: a browser takes longer to make one than to turn a line by it. */
const ENCODER = new TextEncoder()
const DECODER = new TextDecoder()

const encode = (text: string): Bytes => ENCODER.encode(text)
const decode = (bytes: Bytes): string => DECODER.decode(bytes)

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

/** The lines that `joinLines` joined, each as bytes that stay where they lie. */
export function cutLines(bytes: Bytes): Bytes[] {
  if (bytes.length === 0) return []
  const lines: Bytes[] = []
  const mark = LINE_END.charCodeAt(0)
  let from = 0
  for (let end = bytes.indexOf(mark); end >= 0; end = bytes.indexOf(mark, from)) {
    lines.push(bytes.subarray(from, end))
    from = end + 1
  }
  lines.push(bytes.subarray(from))
  return lines
}

/** Lines, each as bytes: turning many into bytes at once costs little more than turning one. */
export const encodeLines = (lines: readonly string[]): Bytes[] => cutLines(joinLines(lines))

/** One line that is bytes as a text. */
export const readLine = decode

/** The same as `joinLines`, of lines that are bytes already. */
export function joinCutLines(lines: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(
    lines.reduce((sum, line) => sum + line.length, Math.max(0, lines.length - 1)),
  )
  let at = 0
  for (const [index, line] of lines.entries()) {
    if (index > 0) joined[at++] = LINE_END.charCodeAt(0)
    joined.set(line, at)
    at += line.length
  }
  return joined
}

/** The same as `joinCustomers`, of lines that are bytes already. */
export function joinCustomerBytes(orders: ReadonlyMap<string, readonly Bytes[]>): Bytes {
  const parts: Bytes[] = []
  const ids = encodeLines([...orders.keys()])
  const tab = encode(TAB)
  const lineEnd = encode(LINE_END)
  let at = 0
  for (const lines of orders.values()) {
    if (at > 0) parts.push(lineEnd)
    const id = ids[at]
    if (id !== undefined) parts.push(id)
    for (const line of lines) parts.push(tab, line)
    at += 1
  }
  return joinBytes(parts)
}

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
