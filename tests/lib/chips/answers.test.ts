import { describe, expect, it } from 'vitest'

import { createAnswers } from '@/lib/chips/answers'
import type { ChipsView, ChipView } from '@/lib/messaging/chip-calls'

const words = { units: { day: 'd', hour: 'h', minute: 'm' }, about: '', overdue: '', card: '' }
const chip = (number: string, dueAt = 1): ChipView => ({
  number,
  tile: null,
  risk: null,
  clock: { dueAt, about: false },
})
const turn = () => new Promise((resolve) => setTimeout(resolve))

function ask() {
  const asked: string[][] = []
  const waiting: ((answer: ChipsView | null) => void)[] = []
  let news = 0
  const answers = createAnswers(
    (numbers) => {
      asked.push([...numbers])
      return new Promise((resolve) => waiting.push(resolve))
    },
    () => (news += 1),
  )
  const reply = async (chips: ChipView[] | null) => {
    waiting.shift()?.(chips && { chips, words })
    await turn()
  }
  return { answers, asked, reply, news: () => news }
}

describe('what the background says of orders', () => {
  it('is asked for in one call, and not again while nobody has answered', async () => {
    const { answers, asked, reply, news } = ask()
    answers.ask(['a', 'b', 'a'])
    answers.ask(['b', 'c'])
    expect(asked).toEqual([['a', 'b'], ['c']])
    await reply([chip('a')])
    expect(answers.of('a')).toEqual(chip('a'))
    expect(answers.of('b')).toBeNull()
    expect(answers.of('c')).toBeUndefined()
    expect(news()).toBe(1)
  })

  it('may be asked for again where there was no answer', async () => {
    const { answers, asked, reply } = ask()
    answers.ask(['a'])
    await reply(null)
    expect(answers.of('a')).toBeUndefined()
    answers.ask(['a'])
    expect(asked).toHaveLength(2)
  })

  it('does not count when it comes after everything was doubted', async () => {
    const { answers, reply, news } = ask()
    answers.ask(['a'])
    answers.doubt()
    answers.ask(['a'])
    await reply([chip('a', 1)])
    expect(answers.of('a')).toBeUndefined()
    await reply([chip('a', 2)])
    expect(answers.of('a')).toEqual(chip('a', 2))
    expect(news()).toBe(1)
  })

  it('stands while it is in doubt, and is news only where it has changed', async () => {
    const { answers, asked, reply, news } = ask()
    answers.ask(['a', 'b'])
    await reply([chip('a')])
    answers.ask(['a', 'b'])
    expect(asked).toHaveLength(1)
    answers.doubt()
    answers.ask(['a', 'b'])
    expect(answers.of('a')).toEqual(chip('a'))
    await reply([chip('a')])
    expect(news()).toBe(1)
    answers.doubt()
    answers.ask(['a', 'b'])
    await reply([chip('b')])
    expect([answers.of('a'), answers.of('b')]).toEqual([null, chip('b')])
    expect(news()).toBe(2)
    expect(asked).toHaveLength(3)
  })
})
