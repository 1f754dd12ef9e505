import { describe, expect, it, vi } from 'vitest'

import { createRowShelf } from '@/components/workbench/customers/list/row-shelf'
import type { CustomerRow } from '@/lib/files/work-roster-protocol'

import { makeRow } from '../../fake-roster'

const LIST = {
  edition: '1',
  places: Uint32Array.from({ length: 5_000 }, (_, place) => 9_999 - place),
}

function open(answer: (places: readonly number[]) => readonly CustomerRow[] | null) {
  const asked: number[] = []
  const onStale = vi.fn<() => void>()
  const shelf = createRowShelf(
    {
      readRows: async (_edition, places) => {
        asked.push(places[0] ?? NaN)
        return { how: 'done', value: answer(places) }
      },
    },
    LIST,
    onStale,
  )
  return { shelf, asked, onStale }
}

const rows = (places: readonly number[]) => places.map((place) => makeRow(place))

describe('the rows of a list', () => {
  it('come in stretches, each asked for once', async () => {
    const { shelf, asked } = open(rows)
    expect(shelf.read(3)).toBeNull()
    for (const index of [3, 4, 49]) shelf.want(index)
    await vi.waitFor(() => expect(shelf.read(3)?.ref.customerId).toBe('c9996'))
    shelf.want(5)
    expect(asked).toEqual([9_999])
    expect(shelf.read(49)?.ref.customerId).toBe('c9950')
    expect(shelf.read(50)).toBeNull()
  })

  it('that were scrolled past are not read', async () => {
    const { shelf, asked } = open(rows)
    for (let index = 0; index < 5_000; index += 50) shelf.want(index)
    await vi.waitFor(() => expect(shelf.read(4_999)).not.toBeNull())
    await vi.waitFor(() => expect(asked).toHaveLength(4))
  })

  it('tell whoever watches that they came', async () => {
    const { shelf } = open(rows)
    const changed = vi.fn<() => void>()
    const stop = shelf.subscribe(changed)
    shelf.want(0)
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce())
    stop()
  })

  it('that are of another reading are asked for again, by whoever made the list', async () => {
    const { shelf, onStale } = open(() => null)
    shelf.want(0)
    await vi.waitFor(() => expect(onStale).toHaveBeenCalledOnce())
    expect(shelf.read(0)).toBeNull()
  })
})
