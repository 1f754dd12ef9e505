import type { Sign } from '../signs/read-signs'
import type { Place } from './things'

const CHINESE_FIGURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    零: '0',
    〇: '0',
    洞: '0',
    一: '1',
    壹: '1',
    幺: '1',
    妖: '1',
    二: '2',
    贰: '2',
    两: '2',
    三: '3',
    叁: '3',
    四: '4',
    肆: '4',
    五: '5',
    伍: '5',
    六: '6',
    陆: '6',
    七: '7',
    柒: '7',
    拐: '7',
    八: '8',
    捌: '8',
    九: '9',
    玖: '9',
    勾: '9',
  }),
)
const ENGLISH_FIGURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zero: '0',
    oh: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
  }),
)

/** A run of figures, however they are written, with nothing between. */
interface Figures extends Place {
  readonly figures: string
}

/** What may stand between the figures of one number. */
const MOST_BETWEEN = 3
const PARTS_NUMBER = /^[-_.·*~ ()/,|]$/u
const isBetween = ({ sign, kind }: Sign): boolean =>
  kind === 'blank' || kind === 'picture' || PARTS_NUMBER.test(sign)

/** Letters that are put for figures between figures. */
const LETTER_FIGURES: ReadonlyMap<string, string> = new Map([
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
])

const figureAt = (signs: readonly Sign[], at: number): string | undefined => {
  const sign = signs[at]
  if (sign === undefined) return undefined
  if (sign.kind === 'figure') return sign.sign
  const isNextToFigure =
    signs[at - 1]?.kind === 'figure' ||
    signs[at + 1]?.kind === 'figure' ||
    isLetterFigure(signs, at)
  if (isNextToFigure && LETTER_FIGURES.has(sign.sign)) return LETTER_FIGURES.get(sign.sign)
  return CHINESE_FIGURES.get(sign.sign)
}

/** A letter between other letters put for figures, with a figure at one end. */
const isLetterFigure = (signs: readonly Sign[], at: number): boolean => {
  let back = at
  while (LETTER_FIGURES.has(signs[back]?.sign ?? '')) back -= 1
  return signs[back]?.kind === 'figure'
}

/** A figure as an English word, and how many signs it takes. */
function englishFigure(signs: readonly Sign[], at: number): readonly [string, number] | null {
  if (signs[at]?.kind !== 'latin' || signs[at - 1]?.kind === 'latin') return null
  let end = at
  while (signs[end]?.kind === 'latin' && end - at < 6) end += 1
  const word = signs
    .slice(at, end)
    .map(({ sign }) => sign)
    .join('')
  const figure = ENGLISH_FIGURES.get(word)
  return figure === undefined ? null : [figure, end - at]
}

function figureRuns(signs: readonly Sign[]): Figures[] {
  const runs: Figures[] = []
  let isOpen = false
  for (let at = 0; at < signs.length; at += 1) {
    const english = englishFigure(signs, at)
    const figure = english?.[0] ?? figureAt(signs, at)
    const last = at + (english?.[1] ?? 1) - 1
    const run = isOpen ? runs.pop() : undefined
    if (run !== undefined)
      runs.push(
        figure === undefined ? run : { figures: run.figures + figure, first: run.first, last },
      )
    else if (figure !== undefined) runs.push({ figures: figure, first: at, last })
    isOpen = figure !== undefined
    at = last
  }
  return runs
}

/** Runs that only signs which part numbers stand between. */
function chainsOf(signs: readonly Sign[], runs: readonly Figures[]): Figures[][] {
  const chains: Figures[][] = []
  for (const run of runs) {
    const chain = chains.at(-1)
    const before = chain?.at(-1)
    const between = before === undefined ? [] : signs.slice(before.last + 1, run.first)
    if (chain !== undefined && between.length <= MOST_BETWEEN && between.every(isBetween))
      chain.push(run)
    else chains.push([run])
  }
  return chains
}

/** Mobile numbers of the mainland, of Taiwan and Hong Kong with their code, landlines and service lines. */
const CHINESE_PHONE = /^(?:86)?1[3-9]\d{9}$/u
const OTHER_PHONE = /^(?:09\d{8}|07\d{9}|(?:400|800)\d{7}|0[1-9]\d{1,2}[2-9]\d{6,7})$/u
/** Groups of figures as phone numbers are written in North America, Taiwan and with a country's code. */
const PHONE_GROUPS =
  /^(?:1 )?\d{3} \d{3} \d{4}$|^09\d{2} \d{3} \d{3}$|^0\d{1,3} \d{3,4} \d{4}$|^400 \d{3,4} \d{3,4}$/u

function isPhone(signs: readonly Sign[], part: readonly Figures[]): boolean {
  const figures = part.map((run) => run.figures).join('')
  if (figures.length < 7 || figures.length > 15) return false
  const first = part[0]?.first ?? 0
  if (signs[first - 1]?.sign === '+') return figures.length >= 8
  if (CHINESE_PHONE.test(figures)) return isEvenlyParted(part)
  if (signs[first - 1]?.kind === 'latin' || signs[first - 1]?.sign === '#') return false
  if (OTHER_PHONE.test(figures)) return part.length <= 4 || isEvenlyParted(part)
  if (part.length >= 7 && part.every((run) => run.figures.length === 1)) return true
  return PHONE_GROUPS.test(part.map((run) => run.figures).join(' '))
}

/** Nobody writes a date or two prices in such groups. */
const isEvenlyParted = (part: readonly Figures[]): boolean =>
  part.length <= 1 ||
  part.every((run) => run.figures.length === 1) ||
  /^(?:86 )?(?:3 4 4|3 8|7 4|3 3 5|4 4 3|5 6|6 5|3 2 2 4|3 3 3 2|1 2 4 4|2 3 3 3|11)$/u.test(
    part.map((run) => (run.figures === '86' ? '86' : run.figures.length)).join(' '),
  )

/** All phone numbers among the signs: figures in any writing, also parted, in the groups that phone numbers have. */
export function findPhones(signs: readonly Sign[]): Place[] {
  const places: Place[] = []
  for (const chain of chainsOf(signs, figureRuns(signs)))
    for (let from = 0; from < chain.length; from += 1)
      for (let to = chain.length; to > from; to -= 1) {
        const part = chain.slice(from, to)
        if (!isPhone(signs, part)) continue
        places.push({ first: part[0]?.first ?? 0, last: part.at(-1)?.last ?? 0 })
        from = to
        break
      }
  return places
}
