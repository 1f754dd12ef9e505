import { describe, expect, it } from 'vitest'

import { createGuardOffice } from '@/lib/background/guard-office'
import type { Push } from '@/lib/messaging/protocol'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'
import { makeGuardRule } from '@/tests/fixtures/replies/make-guard-rule'

import { openGuardShop } from './guard-shop'

async function openOffice() {
  const { store, shopId } = await openGuardShop()
  const news: Push[] = []
  let changes = 0
  const office = createGuardOffice({
    store: async () => store,
    onChanged: () => (changes += 1),
    push: (each) => news.push(each),
  })
  return { store, shopId, office, news, changes: () => changes }
}

const packFile = (more: object = {}): string =>
  JSON.stringify({
    id: 'friends',
    name: '友店',
    version: '3',
    rules: [makeGuardRule({ id: 'friends/1' })],
    ...more,
  })

describe('the rules of the guard', () => {
  it('are shown with their packs, and what the owner made of them', async () => {
    const { office } = await openOffice()
    const [preset] = shippedGuardPacks()
    const [first] = preset?.rules ?? []
    if (preset === undefined || first === undefined) throw new Error('no pack comes with it')
    await office.setRules([{ ruleId: first.id, isOff: true, severity: 'note' }])
    const { packs, rules } = await office.rules()
    expect(packs.find(({ id }) => id === preset.id)).toMatchObject({
      origin: 'preset',
      rules: preset.rules.length,
      on: preset.rules.length - 1,
    })
    const line = rules.find(({ rule }) => rule.id === first.id)
    expect(line).toMatchObject({ isWeighed: true, isChanged: false, rule: { severity: 'note' } })
    expect(rules.find(({ rule }) => rule.id === 'own/zebra')?.rule.pack).toBe('own')
  })

  it('are told of to all pages when they change', async () => {
    const { office, news, changes } = await openOffice()
    await office.keepRule(makeGuardRule({ id: 'own/2' }))
    await office.removeRule('own/2')
    expect(news).toEqual([{ push: 'guard' }, { push: 'guard' }])
    expect(changes()).toBe(2)
  })

  it('say of one that stands in the place of another that it is changed', async () => {
    const { office } = await openOffice()
    const id = shippedGuardPacks()[0]?.rules[0]?.id ?? ''
    await office.keepRule(makeGuardRule({ id }))
    const changed = async () =>
      (await office.rules()).rules.find(({ rule }) => rule.id === id)?.isChanged
    expect(await changed()).toBe(true)
    await office.removeRule(id)
    expect(await changed()).toBe(false)
  })
})

describe('a pack', () => {
  it('comes in from its file, and goes out as one that comes in', async () => {
    const { office } = await openOffice()
    expect(await office.importPack(packFile())).toEqual({ taken: true, name: '友店', rules: 1 })
    const file = (await office.exportPack('friends')) ?? ''
    await office.removePack('friends')
    expect((await office.rules()).packs.map(({ id }) => id)).not.toContain('friends')
    expect(await office.importPack(file)).toMatchObject({ taken: true })
  })

  it('of own rules goes out under a name of its own', async () => {
    const { office } = await openOffice()
    const file = (await office.exportPack('own')) ?? ''
    expect(await office.importPack(file)).toMatchObject({ taken: true, rules: 1 })
  })

  it.each([
    ['no JSON', '{', { why: 'no-json' }],
    ['something else', '[]', { why: 'no-pack' }],
    ['a rule without words', packFile({ rules: [{}] }), { why: 'no-pack', where: 'rules.0.id' }],
  ])('is not taken from a file with %s', async (_what, text, fault) => {
    const { office, news } = await openOffice()
    expect(await office.importPack(text)).toMatchObject({ taken: false, ...fault })
    expect(news).toEqual([])
  })

  it('is not taken beside ten others, but takes the place of one of them', async () => {
    const { office } = await openOffice()
    for (let n = 0; n < 10; n += 1) await office.importPack(packFile({ id: `p${n}` }))
    expect(await office.importPack(packFile())).toMatchObject({ why: 'too-many' })
    expect(await office.importPack(packFile({ id: 'p3' }))).toMatchObject({ taken: true })
  })

  it('that nobody knows gives no file', async () => {
    const { office } = await openOffice()
    expect(await office.exportPack('nobody')).toBeNull()
  })
})

describe('the log', () => {
  it('is counted by rule and by agent, and shown with the shop', async () => {
    const { office, store, shopId } = await openOffice()
    const entry = {
      shopId,
      platform: 'pinduoduo',
      subject: 'promise',
      severity: 'warn',
      words: 'zebra',
      reason: null,
    } as const
    await store.guardLog.note([
      { ...entry, id: 'a', ruleId: 'r1', by: '小周', at: 5, outcome: 'taken' },
      { ...entry, id: 'b', ruleId: 'r2', by: '小周', at: 6, outcome: 'overridden' },
      { ...entry, id: 'c', ruleId: 'r2', by: '', at: 7, outcome: 'given-up' },
      { ...entry, id: 'd', ruleId: 'r2', by: '', at: 1, outcome: 'given-up' },
    ])
    const { total, byRule, byAgent, newest } = await office.log(5)
    expect(total).toEqual({ caught: 3, taken: 1, overridden: 1, givenUp: 1 })
    expect(byRule).toEqual([
      { ruleId: 'r2', caught: 2, taken: 0, overridden: 1, givenUp: 1 },
      { ruleId: 'r1', caught: 1, taken: 1, overridden: 0, givenUp: 0 },
    ])
    expect(byAgent.map(({ by, caught }) => [by, caught])).toEqual([
      ['小周', 2],
      ['', 1],
    ])
    expect(newest.map(({ id, shopName }) => [id, shopName])).toEqual([
      ['c', '青禾厨具'],
      ['b', '青禾厨具'],
      ['a', '青禾厨具'],
    ])
  })
})
