import { describe, expect, it } from 'vitest'

import { createQueue } from '@/lib/shared/queue'

describe('a queue', () => {
  it('runs tasks one after the other, in the order they came', async () => {
    const queue = createQueue()
    const log: string[] = []
    const task = (name: string, turns: number) => async () => {
      log.push(`${name} begins`)
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
      log.push(`${name} ends`)
      return name
    }
    expect(await Promise.all([queue(task('long', 9)), queue(task('short', 1))])).toEqual([
      'long',
      'short',
    ])
    expect(log).toEqual(['long begins', 'long ends', 'short begins', 'short ends'])
  })

  it('tells of a failure and goes on', async () => {
    const queue = createQueue()
    const failing = queue(() => Promise.reject(new Error('out of paper')))
    const next = queue(() => Promise.resolve('done'))
    await expect(failing).rejects.toThrow('out of paper')
    await expect(next).resolves.toBe('done')
  })
})
