import { describe, expect, it } from 'vitest'

import { createLeases } from '@/lib/store/leases'
import { createFakeLocks } from '@/tests/fixtures/store/fake-locks'

describe('a lease', () => {
  it('is one page’s alone until it ends', async () => {
    const locks = createFakeLocks()
    const [page, worker] = [createLeases(locks), createLeases(locks)]
    const end = await page.take('a')
    expect(await worker.tryTake('a')).toBeUndefined()
    expect(await worker.tryTake('b')).toBeTypeOf('function')
    end()
    await expect.poll(() => worker.tryTake('a')).toBeTypeOf('function')
  })

  it('is waited for by who must have it', async () => {
    const locks = createFakeLocks()
    const [page, worker] = [createLeases(locks), createLeases(locks)]
    const end = await page.take('a')
    let isTaken = false
    const taken = worker.take('a').then(() => {
      isTaken = true
      return isTaken
    })
    expect(isTaken).toBe(false)
    end()
    expect(await taken).toBe(true)
  })

  it('is gone with the browser that gave it', async () => {
    await createLeases(createFakeLocks()).take('a')
    expect(await createLeases(createFakeLocks()).tryTake('a')).toBeTypeOf('function')
  })
})
