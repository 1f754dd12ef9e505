import { describe, expect, it } from 'vitest'

import { relocate } from '@/components/panel/guard/relocate'

import { findingOf } from './sample-findings'

const TEXT = 'It is the best, and it comes tomorrow for sure.'
const warn = findingOf(TEXT, 'tomorrow for sure', { ruleId: 'w', better: 'in a few days' })

describe('findings of a text that is typed on', () => {
  it('move with their words', () => {
    const [moved] = relocate([warn], TEXT, `Hello. ${TEXT}`)
    expect(moved).toMatchObject({ from: warn.from + 7, to: warn.to + 7 })
    expect(moved?.better).toMatchObject({ from: warn.from + 7 })
  })

  it('go with their words', () => {
    expect(relocate([warn], TEXT, 'It is the best.')).toEqual([])
  })
})
