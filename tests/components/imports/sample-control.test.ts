import { describe, expect, it } from 'vitest'

import { createSampleControl } from '@/components/imports/sample-control'
import type { JobEnd, WatchProgress } from '@/lib/files/work-desk'
import type { ImportCounts } from '@/lib/files/work-protocol'

const COUNTS: ImportCounts = {
  shopId: 'shop',
  added: 6_000,
  updated: 0,
  unchanged: 0,
  claimed: 6_000,
  unclaimed: 0,
  from: null,
  to: null,
  tookMs: 5,
}
const HALF = {
  rowsDone: 3_000,
  rowsTotal: 6_000,
  rowsExact: true,
  share: 0.5,
  perSecond: null,
  msLeft: null,
}

function setUp() {
  const changed: (readonly string[])[] = []
  const running: { end?: (end: JobEnd<ImportCounts>) => void; watch?: WatchProgress } = {}
  const control = createSampleControl(
    {
      loadSample: (watch) => {
        running.watch = watch
        return {
          ended: new Promise((resolve) => {
            running.end = resolve
          }),
          cancel: () => running.end?.({ how: 'cancelled' }),
        }
      },
      removeShop: () => ({
        ended: Promise.resolve({ how: 'done', value: null }),
        cancel: () => undefined,
      }),
    },
    async (shopIds) => {
      changed.push(shopIds)
    },
  )
  return { control, changed, running }
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

describe('the sample shop', () => {
  it('tells its progress while it is loaded, and the shop when it is in', async () => {
    const { control, changed, running } = setUp()
    control.load()
    running.watch?.(HALF)
    expect(control.read()).toMatchObject({ doing: 'loading', progress: { share: 0.5 } })
    running.end?.({ how: 'done', value: COUNTS })
    await settle()
    expect(changed).toEqual([['shop']])
    expect(control.read()).toEqual({ doing: 'nothing', progress: null, ended: null })
  })
  it('says that it was cancelled, and changes nothing', async () => {
    const { control, changed } = setUp()
    control.load()
    control.cancel()
    await settle()
    expect(control.read()).toMatchObject({ doing: 'nothing', ended: 'cancelled' })
    expect(changed).toEqual([])
  })
  it('says why it failed', async () => {
    const { control, running } = setUp()
    control.load()
    running.end?.({ how: 'failed', why: 'storage-full' })
    await settle()
    expect(control.read().ended).toBe('storage-full')
  })
  it('is removed by its shop', async () => {
    const { control, changed } = setUp()
    control.remove('shop')
    expect(control.read().doing).toBe('removing')
    await settle()
    expect(changed).toEqual([['shop']])
  })
  it('does one thing at a time', () => {
    const { control } = setUp()
    control.load()
    control.remove('shop')
    expect(control.read().doing).toBe('loading')
  })
})
