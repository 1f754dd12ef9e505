import { describe, expect, it } from 'vitest'

import { createPastControl } from '@/components/imports/past-control'
import type { JobEnd, WatchProgress } from '@/lib/files/work-desk'
import type { PastImport } from '@/lib/files/work-protocol'

const ROW: PastImport = {
  id: 'i1',
  shopName: '青禾厨具',
  source: 'file',
  fileName: 'orders.csv',
  status: 'done',
  startedAt: 1,
  orders: 8,
  goesOn: false,
}
const PROGRESS = { rowsDone: 0, rowsTotal: null, rowsExact: false, perSecond: null, msLeft: null }

function setUp() {
  const changed: (readonly string[])[] = []
  const running: { end?: (end: JobEnd<string | null>) => void; watch?: WatchProgress } = {}
  let rows = [ROW]
  const control = createPastControl(
    {
      listImports: async () => ({ how: 'done', value: rows }),
      undoImport: (_id, watch) => {
        running.watch = watch
        return {
          ended: new Promise((resolve) => {
            running.end = resolve
          }),
          cancel: () => undefined,
        }
      },
    },
    async (shopIds) => {
      changed.push(shopIds)
    },
  )
  const finish = async (end: JobEnd<string | null>): Promise<void> => {
    rows = [{ ...ROW, status: 'undone' }]
    running.end?.(end)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { control, changed, running, finish }
}

describe('the list of earlier imports', () => {
  it('is empty-handed until the store has answered', async () => {
    const { control } = setUp()
    expect(control.read().rows).toBeNull()
    await control.refresh()
    expect(control.read().rows).toEqual([ROW])
  })
  it('tells how far an undoing is, and the shop when it is done', async () => {
    const { control, changed, running, finish } = setUp()
    control.undo('i1')
    running.watch?.({ ...PROGRESS, share: 0.5 })
    expect(control.read().undoing).toEqual({ id: 'i1', share: 0.5 })
    await finish({ how: 'done', value: 'shop' })
    expect(changed).toEqual([['shop']])
    expect(control.read()).toMatchObject({ undoing: null, rows: [{ status: 'undone' }] })
  })
  it('undoes one at a time', () => {
    const { control, running } = setUp()
    control.undo('i1')
    const first = running.end
    control.undo('i2')
    expect(running.end).toBe(first)
    expect(control.read().undoing?.id).toBe('i1')
  })
  it('says when an undoing broke off', async () => {
    const { control, changed, finish } = setUp()
    control.undo('i1')
    await finish({ how: 'failed', why: 'worker-gone' })
    expect(control.read()).toMatchObject({ undoing: null, failure: 'worker-gone' })
    expect(changed).toEqual([])
  })
})
