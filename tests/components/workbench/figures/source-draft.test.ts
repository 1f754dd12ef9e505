import { describe, expect, it } from 'vitest'

import { readSources, writeSources } from '@/components/workbench/figures/source-draft'

const SOURCES = {
  advertising: { customers: 20, costMinor: 80_050 },
  agents: { customers: 3, costMinor: null },
}

describe('typed sources', () => {
  it('come back from what is written of them', () => {
    expect(readSources(writeSources(SOURCES, 2), 2)).toEqual({ ok: true, sources: SOURCES })
  })

  it('leave out a way of which nothing is known', () => {
    expect(readSources(writeSources(undefined, 2), 2)).toEqual({ ok: true, sources: {} })
  })

  it.each([
    ['customers', '1.5', 'sales customers'],
    ['customers', '-1', 'sales customers'],
    ['cost', 'free', 'sales cost'],
    ['cost', '1.234', 'sales cost'],
  ])('say which field is wrong: %s %j', (field, typed, named) => {
    const draft = writeSources({}, 2)
    expect(readSources({ ...draft, sales: { ...draft.sales, [field]: typed } }, 2)).toEqual({
      ok: false,
      wrong: new Set([named]),
    })
  })
})
