import { expect, it } from 'vitest'

import { keepStart, readStart } from '@/components/workbench/start/start-shelf'

const shelf = (kept: string | null) => {
  let text = kept
  return {
    names: () => [],
    read: () => text,
    keep: (_name: string, next: string | null) => void (text = next),
  }
}

it.each([
  [null, null],
  ['tiers', 'tiers'],
  ['over', 'over'],
  ['of an older make', null],
])('reads %j as %j', (kept, place) => expect(readStart(shelf(kept))).toBe(place))

it('reads back what it keeps', () => {
  const kept = shelf(null)
  keepStart(kept, 'orders')
  expect(readStart(kept)).toBe('orders')
})
