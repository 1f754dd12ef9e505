import { expect, it } from 'vitest'

import { openDatabase } from '@/lib/store/database'
import { makeGuardRule } from '@/tests/fixtures/replies/make-guard-rule'
import { freshName, openTestStore } from '@/tests/fixtures/store/open-store'

const EMPTY = { off: [], severities: {}, own: [], packs: [] }
const PACK = { id: 'friends', name: '友店', version: '1', rules: [makeGuardRule({ id: 'f/1' })] }

it('makes one book of all that an owner says', async () => {
  const { guardWords } = await openTestStore()
  expect(await guardWords.read()).toEqual(EMPTY)
  await guardWords.setRules([
    { ruleId: 'a/1', isOff: true, severity: null },
    { ruleId: 'a/2', isOff: false, severity: 'note' },
  ])
  await guardWords.keepRule(makeGuardRule())
  await guardWords.keepPack(PACK)
  expect(await guardWords.read()).toEqual({
    off: ['a/1'],
    severities: { 'a/2': 'note' },
    own: [makeGuardRule()],
    packs: [PACK],
  })
})

it('takes back what was said before', async () => {
  const { guardWords } = await openTestStore()
  await guardWords.setRules([{ ruleId: 'a/1', isOff: true, severity: 'block' }])
  await guardWords.setRules([{ ruleId: 'a/1', isOff: false, severity: null }])
  await guardWords.keepRule(makeGuardRule())
  await guardWords.removeRule('own/zebra')
  await guardWords.keepPack(PACK)
  await guardWords.removePack('friends')
  expect(await guardWords.read()).toEqual(EMPTY)
})

it('keeps a tombstone of what was taken out, so that no other device brings it back', async () => {
  const name = freshName()
  const { guardWords } = await openTestStore({ name })
  await guardWords.keepRule(makeGuardRule())
  await guardWords.removeRule('own/zebra')
  const db = await openDatabase(name, 'relaxed')
  expect(await db.guardWords.toArray()).toMatchObject([{ kind: 'own-rule', rule: null }])
  db.close()
})

it('leaves out a row that has lost its shape', async () => {
  const name = freshName()
  const { guardWords } = await openTestStore({ name })
  await guardWords.keepRule(makeGuardRule())
  const db = await openDatabase(name, 'relaxed')
  await db
    .table('guardWords')
    .toCollection()
    .modify({ rule: { phrases: 7 } })
  expect(await guardWords.read()).toEqual(EMPTY)
  db.close()
})
