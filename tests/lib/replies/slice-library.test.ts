import fc from 'fast-check'
import { expect, it } from 'vitest'

import { replyCalls } from '@/lib/messaging/reply-calls'
import { BODY_LIMIT } from '@/lib/replies/reply'
import { LIBRARY_SLICE_CHARS, sliceLibrary } from '@/lib/replies/slice-library'
import { makeGroup, makeReply } from '@/tests/fixtures/replies/make-reply'

const sized = (id: string, wordings: number) =>
  makeReply(id, {
    texts: Array.from({ length: wordings }, (_, index) => ({
      lang: `x${'abcdefghijkl'[index]}`,
      title: 'T',
      wordings: Array.from({ length: 8 }, () => ({ name: '', body: '长'.repeat(BODY_LIMIT) })),
    })),
  })

it('cuts a change so that calls carry it, and loses nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(1, 12), { maxLength: 12 }),
      fc.nat(450),
      (sizes, count) => {
        const replies = sizes.map((size, index) => sized(`r${index}`, size))
        const groups = Array.from({ length: count }, (_, index) => makeGroup(`g${index}`))
        const slices = sliceLibrary({ replies, groups })
        for (const slice of slices) {
          expect(replyCalls.keepReplies.payload.safeParse(slice).success).toBe(true)
          expect(JSON.stringify(slice).length).toBeLessThanOrEqual(LIBRARY_SLICE_CHARS)
        }
        expect(slices.flatMap((slice) => slice.replies)).toEqual(replies)
        expect(slices.flatMap((slice) => slice.groups)).toEqual(groups)
      },
    ),
    { numRuns: 10 },
  )
})
