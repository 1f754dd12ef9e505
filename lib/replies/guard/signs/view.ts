import { letterFor, wordsOfPicture, type OneAs } from './look-alikes'
import type { Sign } from './read-signs'

/** A text as one kind of rule reads it: units of `text`, and for each the sign that it stands for. */
export interface View {
  readonly text: string
  /** Index into the signs, by UTF-16 unit of `text`. */
  readonly at: Int32Array
}

interface ViewDraft {
  readonly add: (words: string, at: number) => void
  readonly finish: () => View
}

function draftView(): ViewDraft {
  const parts: string[] = []
  const places: number[] = []
  return {
    add(words, at) {
      parts.push(words)
      for (let unit = 0; unit < words.length; unit += 1) places.push(at)
    },
    finish: () => ({ text: parts.join(''), at: Int32Array.from(places) }),
  }
}

/** Signs next to each other with nothing between. */
interface Run {
  readonly from: number
  readonly to: number
  readonly isWord: boolean
}

const isWordSign = ({ kind }: Sign): boolean =>
  kind === 'han' || kind === 'latin' || kind === 'figure' || kind === 'letter'

function runsOf(signs: readonly Sign[]): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  for (let to = 1; to <= signs.length; to += 1) {
    const [before, here] = [signs[to - 1], signs[to]]
    if (before === undefined) break
    if (here !== undefined && isWordSign(here) === isWordSign(before)) continue
    runs.push({ from, to, isWord: isWordSign(before) })
    from = to
  }
  return runs
}

/** Whether letters stand alone: what is between them is only there to part them. */
function isParted(signs: readonly Sign[], runs: readonly Run[], at: number): boolean {
  const isAlone = (index: number): boolean => {
    const run = runs[index]
    return run?.isWord === true && run.to - run.from === 1 && signs[run.from]?.kind !== 'figure'
  }
  const isLatinEdge = (index: number, side: -1 | 1): boolean => {
    const run = runs[index]
    if (run?.isWord !== true) return false
    const edge = side === -1 ? run.to - 1 : run.from
    return signs[edge]?.kind === 'latin' && signs[edge + side]?.kind !== 'latin'
  }
  if (isLatinEdge(at - 1, -1) && isLatinEdge(at + 1, 1)) return true
  if (!isAlone(at - 1) || !isAlone(at + 1)) return false
  return isAlone(at - 3) || isAlone(at + 3)
}

/** What stands in a view for the signs between two words. */
function gapText(signs: readonly Sign[], run: Run): string {
  const between = signs.slice(run.from, run.to)
  if (between.some(({ kind }) => kind === 'end')) return '\n'
  const mark = between.find(({ kind }) => kind === 'mark')
  if (mark !== undefined && (/[\p{P}+%$¥€£]/u.test(mark.sign) || between.length > 1))
    return mark.sign
  const [before, after] = [signs[run.from - 1], signs[run.to]]
  const isChinese = before?.kind === 'han' || after?.kind === 'han'
  return isChinese || before === undefined || after === undefined ? '' : ' '
}

/** Signs that part two Han without ending anything. */
const PARTS_HAN = /^[-_./\\*·~|^`'"•=<>+ ]$/u

const partsHan = (signs: readonly Sign[], { from, to }: Run): boolean =>
  signs[from - 1]?.kind === 'han' &&
  signs[to]?.kind === 'han' &&
  signs
    .slice(from, to)
    .every(
      ({ sign, kind }) =>
        kind === 'blank' || kind === 'picture' || (kind === 'mark' && PARTS_HAN.test(sign)),
    )

/** The text with what parts letters taken out: blanks and pictures between Han, anything between letters that stand alone. */
export function plainView(signs: readonly Sign[]): View {
  const draft = draftView()
  const runs = runsOf(signs)
  for (const [index, run] of runs.entries())
    if (run.isWord)
      for (let at = run.from; at < run.to; at += 1) draft.add(signs[at]?.sign ?? '', at)
    else if (!isParted(signs, runs, index) && !partsHan(signs, run))
      draft.add(gapText(signs, run), run.from)
  return draft.finish()
}

const isLatin = (sign: Sign | undefined): boolean => sign?.kind === 'latin'

/** Whether any sign stands for something else, so that a second look is worth it. */
export const hasDisguise = (signs: readonly Sign[]): boolean =>
  signs.some(
    ({ sign, kind }, at) =>
      wordsOfPicture(sign) !== undefined ||
      (kind !== 'latin' &&
        kind !== 'blank' &&
        kind !== 'end' &&
        (isLatin(signs[at - 1]) || isLatin(signs[at + 1]))),
  )

/** The text with pictures as the words they are put for, figures in words as letters, and nothing between the letters of a word. */
export function toldView(signs: readonly Sign[], one: OneAs): View {
  const draft = draftView()
  let isInWord = false
  for (const [at, here] of signs.entries()) {
    const { sign, kind } = here
    const words = wordsOfPicture(sign)
    const [before, after] = [signs[at - 1], signs[at + 1]]
    const inWord = isLatin(before) && isLatin(after)
    const letter = letterFor(sign, one)
    isInWord = isLatin(here) || (letter !== undefined && (isInWord || isLatin(after)))
    if (words !== undefined && !inWord) draft.add(words, at)
    else if (letter !== undefined && isInWord) draft.add(letter, at)
    else if (kind === 'end') draft.add('\n', at)
    else if (kind === 'blank') draft.add(isHan(before) || isHan(after) ? '' : ' ', at)
    else if (kind === 'mark' || kind === 'picture') draft.add(inWord ? '' : sign, at)
    else draft.add(sign, at)
  }
  return draft.finish()
}

const isHan = (sign: Sign | undefined): boolean => sign?.kind === 'han'

/** The text by its sound: pinyin for the signs that `soundOf` knows, others as they are; blanks and pictures left out. */
export function soundView(
  signs: readonly Sign[],
  { at: places }: View,
  soundOf: (sign: string) => string | null,
): View {
  const draft = draftView()
  let last = -1
  for (const at of places) {
    const here = signs[at]
    if (at === last || here === undefined) continue
    last = at
    if (here.kind === 'han') draft.add(soundOf(here.sign) ?? '|', at)
    else if (here.kind === 'latin' || here.kind === 'figure') draft.add(here.sign, at)
    else draft.add(here.kind === 'end' ? '\n' : '|', at)
  }
  return draft.finish()
}

/** So many letters that stand alone are a word taken apart. */
const MANY_ALONE = 4

/** Whether words are taken apart into letters that stand alone. */
export function hasLoneLetters(signs: readonly Sign[]): boolean {
  let alone = 0
  for (const [at, sign] of signs.entries())
    if (isLatin(sign) && !isLatin(signs[at - 1]) && !isLatin(signs[at + 1])) alone += 1
  return alone >= MANY_ALONE
}

/** The letters and figures of the text alone, all drawn together. */
export function drawnView(signs: readonly Sign[]): View {
  const draft = draftView()
  for (const [at, sign] of signs.entries())
    if (isWordSign(sign)) draft.add(sign.sign, at)
    else if (sign.kind === 'end') draft.add('\n', at)
  return draft.finish()
}
