import { describe, expect, it } from 'vitest'

import { emailKey, isMasked, matchKeysOf, phoneKey } from '@/lib/customers/contact-keys'

describe('a phone number', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['+86 138 0013 8000', '+8613800138000'],
    ['0086-138-0013-8000', '+8613800138000'],
    ['86 13800138000', '+8613800138000'],
    ['＋８６１３８００１３８０００', '+8613800138000'],
    ['+49 (0) 30 123456', '+4930123456'],
    ['0049 30/123456', '+4930123456'],
    ['+49 30-123 456', '+4930123456'],
    ['030 123456', '030123456'],
    ['0571-8888 6666', '057188886666'],
    /** California, not a mobile of mainland China. */
    ['+1 310 555 1234', '+13105551234'],
    ['13105551234', '+8613105551234'],
  ])('%j is compared as %j', (text, key) => {
    expect(phoneKey(text)).toBe(key)
  })

  it.each([
    '138****8000',
    '138••••8000',
    '１３８＊＊＊＊８０００',
    '',
    '110',
    '00000000',
    '+11111111111',
    '12345678901234567',
    '13800138000 / 13900139000',
    'call me',
  ])('%j is none that proves anything', (text) => {
    expect(phoneKey(text)).toBeNull()
  })
})

describe('an e-mail address', () => {
  it.each([
    [' Kettle@Shop.Example ', 'kettle@shop.example'],
    ['a.b+c@d-e.co', 'a.b+c@d-e.co'],
    ['k****@shop.example', null],
    ['kettle@shop', null],
    ['two@shop.example, three@shop.example', null],
    ['', null],
  ])('%j is compared as %j', (text, key) => {
    expect(emailKey(text)).toBe(key)
  })
})

const keysOf = (name: string, address: string) => matchKeysOf({ name, address })

describe('a name with its address', () => {
  const ADDRESS = '上海市静安区南京西路 1266 号 2 楼'

  it.each([
    ['张三', '张三', ADDRESS, '上海市，静安区，南京西路１２６６号2楼'],
    ['张*', '张**', ADDRESS, ADDRESS],
    ['Ann  Lee', 'ann lee', '12 Main St., Springfield', '12 Main St Springfield'],
  ])('is the same for %j and %j', (name, other, address, spelling) => {
    expect(keysOf(name, address)).toHaveLength(1)
    expect(keysOf(name, address)).toEqual(keysOf(other, spelling))
  })

  it.each([
    ['张三', '李四', ADDRESS, ADDRESS],
    ['张三', '张*', ADDRESS, ADDRESS],
    ['张三', '张三', ADDRESS, '上海市静安区南京西路 1268 号 2 楼'],
  ])('differs for %j and %j', (name, other, address, elsewhere) => {
    expect(keysOf(name, address)).not.toEqual(keysOf(other, elsewhere))
  })

  it.each([
    ['张三', '上海市静安区****'],
    ['张三', '上海市静安区'],
    ['张三', '1 号'],
    ['**', ADDRESS],
    ['', ADDRESS],
    ['张三', ''],
  ])('%j at %j proves nothing', (name, address) => {
    expect(keysOf(name, address)).toEqual([])
  })
})

it('compares all that a contact tells, the strong kinds first', () => {
  const address = '12 Main St, Springfield'
  const contact = { name: 'Ann', phone: '+1 310 555 1234', email: 'ann@x.example', address }
  expect(matchKeysOf(contact).map(({ kind }) => kind)).toEqual(['email', 'phone', 'name-address'])
  expect(matchKeysOf({})).toEqual([])
})

it.each([
  ['张*', true],
  ['t＊＊8', true],
  ['138••••8000', true],
  ['张三', false],
])('sees whether %j is covered: %j', (text, isCovered) => {
  expect(isMasked(text)).toBe(isCovered)
})
