import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  createHashFilter,
  createRunSet,
  findInRun,
  packAt,
  pageBitsFor,
  pageOf,
  positionOf,
  slotAt,
  splitPages,
  toRun,
} from '@/lib/store/directory'
import { hash32 } from '@/lib/store/hash'

const hash = fc.oneof(
  fc.integer({ min: 0, max: 0xff_ff_ff_ff }),
  fc.constantFrom(0, 1, 0xff_ff_ff_ff),
)
const entries = fc
  .array(hash, { maxLength: 60 })
  .map((hashes) => hashes.map((each, index): [number, number] => [each, index]))

describe('a directory', () => {
  it('finds every position of a hash, and only those', () => {
    fc.assert(
      fc.property(entries, hash, (all, wanted) => {
        const expected = all.filter(([each]) => each === wanted).map(([, position]) => position)
        expect(findInRun(toRun(all), wanted).toSorted((a, b) => a - b)).toEqual(expected)
      }),
    )
  })

  it('finds the same over its pages, whatever their number', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 12 }), (all, bits) => {
        const pages = new Map(splitPages(toRun(all), bits).map((page) => [page.page, page]))
        for (const [each, position] of all) {
          const page = pages.get(pageOf(each, bits))
          expect(page && findInRun(page, each)).toContain(position)
        }
        const held = [...pages.values()].reduce((sum, { hashes }) => sum + hashes.length, 0)
        expect(held).toBe(all.length)
      }),
    )
  })

  it('finds the same however it grew', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 9 }), (all, slice) => {
        const grown = createRunSet()
        for (let start = 0; start < all.length; start += slice)
          grown.add(toRun(all.slice(start, start + slice)))
        for (const [each, position] of all) expect(grown.find(each)).toContain(position)
        expect([...grown.merged().hashes]).toEqual([...toRun(all).hashes])
      }),
    )
  })

  it.each([
    [0, 0, 0],
    [99, 0, 99],
    [100, 1, 0],
    [1_000_000, 10_000, 0],
  ])('lays order %i into pack %i, slot %i', (index, pack, slot) => {
    const position = positionOf(index)
    expect([packAt(position), slotAt(position)]).toEqual([pack, slot])
  })

  it.each([
    [0, 0],
    [2000, 0],
    [2001, 1],
    [1_000_000, 9],
  ])('gives %i orders 2^%i pages', (orders, bits) => {
    expect(pageBitsFor(orders)).toBe(bits)
  })
})

describe('a filter of hashes', () => {
  it('never misses one that it met', () => {
    fc.assert(
      fc.property(fc.array(hash), (hashes) => {
        const filter = createHashFilter()
        filter.add(Uint32Array.from(hashes))
        expect(hashes.every((each) => filter.mayHave(each))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('spares nearly all look-ups of what is new', () => {
    const filter = createHashFilter()
    filter.add(Uint32Array.from({ length: 10_000 }, (_, index) => hash32(`old ${index}`)))
    const isTaken = (_: unknown, index: number): boolean => filter.mayHave(hash32(`new ${index}`))
    expect(Array.from({ length: 10_000 }, isTaken).filter(Boolean).length).toBeLessThan(50)
  })
})
