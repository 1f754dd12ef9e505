import type { GuardFinding } from '@/lib/replies/guard/finding'

/** Findings of a text as they stand in the text that it became: those whose words are still there. */
export function relocate(
  findings: readonly GuardFinding[],
  before: string,
  now: string,
): readonly GuardFinding[] {
  return findings.flatMap((finding) => {
    const { from, to, better } = finding
    const words = before.slice(from, to)
    const at = now.startsWith(words, from) ? from : now.indexOf(words)
    if (at === -1) return []
    const by = at - from
    const isSame =
      better !== null &&
      now.slice(better.from + by, better.to + by) === before.slice(better.from, better.to)
    const moved = isSame ? { ...better, from: better.from + by, to: better.to + by } : null
    return [{ ...finding, from: at, to: at + words.length, better: moved }]
  })
}
