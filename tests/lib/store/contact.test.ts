import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hasDetails, isSameContact, mergeContact, nicksOf, textsOf } from '@/lib/store/contact'
import { contactSchema, type Contact } from '@/lib/store/rows'
import { DAY_MS } from '@/lib/shared/time'

const seenAt = fc.nat(5)
const detail = (...values: string[]) =>
  fc.option(fc.record({ value: fc.constantFrom(...values), seenAt }), { nil: undefined })
const told: fc.Arbitrary<Contact> = fc
  .record({
    nativeId: fc.constantFrom('7', '8'),
    nick: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 't**8', 'u**9'),
    seenAt,
    name: detail('张三', '李四', '张*'),
    phone: detail('13800138000', '138****8000', '13900139000'),
    address: detail('上海市 1 号', '北京市 2 号'),
    platformTier: detail('88VIP', '普通会员'),
  })
  .map((contact) => contactSchema.parse(contact))
/** What several sources came to. */
const contact = fc
  .array(told, { minLength: 1, maxLength: 8 })
  .map(([first, ...rest]) =>
    first === undefined ? contactOf('a') : rest.reduce(mergeContact, first),
  )

const contactOf = (nick: string, fields: Partial<Contact> = {}): Contact => ({
  nativeId: '7',
  nick,
  seenAt: 1,
  ...fields,
})

describe('contacts that meet', () => {
  it('give the same in any order and any number of times', () => {
    fc.assert(
      fc.property(contact, contact, contact, (a, b, c) => {
        expect(mergeContact(a, b)).toEqual(mergeContact(b, a))
        expect(mergeContact(mergeContact(a, b), c)).toEqual(mergeContact(a, mergeContact(b, c)))
        expect(mergeContact(a, a)).toEqual(a)
        expect(mergeContact(mergeContact(a, b), b)).toEqual(mergeContact(a, b))
      }),
    )
  })

  it('are what the store takes', () => {
    fc.assert(
      fc.property(contact, contact, (a, b) => {
        const merged = mergeContact(a, b)
        expect(contactSchema.parse(merged)).toEqual(merged)
        expect(new Set(nicksOf(merged)).size).toBe(nicksOf(merged).length)
      }),
    )
  })

  it('never lose an uncovered value to a covered one', () => {
    fc.assert(
      fc.property(contact, contact, (a, b) => {
        const phones = [a, b].flatMap(({ phone }) => phone?.value ?? [])
        const isCovered = mergeContact(a, b).phone?.value.includes('*') ?? false
        expect(isCovered).toBe(phones.length > 0 && phones.every((each) => each.includes('*')))
      }),
    )
  })

  it.each([
    ['later one', { value: '李四', seenAt: 2 }, { value: '张三', seenAt: 1 }, '李四'],
    ['whole one', { value: '张*', seenAt: 2 }, { value: '张三', seenAt: 1 }, '张三'],
    [
      'greater text at the same time',
      { value: '张*', seenAt: 1 },
      { value: '李*', seenAt: 1 },
      '李*',
    ],
  ])('keep the %s of two names', (_which, one, other, name) => {
    const merged = mergeContact(contactOf('a', { name: one }), contactOf('a', { name: other }))
    expect(merged.name?.value).toBe(name)
  })

  it('remember the last five nicks, each once, the latest first', () => {
    const nicks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a']
    const [first, ...rest] = nicks.map((nick, at) => contactOf(nick, { seenAt: at }))
    const merged = rest.reduce(mergeContact, first ?? contactOf('a'))
    expect(nicksOf(merged)).toEqual(['a', 'g', 'f', 'e', 'd', 'c'])
  })

  it('forget covered nicks once one is read whole', () => {
    const merged = mergeContact(contactOf('t**8', { seenAt: 9 }), contactOf('tina8'))
    expect(merged).toEqual(contactOf('tina8'))
  })

  it('keep covered nicks as long as there are no others', () => {
    const merged = mergeContact(contactOf('t**8'), contactOf('u**9', { seenAt: 2 }))
    expect(nicksOf(merged)).toEqual(['u**9', 't**8'])
  })
})

describe('a contact', () => {
  it.each([
    [contactOf('a', { seenAt: DAY_MS - 1 }), true],
    [contactOf('a', { seenAt: DAY_MS }), false],
    [contactOf('b'), false],
    [contactOf('a', { phone: { value: '1', seenAt: 1 } }), false],
    [undefined, false],
  ])('says the same as %j: %j', (other, isSame) => {
    expect(isSameContact(other, contactOf('a'))).toBe(isSame)
  })

  it('tells its fields without their instants', () => {
    const known = contactOf('a', { email: { value: 'a@b.example', seenAt: 1 } })
    expect(textsOf(known)).toEqual({ email: 'a@b.example' })
    expect([hasDetails(known), hasDetails(contactOf('a'))]).toEqual([true, false])
  })
})
