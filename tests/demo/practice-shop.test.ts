import { describe, expect, it } from 'vitest'

import { buildPracticeShop } from '@/demo/practice-shop'

const NOW = Date.UTC(2026, 10, 21, 6, 32)
const shop = buildPracticeShop(NOW)

describe('the practice shop', () => {
  it('has eight conversations and seven cases', () => {
    expect(shop.conversations).toHaveLength(8)
    expect(shop.cases).toHaveLength(7)
  })

  it.each(shop.conversations.map((each) => [each.nick, each] as const))(
    'ends the talk with %s by what the buyer asks',
    (_nick, { messages }) => {
      expect(messages.at(-1)?.side).toBe('buyer')
    },
  )

  it('gives no two messages of a talk the same moment, for their ids are made of it', () => {
    for (const { messages } of shop.conversations) {
      const moments = messages.map(({ at }) => at)
      expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b))
      expect(Math.max(...moments)).toBeLessThanOrEqual(NOW)
    }
  })

  it('says everything in both languages', () => {
    const words = [
      ...shop.cases.map(({ title }) => title),
      ...shop.conversations.flatMap(({ level, orders, messages }) => [
        ...(level === undefined ? [] : [level]),
        ...orders.map(({ title }) => title),
        ...messages.flatMap(({ text }) => text ?? []),
      ]),
    ]
    expect(words.filter(({ zh, en }) => zh === en).map(({ zh }) => zh)).toEqual([])
  })

  it('gives each message a text or a card', () => {
    const bare = shop.conversations
      .flatMap(({ messages }) => messages)
      .filter(({ text, card }) => text === undefined && card === undefined)
    expect(bare).toEqual([])
  })

  it('turns time left into instants', () => {
    const due = shop.cases.map(({ dueAt }) => dueAt)
    expect(due.filter((at) => at === null)).toHaveLength(1)
    expect(due[0]).toBe(NOW + 24 * 60_000)
  })

  it('shows each case beside an order of one of its buyers', () => {
    const numbers = shop.conversations.flatMap(({ orders }) => orders.map(({ number }) => number))
    for (const { orderNumber } of shop.cases) expect(numbers).toContain(orderNumber)
  })
})
