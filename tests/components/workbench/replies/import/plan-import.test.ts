import { describe, expect, it } from 'vitest'

import { planImport, runImport, undoOf } from '@/components/workbench/replies/import/plan-import'
import type { WorkbenchServices } from '@/components/workbench/services'
import { LIBRARY_SLICE } from '@/lib/replies/slice-library'
import { makeReply } from '@/tests/helpers/make-reply'

const group = { id: 'g', parentId: null, names: [{ lang: 'en', name: 'G' }], place: 1 }
const before = makeReply({ id: 'held', title: 'Before' })
const reading = {
  replies: [before.id, 'fresh'].map((id) => ({
    row: 1,
    reply: { ...makeReply({ id, title: 'After' }), groupId: 'g' },
    proposals: [],
  })),
  groups: [group],
}
const library = { replies: [before], groups: [] }

describe('an import', () => {
  it('is taken back by what was there before', () => {
    const { undo } = planImport([reading], new Map(), { target: null, library })
    expect(undo).toEqual({
      replies: [before],
      groups: [],
      removed: ['fresh'],
      removedGroups: ['g'],
    })
  })
  it('goes into one group and makes no other', () => {
    const { change } = planImport([reading], new Map(), { target: 't', library })
    expect(change.groups).toEqual([])
    expect(new Set(change.replies.map(({ groupId }) => groupId))).toEqual(new Set(['t']))
  })
  it('comes in slices and tells how many were kept when nobody answers any more', async () => {
    const replies = Array.from({ length: LIBRARY_SLICE + 5 }, (_, at) => ({
      row: at,
      reply: makeReply({ id: `r${at}`, title: 'x' }),
      proposals: [],
    }))
    const plan = planImport([{ replies, groups: [] }], new Map(), { target: null, library })
    let calls = 0
    // The protocol's answers are as many types as it has calls.
    const call = (async () => {
      calls += 1
      return calls === 1 ? { ok: true, value: 1 } : { ok: false, error: 'no-answer' }
    }) as unknown as WorkbenchServices['call']
    const heard: number[] = []
    const end = await runImport(call, plan, [], (kept) => heard.push(kept))
    expect(end).toEqual({ kept: LIBRARY_SLICE, isWhole: false, picturesLost: 0 })
    expect(heard).toEqual([LIBRARY_SLICE])
    expect(undoOf(plan, end.kept).removed).toHaveLength(LIBRARY_SLICE)
  })
})
