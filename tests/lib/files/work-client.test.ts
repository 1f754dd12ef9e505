import { describe, expect, it } from 'vitest'

import { createWorkClient } from '@/lib/files/work-client'
import type { ToWorker } from '@/lib/files/work-protocol'

function setUp() {
  const posted: ToWorker[] = []
  const line: { hear: (message: unknown) => void; gone: () => void } = {
    hear: () => undefined,
    gone: () => undefined,
  }
  let ids = 0
  const desk = createWorkClient(
    {
      post: (message) => posted.push(message),
      listen: (hear, gone) => Object.assign(line, { hear, gone }),
    },
    () => `id-${(ids += 1)}`,
  )
  return { desk, posted, line }
}

describe('the page’s line to its worker', () => {
  it('gives what the worker answers under the job’s id', async () => {
    const { desk, posted, line } = setUp()
    const overview = desk.readOverview()
    line.hear({ id: 'other', tell: { tell: 'done', result: { shops: [] } } })
    line.hear({ id: posted[0]?.id, tell: { tell: 'done', result: { shops: [] } } })
    expect(await overview).toEqual({ how: 'done', value: { shops: [] } })
  })
  it('does not believe an answer of the wrong shape', async () => {
    const { desk, posted, line } = setUp()
    const overview = desk.readOverview()
    line.hear({ id: posted[0]?.id, tell: { tell: 'done', result: { shops: 'all' } } })
    expect(await overview).toEqual({ how: 'failed', why: 'failed' })
  })
  it('ends every job, running or new, when the worker is gone', async () => {
    const { desk, line } = setUp()
    const running = desk.readOverview()
    line.gone()
    const gone = { how: 'failed', why: 'worker-gone' }
    expect(await running).toEqual(gone)
    expect(await desk.readOverview()).toEqual(gone)
  })
  it('cancels under the id of the job', () => {
    const { desk, posted } = setUp()
    desk.loadSample(() => undefined).cancel()
    expect(posted.map(({ id, what }) => [id, what.ask])).toEqual([
      ['id-1', 'load-sample'],
      ['id-1', 'cancel'],
    ])
  })
})
