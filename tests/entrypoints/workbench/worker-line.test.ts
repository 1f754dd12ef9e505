import { describe, expect, it } from 'vitest'

import { createWorkerLine } from '@/entrypoints/workbench/worker-line'

/** A worker that keeps what it was sent. */
class FakeWorker extends EventTarget {
  readonly sent: unknown[] = []
  isEnded = false
  postMessage(message: unknown): void {
    this.sent.push(message)
  }
  terminate(): void {
    this.isEnded = true
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function setUp() {
  const workers: FakeWorker[] = []
  const sessions: (string | null)[] = []
  const heard: unknown[] = []
  let session: string | null = null
  let gone = 0
  let used = 0
  const line = createWorkerLine({
    readSession: async () => session,
    start: (given) => {
      sessions.push(given)
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
    onWork: () => (used += 1),
  })
  line.listen(
    (message) => heard.push(message),
    () => (gone += 1),
  )
  const post = async (id: string): Promise<void> => {
    line.post({ id, what: { ask: 'overview' } })
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
  }
  return {
    line,
    post,
    workers,
    sessions,
    heard,
    open: (key: string) => (session = key),
    gone: () => gone,
    used: () => used,
  }
}

describe('the line to a worker', () => {
  it('starts one with the first job, and hands it every other', async () => {
    const { post, workers, heard, used } = setUp()
    expect(workers).toEqual([])
    await post('1')
    await post('2')
    expect(workers).toHaveLength(1)
    expect(workers[0]?.sent).toMatchObject([{ id: '1' }, { id: '2' }])
    workers[0]?.say('done')
    expect([heard, used()]).toEqual([['done'], 1])
  })

  it('has one ready before there is work, and starts no other for it', async () => {
    const { line, post, workers } = setUp()
    line.warm()
    line.warm()
    await Promise.resolve()
    await Promise.resolve()
    expect(workers).toHaveLength(1)
    await post('1')
    expect(workers).toHaveLength(1)
    expect(workers[0]?.sent).toMatchObject([{ id: '1' }])
  })

  it('ends the worker with the lock, and starts another with the key', async () => {
    const { line, post, open, workers, sessions, heard, gone } = setUp()
    open('key')
    await post('1')
    line.hearLock('locked')
    await Promise.resolve()
    expect([workers[0]?.isEnded, gone()]).toEqual([true, 1])
    workers[0]?.say('late')
    expect(heard).toEqual([])
    open('other key')
    await post('2')
    expect(sessions).toEqual(['key', 'other key'])
  })

  it('leaves a worker that has its key at work when the lock is opened elsewhere', async () => {
    const { line, post, open, workers } = setUp()
    open('key')
    await post('1')
    line.hearLock('open')
    await Promise.resolve()
    expect(workers[0]?.isEnded).toBe(false)
  })

  it('leaves a worker at work that is only just getting its key', async () => {
    const { line, open, post, workers, gone } = setUp()
    open('key')
    const posted = post('1')
    line.hearLock('open')
    await posted
    await Promise.resolve()
    expect([workers.map(({ isEnded }) => isEnded), gone()]).toEqual([[false], 0])
  })

  it('ends a worker that began without a key when the lock is opened', async () => {
    const { line, post, workers } = setUp()
    await post('1')
    line.hearLock('open')
    await expect.poll(() => workers[0]?.isEnded).toBe(true)
  })

  it('starts another after one that broke', async () => {
    const { post, workers, gone } = setUp()
    await post('1')
    workers[0]?.dispatchEvent(new Event('error'))
    await post('2')
    expect([gone(), workers.length]).toEqual([1, 2])
  })
})
