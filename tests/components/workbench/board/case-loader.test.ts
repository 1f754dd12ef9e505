import { describe, expect, it } from 'vitest'

import { ALL_CASES } from '@/components/workbench/board/board-state'
import { createCaseLoader } from '@/components/workbench/board/case-loader'
import type { WorkbenchServices } from '@/components/workbench/services'
import type { CaseColumn } from '@/lib/shared/cases'

import { makeCase } from '../make-case'
import { NO_FIGURES, NO_PLAN, NOW } from '../set-up'

interface Asked {
  readonly filter: { readonly text: string }
  readonly pages: readonly {
    readonly column: CaseColumn
    readonly skip: number
    readonly limit: number
  }[]
}

/** A background with so many cases of the seller, whose answers can be held back. */
function setUp(count: number) {
  const asked: Asked[] = []
  let hold: Promise<void> = Promise.resolve()
  let isUp = true
  const call = (async (name: string, payload: Asked) => {
    if (name === 'figureCases') return { ok: true, value: NO_FIGURES }
    if (name === 'planShift') return { ok: true, value: NO_PLAN }
    asked.push(payload)
    await hold
    const page = ({ column, skip, limit }: Asked['pages'][number]) =>
      column === 'seller'
        ? Array.from({ length: Math.max(0, Math.min(limit, count - skip)) }, (_, index) =>
            makeCase({ caseId: `${payload.filter.text}${index + skip}` }),
          )
        : []
    return isUp ? { ok: true, value: payload.pages.map(page) } : { ok: false, error: 'no-answer' }
  }) as unknown as WorkbenchServices['call']
  const loader = createCaseLoader({ call, clock: () => NOW })
  const ask = (text: string) => loader.ask({ choice: { ...ALL_CASES, text }, shiftEndsAt: NOW })
  const mine = () => loader.read().columns?.seller.map(({ caseId }) => caseId) ?? null
  return {
    loader,
    asked,
    ask,
    mine,
    holdBack: () => {
      const releases: (() => void)[] = []
      hold = new Promise((resolve) => releases.push(resolve))
      return () => {
        for (const release of releases) release()
      }
    },
    fall: () => (isUp = false),
  }
}

describe('the loader of cases', () => {
  it('loads a page of each column, then figures and plan', async () => {
    const { loader, ask, mine } = setUp(3)
    expect(loader.read().columns).toBeNull()
    await ask('')
    expect(mine()).toEqual(['0', '1', '2'])
    expect(loader.read()).toMatchObject({ figures: NO_FIGURES, plan: NO_PLAN, hasFailed: false })
  })

  it('lets go of every case at once, also of those on their way', async () => {
    const { loader, ask, mine, holdBack } = setUp(3)
    await ask('')
    loader.clear()
    expect(loader.read()).toMatchObject({ columns: null, figures: null, plan: null })
    const letGo = holdBack()
    const pending = ask('x')
    loader.clear()
    letGo()
    await pending
    expect(mine()).toBeNull()
  })

  it('gives what was asked for ahead to the first who asks, and to nobody after', async () => {
    const { loader, asked, ask, mine } = setUp(3)
    const askAll = () => loader.ask({ choice: ALL_CASES, shiftEndsAt: NOW })
    loader.begin()
    await askAll()
    expect(mine()).toEqual(['0', '1', '2'])
    expect(asked).toHaveLength(1)
    await askAll()
    expect(asked).toHaveLength(2)
    loader.begin()
    await ask('x')
    expect(mine()).toEqual(['x0', 'x1', 'x2'])
    expect(asked).toHaveLength(4)
  })

  it('asks anew where news have come since it asked ahead', async () => {
    const { loader, asked } = setUp(3)
    loader.begin()
    loader.forget()
    await loader.ask({ choice: ALL_CASES, shiftEndsAt: NOW })
    expect(asked).toHaveLength(2)
  })

  it('adds pages as they are asked for, and keeps them through news', async () => {
    const { loader, asked, ask, mine } = setUp(130)
    await ask('')
    expect(mine()).toHaveLength(24)
    await loader.more('seller')
    await loader.more('seller')
    expect(mine()).toHaveLength(130)
    await loader.refresh()
    expect(mine()).toHaveLength(130)
    expect(asked.at(-1)?.pages).toContainEqual({ column: 'seller', skip: 0, limit: 130 })
  })

  it('reads a long column in pages that the protocol takes', async () => {
    const { loader, asked, ask } = setUp(620)
    await ask('')
    for (let pages = 0; pages < 11; pages += 1) await loader.more('seller')
    await loader.refresh()
    const limits = asked.at(-1)?.pages.filter(({ column }) => column === 'seller')
    expect(limits).toEqual([
      { column: 'seller', skip: 0, limit: 500 },
      { column: 'seller', skip: 500, limit: 120 },
    ])
  })

  it('shows the answer to the last question alone, and asks none in between', async () => {
    const { asked, ask, mine, holdBack } = setUp(1)
    const go = holdBack()
    const all = [ask('a'), ask('ab'), ask('abc')]
    go()
    await Promise.all(all)
    await ask('abc')
    expect(mine()).toEqual(['abc0'])
    expect(asked.map(({ filter }) => filter.text)).not.toContain('ab')
  })

  it('says that nobody answers and keeps what it has', async () => {
    const { loader, ask, mine, fall } = setUp(1)
    await ask('')
    fall()
    await loader.refresh()
    expect(loader.read().hasFailed).toBe(true)
    expect(mine()).toEqual(['0'])
  })
})
