import { describe, expect, it } from 'vitest'

import {
  openPinBook,
  opens,
  pinBookSchema,
  pinsIn,
  pinSchema,
  pinWait,
  setPin,
  whoseIs,
  type PinBook,
} from '@/lib/vault/pin-book'

const { subtle } = crypto
const ROUNDS = 10
const both = async (): Promise<PinBook> => {
  const book = await openPinBook('123456', ROUNDS, crypto)
  const changed = await setPin(book, { role: 'lead', pin: '2468' }, subtle)
  if (changed === null) throw new Error('the PINs differ')
  return changed
}

describe('the PINs of a browser', () => {
  it('tell whose a PIN is', async () => {
    const book = await both()
    expect(await whoseIs('123456', book, subtle)).toBe('owner')
    expect(await whoseIs('2468', book, subtle)).toBe('lead')
    expect(await whoseIs('0000', book, subtle)).toBeNull()
    expect(pinsIn(book)).toEqual(['lead', 'owner'])
  })
  it('are kept as hashes under a salt of their own', async () => {
    const [one, other] = [await both(), await both()]
    expect(one.hashes.owner).not.toBe(other.hashes.owner)
    expect(JSON.stringify(one)).not.toMatch(/123456|2468/)
    expect(pinBookSchema.parse(structuredClone(one))).toEqual(one)
  })
  it('are never the same for two roles', async () => {
    const book = await both()
    expect(await setPin(book, { role: 'lead', pin: '123456' }, subtle)).toBeNull()
    expect(await setPin(book, { role: 'owner', pin: '2468' }, subtle)).toBeNull()
  })
  it('lose the lead’s alone when it is taken off', async () => {
    const book = await setPin(await both(), { role: 'lead', pin: null }, subtle)
    expect(book === null ? null : pinsIn(book)).toEqual(['owner'])
  })
  it.each([
    ['owner', 'owner', true],
    ['owner', 'lead', true],
    ['lead', 'lead', true],
    ['lead', 'owner', false],
    [null, 'lead', false],
  ] as const)('of %s, asked for %s: %s', (whose, needed, isOpen) => {
    expect(opens(whose, needed)).toBe(isOpen)
  })
  it('make whoever tries wrong ones wait', async () => {
    const book = await both()
    const waits = [0, 2, 3, 6].map((count) => pinWait({ ...book, wrong: { count, at: 0 } }, 0))
    expect(waits[0]).toBe(0)
    expect(waits[1]).toBe(0)
    expect(waits[2]).toBeGreaterThan(0)
    expect(waits[3]).toBeGreaterThan(waits[2] ?? Infinity)
  })
  it.each(['123', '123456789', '12a4', '１２３４', ''])('are not %s', (text) => {
    expect(pinSchema.safeParse(text).success).toBe(false)
  })
})
