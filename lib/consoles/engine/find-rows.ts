import type { FieldRule } from '../profile'
import { cleanText } from './clean-text'
import { labelledTexts, shapedTexts, textNodes } from './locate'
import { findOrderNumbers } from './order-numbers'
import { valueIn } from './read-field'

/** What tells one row of a list from the next: a number, and the piece of text where it or its label stands. */
interface Landmark {
  readonly node: Node
  readonly number: string
}

/** Which rows a list has: those with a mark, and in the scope those that a number of their own tells apart. */
export interface RowRule {
  readonly mark: string
  readonly scope?: string | undefined
  readonly number?: FieldRule | undefined
  /** Shape of the rows' numbers, for rows whose number has no label. */
  readonly shape?: string | undefined
}

function findLandmarks(root: Node, { number, shape }: RowRule): readonly Landmark[] {
  const worded = (number?.anchors ?? []).flatMap((anchor) => {
    if (anchor.from === 'label') return { anchor, texts: labelledTexts(root, anchor.label) }
    return anchor.from === 'text' ? { anchor, texts: shapedTexts(root, anchor.shape) } : []
  })
  if (worded.length === 0 && shape !== undefined)
    return textNodes(root).flatMap((node) =>
      findOrderNumbers(node.textContent ?? '', shape).map((each) => ({ node, number: each })),
    )
  return worded.flatMap(({ anchor, texts }) =>
    texts.flatMap(({ node, text }) => {
      const found = valueIn(cleanText(text), anchor.match)
      return found === null ? [] : [{ node, number: found }]
    }),
  )
}

type NumbersIn = ReadonlyMap<Node, ReadonlySet<string>>

/** The different numbers in each part of the page that holds any. */
function gatherNumbers(landmarks: readonly Landmark[]): NumbersIn {
  const numbersIn = new Map<Node, Set<string>>()
  for (const { node, number } of landmarks)
    for (let up = node.parentNode; up !== null; up = up.parentNode)
      numbersIn.set(up, (numbersIn.get(up) ?? new Set()).add(number))
  return numbersIn
}

/** The largest part around a landmark that holds its number alone. */
function partAround(node: Node, numbersIn: NumbersIn): Element | null {
  let part = node.parentElement
  while (part?.parentElement && numbersIn.get(part.parentElement)?.size === 1)
    part = part.parentElement
  return part
}

/** The node that all rows stand side by side in: no wider than the scope whose mark is gone. */
function parentOf(rows: readonly Element[]): Element | null {
  const parent = rows[0]?.parentElement ?? null
  return rows.every((row) => row.parentElement === parent) ? parent : null
}

/**
 * The rows of a list: innermost nodes of the scope with the rows' mark, unless one holds several numbers, and around each number that
 * has no such node the largest part of the scope that is its own. A scope with a single number has nothing to tell a row
 * by but its mark.
 */
export function findRows(document: Document, rule: RowRule): readonly Element[] {
  const { mark, scope } = rule
  const scopes = scope === undefined ? [] : [...document.querySelectorAll(scope)]
  const parts = scopes.length === 0 ? [document] : scopes
  const marks = parts.flatMap((part) => Array.from(part.querySelectorAll(mark)))
  const marked = [...new Set(marks)].filter((row, at, all) => !row.contains(all[at + 1] ?? null))
  const root = scope === undefined ? null : (scopes[0] ?? parentOf(marked))
  if (root === null) return marked
  const landmarks = findLandmarks(root, rule)
  const numbersIn = gatherNumbers(landmarks)
  const countIn = (part: Element): number => numbersIn.get(part)?.size ?? 0
  const rows = new Set(marked.filter((row) => countIn(row) < 2))
  const known = [...rows]
  if (countIn(root) > 1)
    for (const { node } of landmarks) {
      const part = partAround(node, numbersIn)
      if (part !== null && !known.some((row) => row.contains(node))) rows.add(part)
    }
  return [...rows]
}
