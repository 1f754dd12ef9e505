import { describe, expect, it } from 'vitest'

import type { OrderWriter } from '@/lib/files/work-store'
import { writeOrders, type Arrival, type JobAbout } from '@/lib/files/write-orders'
import { numberOf } from '@/lib/intake/order-import'

const DONE = { added: 0, updated: 0, unchanged: 0, claimed: 0, unclaimed: 0, from: null, to: null }
const arrival = (rowsDone: number): Arrival => ({
  orders: [{ facts: { number: `n${rowsDone}` }, observedAt: 0 }],
  share: rowsDone / 4,
  rowsDone,
})
const ARRIVALS = [1, 2, 3, 4].map(arrival)

/** Lets everything else happen that can. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve)
  })

/** A writer that notes what happens in which order; each write ends when its turn comes. */
function fakeWriter(log: string[], failAt?: string): OrderWriter {
  let last: Promise<unknown> = Promise.resolve()
  return {
    shopId: 'shop',
    write: ([order]) => {
      const number = order === undefined ? '' : numberOf(order)
      log.push(`begin ${number}`)
      const written = last.then(async () => {
        await turn()
        if (number === failAt) throw new Error('full')
        log.push(`written ${number}`)
        return undefined
      })
      last = written.catch(() => undefined)
      return written
    },
    noteBuyers: async (orders) => log.push(`known ${orders.length}`),
    finish: async () => {
      log.push('finish')
      return DONE
    },
    abort: async () => {
      await last
      log.push('abort')
    },
  }
}

const aboutJob = (log: string[], signal = new AbortController().signal): JobAbout => ({
  signal,
  startedAt: 0,
  clock: () => 1,
  watch: ({ rowsDone }) => log.push(`told ${rowsDone}`),
})

describe('orders on their way into the store', () => {
  it('are made ready while the last are written, and told only once they are written', async () => {
    const log: string[] = []
    await writeOrders(fakeWriter(log), ARRIVALS, aboutJob(log))
    expect(log.indexOf('begin n2')).toBeLessThan(log.indexOf('written n1'))
    for (const rows of [1, 2, 3, 4])
      expect(log.indexOf(`written n${rows}`)).toBeLessThan(log.indexOf(`told ${rows}`))
    expect(log.at(-1)).toBe('finish')
  })

  it('are never more than two writes ahead', async () => {
    const log: string[] = []
    await writeOrders(fakeWriter(log), ARRIVALS, aboutJob(log))
    expect(log.indexOf('written n1')).toBeLessThan(log.indexOf('begin n3'))
  })

  it('go out again when a write fails, and the failure is told', async () => {
    const log: string[] = []
    const writer = fakeWriter(log, 'n2')
    await expect(writeOrders(writer, ARRIVALS, aboutJob(log))).rejects.toThrow('full')
    expect(log.at(-1)).toBe('abort')
    expect(log).not.toContain('finish')
  })

  it('go out again when somebody stops them', async () => {
    const log: string[] = []
    const control = new AbortController()
    const about = aboutJob(log, control.signal)
    const watch: JobAbout['watch'] = (progress) => {
      about.watch(progress)
      control.abort()
    }
    expect(await writeOrders(fakeWriter(log), ARRIVALS, { ...about, watch })).toBeNull()
    expect(log.at(-1)).toBe('abort')
  })
})
