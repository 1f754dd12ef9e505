import { describe, expect, it } from 'vitest'

import { editDay, NO_EDITS } from '@/components/workbench/rules/calendar-edits'

describe('editing a day', () => {
  it('says one thing of a day at a time', () => {
    const free = editDay(NO_EDITS, '2026-10-10', 'free')
    expect(free).toMatchObject({ free: ['2026-10-10'], work: [] })
    const worked = editDay(free, '2026-10-10', 'work')
    expect(worked).toMatchObject({ free: [], work: ['2026-10-10'] })
    expect(editDay(worked, '2026-10-10', null)).toEqual(NO_EDITS)
  })

  it('keeps days in order and the coverage as it was', () => {
    const edits = { ...NO_EDITS, coversTo: 2027 }
    const both = editDay(editDay(edits, '2026-10-10', 'free'), '2026-01-02', 'free')
    expect(both).toEqual({ free: ['2026-01-02', '2026-10-10'], work: [], coversTo: 2027 })
  })
})
