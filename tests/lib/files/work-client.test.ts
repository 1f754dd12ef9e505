import { describe, expect, it } from 'vitest'

import { createWorkClient, type AskLeave } from '@/lib/files/work-client'
import type { ToWorker } from '@/lib/files/work-protocol'

function setUp(askLeave: AskLeave = () => Promise.resolve(true)) {
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
    askLeave,
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
  it('ends every running job when the worker is gone, and hands the next one to another', async () => {
    const { desk, posted, line } = setUp()
    const running = desk.readOverview()
    line.gone()
    expect(await running).toEqual({ how: 'failed', why: 'worker-gone' })
    const next = desk.readOverview()
    line.hear({ id: posted[1]?.id, tell: { tell: 'done', result: { shops: [] } } })
    expect(await next).toEqual({ how: 'done', value: { shops: [] } })
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

const remove = (desk: ReturnType<typeof setUp>['desk']) =>
  desk.removeShop('5dMAgcctI5RMKCnttydn7g', () => undefined)

describe('work that takes leave', () => {
  it('is asked for with what the log shall say, and begins then', async () => {
    const asked: unknown[] = []
    const { desk, posted } = setUp(async (leave) => {
      asked.push(leave)
      expect(posted).toEqual([])
      return true
    })
    remove(desk)
    await expect.poll(() => posted.map(({ what }) => what.ask)).toEqual(['remove-shop'])
    expect(asked).toEqual([
      { act: 'remove-shop', log: { kind: 'remove-shop', subject: '5dMAgcctI5RMKCnttydn7g' } },
    ])
  })
  it('does not begin without it', async () => {
    const { desk, posted } = setUp(() => Promise.resolve(false))
    expect(await remove(desk).ended).toEqual({ how: 'failed', why: 'not-permitted' })
    expect(posted).toEqual([])
  })
  it('does not begin either once it was cancelled', async () => {
    const gives: ((isGiven: boolean) => void)[] = []
    const { desk, posted } = setUp(() => new Promise((resolve) => gives.push(resolve)))
    const job = remove(desk)
    job.cancel()
    expect(await job.ended).toEqual({ how: 'cancelled' })
    gives.forEach((give) => give(true))
    await Promise.resolve()
    expect(posted).toEqual([])
  })
  it('is none of what people do all day', () => {
    const asked: unknown[] = []
    const { desk, posted } = setUp((leave) => Promise.resolve(asked.push(leave) > 0))
    void desk.readOverview()
    expect([posted.length, asked]).toEqual([1, []])
  })
})
