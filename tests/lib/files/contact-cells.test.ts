import { describe, expect, it } from 'vitest'

import { cleanText } from '@/lib/files/cells'
import { readContact, type ContactColumns } from '@/lib/files/contact-cells'
import { CONTACT_LIMIT } from '@/lib/store/rows'

const COLUMNS: ContactColumns<string> = {
  name: ['name', 'other name'],
  phone: ['mobile', 'phone', 'account'],
  email: ['account'],
  address: [
    ['street', 'city'],
    ['other street', 'other city'],
  ],
}
const read = (cells: Readonly<Record<string, string>>) =>
  readContact(
    {
      raw: (column) => cells[column] ?? '',
      text: (column) => cleanText(cells[column] ?? ''),
      name: (column) => column,
      texts: () => [],
      has: (column) => column in cells,
      now: 0,
    },
    COLUMNS,
  )

describe('how a row says that the buyer is reached', () => {
  it('is the best column of each kind, cleaned', () => {
    const contact = read({
      name: ' ',
      'other name': 'Ann\u202E Lee',
      mobile: '="13800138000"',
      phone: '030 123456',
      account: 'ann@x.example',
      city: 'Nowhere',
      'other street': "'12 Main St",
      'other city': 'Springfield',
    })
    const address = '12 Main St, Springfield'
    expect(contact).toEqual({
      name: 'Ann  Lee',
      phone: '13800138000',
      email: 'ann@x.example',
      address,
    })
  })

  it('is nothing where nothing is told', () => {
    expect(read({ name: '-', mobile: '', city: 'Nowhere' })).toEqual({})
  })

  it.each([
    ["'+49 30 123456", '+49 30 123456'],
    ['138****8000', '138****8000'],
    ['0571-88886666转12', '0571-88886666转12'],
    ['13800138000.0', '13800138000'],
    ['1.38E+10', undefined],
    ['<b>13800138000</b>', undefined],
    ['无', undefined],
    ['1234', undefined],
    ['1'.repeat(41), undefined],
  ])('takes %j for the phone number %j', (mobile, phone) => {
    expect(read({ mobile }).phone).toBe(phone)
  })

  it.each([
    ['13800138000', { phone: '13800138000' }],
    ['an*@x.example', { email: 'an*@x.example' }],
    ['an account', {}],
  ])('tells by the account %j: %j', (account, contact) => {
    expect(read({ account })).toEqual(contact)
  })

  it('is cut where it is too long', () => {
    const { name, address } = read({ name: 'n'.repeat(900), street: 's'.repeat(400), city: 'c' })
    expect([name?.length, address?.length]).toEqual([CONTACT_LIMIT, CONTACT_LIMIT])
  })
})
