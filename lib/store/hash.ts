import { BASE_LEVEL, BUCKET_LEVELS, GATHERED_LEVEL } from './rows'

/**
 * 32-bit hash of a text: FNV-1a, then the finaliser of MurmurHash3 so that the top bits, which name directory pages,
 * are as well spread as the low ones. Not for secrets.
 */
export function hash32(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93)
  return finish(hash)
}

/** 32-bit hash of bytes, four at a time: MurmurHash3 (Appleby, public domain). Not for secrets. */
export function hashBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length - (bytes.length % 4)
  let hash = 0
  for (let at = 0; at < whole; at += 4) {
    const word = mixWord(view.getUint32(at, true))
    hash ^= word
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6_54_6b_64
  }
  let tail = 0
  for (let at = bytes.length - 1; at >= whole; at -= 1) tail = (tail << 8) | (bytes[at] ?? 0)
  return finish(hash ^ mixWord(tail) ^ bytes.length)
}

function mixWord(word: number): number {
  const first = Math.imul(word, 0xcc_9e_2d_51)
  return Math.imul((first << 15) | (first >>> 17), 0x1b_87_35_93)
}

/** The finaliser of MurmurHash3: every bit that went in moves every bit that comes out. */
function finish(mixed: number): number {
  let hash = mixed
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * Bucket of a hash at a level. A level has 2 ** level buckets, numbered from 2 ** level on as nodes of a tree are, so that
 * buckets of all levels live in one table.
 */
export const bucketAt = (hash: number, level: number): number =>
  2 ** level + (hash >>> (32 - level))

/** Level of a bucket. */
export const levelOf = (bucket: number): number => 31 - Math.clz32(bucket)

/** Buckets of a finer level that lie under a bucket: the first, and the one after the last. */
export function bucketsUnder(bucket: number, level: number): readonly [first: number, end: number] {
  const each = 2 ** (level - levelOf(bucket))
  return [bucket * each, (bucket + 1) * each]
}

/** Every level at which rows lie, the coarsest first. */
export const ALL_LEVELS = [...BUCKET_LEVELS, GATHERED_LEVEL] as const

/** Buckets, one of each level, in which something with this hash may lie. */
export const bucketsOf = (hash: number): number[] =>
  ALL_LEVELS.map((level) => bucketAt(hash, level))

/** The bucket that small changes to a customer go to. */
export const baseBucketOf = (customerId: string): number => bucketAt(hash32(customerId), BASE_LEVEL)

/** The coarsest level whose buckets hold about `wanted` of so many entries, or fewer. */
export const levelFor = (entries: number, wanted: number): number =>
  BUCKET_LEVELS.find((level) => entries <= wanted * 2 ** level) ?? BASE_LEVEL

/** Things by the bucket of each. */
export function groupByBucket<Thing>(
  things: Iterable<Thing>,
  bucketOf: (thing: Thing) => number,
): Map<number, Thing[]> {
  const buckets = new Map<number, Thing[]>()
  for (const thing of things) {
    const bucket = bucketOf(thing)
    const held = buckets.get(bucket)
    if (held === undefined) buckets.set(bucket, [thing])
    else held.push(thing)
  }
  return buckets
}
