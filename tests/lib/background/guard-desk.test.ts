import { describe, expect, it } from 'vitest'

import { createGuardDesk } from '@/lib/background/guard-desk'
import { NOON } from '@/tests/fixtures/store/open-store'

import { openGuardShop } from './guard-shop'

const NO_ANSWERS = { taken: [], overridden: [] }
const ZEBRA = { ruleId: 'own/zebra', words: 'zebra' }
const withReason = { taken: [], overridden: [{ ...ZEBRA, reason: 'It is one' }] }

async function openDesk() {
  const shop = await openGuardShop()
  const { contextId } = shop.sighting
  const judge = (text: string, answers: Parameters<typeof shop.desk.judge>[1]['answers']) =>
    shop.desk.judge(shop.sighting, { contextId, text, answers })
  const caught = async () =>
    (await shop.store.guardLog.newest(9)).map(({ ruleId, words, outcome, reason, by }) => ({
      ruleId,
      words,
      outcome,
      reason,
      by,
    }))
  return { ...shop, contextId, judge, caught }
}

describe('a text on its way out', () => {
  it('passes where nothing stands against it, and leaves no trace', async () => {
    const { judge, caught } = await openDesk()
    expect(await judge('在的，马上看', NO_ANSWERS)).toEqual([])
    expect(await caught()).toEqual([])
  })

  it('is stopped by a warning until the agent gives a reason', async () => {
    const { judge, desk, sighting, contextId, caught } = await openDesk()
    expect(await judge('a zebra', NO_ANSWERS)).toMatchObject([
      { ruleId: 'own/zebra', severity: 'warn', from: 2, better: { text: 'horse' } },
    ])
    const logged = { ...ZEBRA, by: '小周' }
    expect(await caught()).toEqual([{ ...logged, outcome: 'given-up', reason: null }])
    expect(await judge('a zebra', withReason)).toEqual([])
    await desk.noteFilled(sighting, { contextId, text: 'a zebra', answers: withReason })
    expect(await caught()).toEqual([{ ...logged, outcome: 'overridden', reason: 'It is one' }])
  })

  it('is logged as mended where the better wording went out', async () => {
    const { judge, desk, sighting, contextId, caught } = await openDesk()
    await judge('a zebra', NO_ANSWERS)
    const answers = { taken: [ZEBRA], overridden: [] }
    expect(await judge('a horse', answers)).toEqual([])
    await desk.noteFilled(sighting, { contextId, text: 'a horse', answers })
    expect(await caught()).toMatchObject([{ ...ZEBRA, outcome: 'taken' }])
  })

  it('is held against the rules of a backup that has taken the place of what was there', async () => {
    const before = await openGuardShop()
    const restored = await openGuardShop()
    const rule = { ruleId: 'own/zebra', isOff: true, severity: null }
    await restored.store.guardWords.setRules([rule])
    let store = before.store
    const desk = createGuardDesk({
      store: async () => store,
      settings: { read: async () => before.settings },
      shelfOf: before.shelfOf,
      clock: () => NOON,
    })
    const found = async () => (await desk.check(before.sighting, ['a zebra']))[0]?.length
    expect(await found()).toBe(1)
    store = restored.store
    expect(await found()).toBe(0)
  })

  it('is stopped by a block, whatever reason is given', async () => {
    const { judge, store, desk } = await openDesk()
    await store.guardWords.setRules([{ ruleId: 'own/zebra', isOff: false, severity: 'block' }])
    desk.forget()
    expect(await judge('a zebra', withReason)).toMatchObject([{ severity: 'block' }])
  })

  it.each([
    ['a note', { isOff: false, severity: 'note' as const }],
    ['a rule that is off', { isOff: true, severity: null }],
  ])('is not stopped by %s', async (_what, set) => {
    const { judge, store, desk, caught } = await openDesk()
    await store.guardWords.setRules([{ ruleId: 'own/zebra', ...set }])
    desk.forget()
    expect(await judge('a zebra', NO_ANSWERS)).toEqual([])
    expect(await caught()).toEqual([])
  })

  it('is stopped by the packs that come with Tillside', async () => {
    const { judge } = await openDesk()
    const findings = await judge('您加我微信吧', NO_ANSWERS)
    expect(findings.some(({ severity }) => severity === 'block')).toBe(true)
  })

  it('keeps nothing of the buyer but the words that were caught', async () => {
    const { judge, store } = await openDesk()
    await judge('小鱼 a zebra 13812345678', NO_ANSWERS)
    const entries = await store.guardLog.newest(9)
    expect(JSON.stringify(entries)).not.toContain('小鱼')
    expect(entries.every((entry) => !('customerId' in entry))).toBe(true)
  })
})

describe('what an agent claims to have answered', () => {
  it('counts for rules that there are', async () => {
    const { desk, sighting, contextId, caught } = await openDesk()
    const answers = { taken: [{ ruleId: 'nobody/knows', words: 'x' }], overridden: [] }
    await desk.noteFilled(sighting, { contextId, text: 'x', answers })
    expect(await caught()).toEqual([])
  })
})
