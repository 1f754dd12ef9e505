import { CHIPS_ASKED } from '@/lib/messaging/chip-limit'
import type { ChipsView, ChipView, ChipWords } from '@/lib/messaging/chip-calls'

/** What is known to be shown beside orders. */
export interface Answers {
  /** null: nothing is to be shown; undefined: nobody has said yet. */
  of(number: string): ChipView | null | undefined
  /** Asks for these orders, all in one call, unless they have been asked for since all was doubted. */
  ask(numbers: readonly string[]): void
  /** All of it may be out of date: it stands until it has been asked for again. */
  doubt(): void
}

/** Orders remembered; who scrolls on for hours is told anew. */
const REMEMBERED = 2_000

/** Keeps what the background said of orders; `onNews` hears when it has said what it had not said before. */
export function createAnswers(
  ask: (numbers: readonly string[]) => Promise<ChipsView | null>,
  onNews: (words: ChipWords) => void,
): Answers {
  const known = new Map<string, ChipView | null>()
  let asked = new Set<string>()
  let words: ChipWords | undefined
  let turn = 0

  const told = (numbers: readonly string[]): string =>
    JSON.stringify([words, numbers.map((number) => [known.has(number), known.get(number)])])
  const askNow = async (numbers: readonly string[]): Promise<void> => {
    const mine = turn
    const answer = await ask(numbers)
    // What was asked before it was all doubted may be of an older time.
    if (mine !== turn) return
    if (answer === null) {
      for (const number of numbers) asked.delete(number)
      return
    }
    const before = told(numbers)
    if (known.size > REMEMBERED) {
      known.clear()
      asked = new Set(numbers)
    }
    for (const number of numbers) known.set(number, null)
    for (const view of answer.chips) known.set(view.number, view)
    ;({ words } = answer)
    if (told(numbers) !== before) onNews(answer.words)
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
    doubt() {
      turn += 1
      asked = new Set()
    },
  }
}
