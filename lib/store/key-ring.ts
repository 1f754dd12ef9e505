import type { MatchKey } from '@/lib/customers/contact-keys'
import { MATCH_KINDS, type CustomerRef, type MatchKind } from '@/lib/customers/identity'

import { hash32 } from './hash'
import { byRef, refKey } from './persons'

/** Accounts by what they have in common, each key as a number, so that those of 300,000 customers take some 10 MB. */
export interface KeyRing {
  readonly add: (ref: CustomerRef, keys: readonly MatchKey[]) => void
  /** Pairs of accounts with a key that at most so many accounts hold, sorted. */
  readonly pairs: (most: number) => KeyPair[]
}

/** Two accounts with something in common. */
interface KeyPair {
  readonly a: CustomerRef
  readonly b: CustomerRef
  readonly reasons: MatchKind[]
}

/** A key as a number of 52 bits, which no two of a million share in practice; the second hash begins differently. */
const traceOf = ({ kind, text }: MatchKey): number =>
  hash32(`${kind}|${text}`) * 2 ** 20 + (hash32(`#${kind}|${text}`) & 0xf_ff_ff)

/** Keys of one kind: the number of each, and the place of the account that holds it. */
interface HeldKeys {
  readonly kind: MatchKind
  readonly traces: number[]
  readonly owners: number[]
}

/** Numbers that occur more than once, with how often. */
function countRepeated(traces: readonly number[]): Map<number, number> {
  const repeated = new Map<number, number>()
  // Typed arrays sort without calling back.
  const sorted = Float64Array.from(traces).toSorted()
  let before: number | undefined
  for (const trace of sorted) {
    if (trace === before) repeated.set(trace, (repeated.get(trace) ?? 1) + 1)
    before = trace
  }
  return repeated
}

/** Adds to the pairs what the accounts of one key have in common. */
function pairUp(
  pairs: Map<string, KeyPair>,
  accounts: readonly CustomerRef[],
  kind: MatchKind,
): void {
  for (const [index, a] of accounts.entries())
    for (const b of accounts.slice(index + 1)) {
      const name = `${refKey(a)} ${refKey(b)}`
      const pair = pairs.get(name) ?? { a, b, reasons: [] }
      pair.reasons.push(kind)
      pairs.set(name, pair)
    }
}

/** Starts an empty ring. */
export function createKeyRing(): KeyRing {
  const accounts: CustomerRef[] = []
  const held = MATCH_KINDS.map((kind): HeldKeys => ({ kind, traces: [], owners: [] }))
  return {
    add: (ref, keys) => {
      if (keys.length === 0) return
      const owner = accounts.push(ref) - 1
      for (const key of keys) {
        const ofKind = held.find(({ kind }) => kind === key.kind)
        ofKind?.traces.push(traceOf(key))
        ofKind?.owners.push(owner)
      }
    },
    pairs: (most) => {
      const pairs = new Map<string, KeyPair>()
      for (const { kind, traces, owners } of held) {
        const holders = new Map<number, CustomerRef[]>()
        for (const [trace, count] of countRepeated(traces))
          if (count <= most) holders.set(trace, [])
        for (const [index, trace] of traces.entries()) {
          const account = accounts[owners[index] ?? -1]
          if (account !== undefined) holders.get(trace)?.push(account)
        }
        for (const same of holders.values()) pairUp(pairs, same.toSorted(byRef), kind)
      }
      return [...pairs].toSorted(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair)
    },
  }
}
