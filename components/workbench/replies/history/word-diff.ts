/** A stretch of two texts: in both, only in the later, or only in the earlier one. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Tables of more cells than this are not laid out: two texts so long and so different are told as a whole. */
const CELLS_LIMIT = 4_000_000

/** Tags as a whole, words of letters, single signs of writing without blanks, runs of blanks. */
const TOKENS =
  /\{\{.*?\}\}|\{%.*?%\}|\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}_]+?(?=\p{Script=Han}|[^\p{L}\p{M}\p{N}_]|$)|\s+|./gsu

const tokensOf = (text: string): readonly string[] => text.match(TOKENS) ?? []

/** Length of the longest common subsequence of every pair of tails (Wagner and Fischer, 1974). */
function commonTails(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  return lengths
}

/** Steps through the middle of two texts, what both lack first. */
function compareMiddles(before: readonly string[], after: readonly string[]): DiffPiece[] {
  const removed = (from: number): DiffPiece[] => before.slice(from).map(piece('removed'))
  const added = (from: number): DiffPiece[] => after.slice(from).map(piece('added'))
  if (before.length * after.length > CELLS_LIMIT) return [...removed(0), ...added(0)]
  const width = after.length + 1
  const lengths = commonTails(before, after)
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    const [old = '', fresh = ''] = [before[i], after[j]]
    if (old === fresh) {
      pieces.push({ kind: 'same', text: old })
      i += 1
      j += 1
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      pieces.push({ kind: 'removed', text: old })
      i += 1
    } else {
      pieces.push({ kind: 'added', text: fresh })
      j += 1
    }
  }
  return [...pieces, ...removed(i), ...added(j)]
}

const piece =
  (kind: DiffPiece['kind']) =>
  (text: string): DiffPiece => ({ kind, text })

function commonLength(before: readonly string[], after: readonly string[]): number {
  const shorter = Math.min(before.length, after.length)
  for (let at = 0; at < shorter; at++) if (before[at] !== after[at]) return at
  return shorter
}

function join(pieces: readonly DiffPiece[]): DiffPiece[] {
  const joined: DiffPiece[] = []
  for (const each of pieces) {
    const last = joined.at(-1)
    if (last?.kind === each.kind)
      joined.splice(-1, 1, { kind: each.kind, text: last.text + each.text })
    else joined.push(each)
  }
  return joined
}

/** What words were added to a text and which were taken out; without the added ones it is the earlier text. */
export function diffWords(before: string, after: string): readonly DiffPiece[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  const start = commonLength(old, fresh)
  const end = commonLength(old.slice(start).toReversed(), fresh.slice(start).toReversed())
  const same = piece('same')
  return join([
    ...old.slice(0, start).map(same),
    ...compareMiddles(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...old.slice(old.length - end).map(same),
  ])
}
