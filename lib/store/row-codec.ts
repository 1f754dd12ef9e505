import { joinBytes } from '@/lib/shared/join-bytes'

/** Bytes of our own making, never shared with another thread. */
type Bytes = Uint8Array<ArrayBuffer>

/** Rows of one table, as they lie there. */
export interface TableRows {
  readonly table: string
  readonly rows: readonly unknown[]
}

/** The same as bytes. */
export interface EncodedRows {
  readonly table: string
  /** How many rows. */
  readonly count: number
  readonly bytes: Bytes
}

/** Bytes before the JSON: its length, big-endian. */
const LENGTH_BYTES = 4
/** What stands in the JSON for a binary member, by its type: where its bytes lie behind the JSON. */
const MEMBERS = {
  $bytes: Uint8Array,
  $words: Uint32Array,
  $ints: Int32Array,
  $floats: Float64Array,
} as const
const MEMBER_KINDS = ['$bytes', '$words', '$ints', '$floats'] as const
type MemberKind = (typeof MEMBER_KINDS)[number]

const kindOf = (value: ArrayBufferView): MemberKind => {
  const kind = MEMBER_KINDS.find((each) => value instanceof MEMBERS[each])
  if (kind === undefined) throw new TypeError('a row holds bytes of a kind that no table has')
  return kind
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member of ours that begins like a place gets another sign in front. */
const escape = (value: Readonly<Record<string, unknown>>): unknown =>
  Object.keys(value).some((key) => key.startsWith('$'))
    ? Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key.startsWith('$') ? `$${key}` : key, each]),
      )
    : value

/** Writes rows as bytes: JSON, and behind it every binary member as it is. */
export function encodeRows(chunk: TableRows): Bytes {
  const parts: Uint8Array[] = []
  let at = 0
  const place = (
    kind: MemberKind,
    { buffer, byteOffset, byteLength }: ArrayBufferView,
  ): unknown => {
    parts.push(new Uint8Array(buffer, byteOffset, byteLength))
    at += byteLength
    return { [kind]: [at - byteLength, byteLength] }
  }
  const text = JSON.stringify(chunk, (_key, value: unknown) => {
    if (ArrayBuffer.isView(value)) return place(kindOf(value), value)
    return isPlain(value) ? escape(value) : value
  })
  const json = new TextEncoder().encode(text)
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, json.length)
  return joinBytes([length, json, ...parts])
}

/** Reads one binary member; throws where it would lie outside the bytes. */
function memberAt(binary: Bytes, kind: MemberKind, place: unknown): ArrayBufferView {
  const [at, length]: unknown[] = Array.isArray(place) ? place : []
  const [from, size] = [Number(at), Number(length)]
  const isInside =
    Number.isSafeInteger(from) && Number.isSafeInteger(size) && from >= 0 && size >= 0
  if (!isInside || from + size > binary.length)
    throw new RangeError('a member lies outside its chunk')
  // A copy begins where numbers of any width may begin.
  return new MEMBERS[kind](binary.slice(from, from + size).buffer)
}

function revive(binary: Bytes, value: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(value)
  const [[name, place] = ['', null]] = entries
  const kind = MEMBER_KINDS.find((each) => each === name)
  if (entries.length === 1 && kind !== undefined) return memberAt(binary, kind, place)
  return entries.some(([key]) => key.startsWith('$'))
    ? Object.fromEntries(entries.map(([key, each]) => [key.replace(/^\$/u, ''), each]))
    : value
}

/** Reads what `encodeRows` wrote; throws where the bytes are not that. */
export function decodeRows(whole: Bytes): TableRows {
  const length = new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(0)
  if (LENGTH_BYTES + length > whole.length) throw new RangeError('a chunk is cut off')
  const json = whole.subarray(LENGTH_BYTES, LENGTH_BYTES + length)
  const binary = whole.subarray(LENGTH_BYTES + length)
  const read: unknown = JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(json),
    (_key, value: unknown) => (isPlain(value) ? revive(binary, value) : value),
  )
  if (!isPlain(read)) throw new TypeError('a chunk is no table')
  const { table, rows } = read
  if (typeof table !== 'string' || !Array.isArray(rows)) throw new TypeError('a chunk is no table')
  return { table, rows }
}

/** Encodes chunk by chunk, as somebody asks for them. */
export async function* encodeEach(chunks: AsyncIterable<TableRows>): AsyncGenerator<EncodedRows> {
  for await (const chunk of chunks)
    yield { table: chunk.table, count: chunk.rows.length, bytes: encodeRows(chunk) }
}
