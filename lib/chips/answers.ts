import { CHIPS_ASKED } from '@/lib/messaging/chip-limit'
import type { ChipsView, ChipView, ChipWords } from '@/lib/messaging/chip-calls'

/** What is known to be shown beside orders. */
export interface Answers {
  /** null: nothing is to be shown; undefined: nobody has said yet. */
  of(number: string): ChipView | null | undefined
  /** Asks for these orders, all in one call, unless they are being asked for. */
  ask(numbers: readonly string[]): void
  /** All of it may be out of date. */
  forget(): void
}

/** Orders remembered; who scrolls on for hours is told anew. */
const REMEMBERED = 2_000

/** Keeps what the background said of orders; `onNews` hears when it has said something. */
export function createAnswers(
  ask: (numbers: readonly string[]) => Promise<ChipsView | null>,
  onNews: (words: ChipWords) => void,
): Answers {
  let known = new Map<string, ChipView | null>()
  let asked = new Set<string>()
  let turn = 0

  const askNow = async (numbers: readonly string[]): Promise<void> => {
    const mine = turn
    const answer = await ask(numbers)
    // What was asked before it was all forgotten may be of an older time.
    if (mine !== turn) return
    for (const number of numbers) asked.delete(number)
    if (answer === null) return
    if (known.size > REMEMBERED) known.clear()
    for (const number of numbers) known.set(number, null)
    for (const view of answer.chips) known.set(view.number, view)
    onNews(answer.words)
  }
  return {
    of: (number) => known.get(number),
    ask(numbers) {
      const fresh = [...new Set(numbers)]
        .filter((number) => !asked.has(number))
        .slice(0, CHIPS_ASKED)
      if (fresh.length === 0) return
      for (const number of fresh) asked.add(number)
      void askNow(fresh)
    },
    forget() {
      turn += 1
      known = new Map()
      asked = new Set()
    },
  }
}
