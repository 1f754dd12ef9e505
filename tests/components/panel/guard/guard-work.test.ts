import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  answersOf,
  betterText,
  inOrder,
  nextBetter,
  NO_WORK,
  stopOf,
  swapOf,
  swapReply,
  type GuardWork,
} from '@/components/panel/guard/guard-work'
import { withoutOverride, withOverride } from '@/components/panel/guard/use-guarded-text'
import type { RenderedReply, ReplySegment } from '@/lib/replies/template/render'

import { findingOf } from './sample-findings'

const TEXT = 'It is the best, and it comes tomorrow for sure.'
const block = findingOf(TEXT, 'best', { ruleId: 'b', severity: 'block', better: 'a good one' })
const warn = findingOf(TEXT, 'tomorrow for sure', { ruleId: 'w', better: 'in a few days' })
const note = findingOf(TEXT, 'It', { ruleId: 'n', severity: 'note' })
const passed: GuardWork = withOverride(NO_WORK, TEXT, warn, 'The parcel is in town.')

const segment = (text: string, kind: ReplySegment['kind'] = 'plain'): ReplySegment => ({
  text,
  kind,
  name: kind === 'plain' ? null : 'order.number',
})
const rendered = (...segments: ReplySegment[]): RenderedReply => {
  const isWhole = segments.every(({ kind }) => kind !== 'missing')
  return isWhole
    ? {
        ok: true,
        segments,
        fields: [],
        text: segments.map(({ text }) => text).join(''),
        missing: [],
      }
    : { ok: false, segments, fields: [], text: null, missing: ['order.number'] }
}
const swap = (said: string, better: string) => ({ ruleId: 'w', words: said, said, better })

describe('the order of findings', () => {
  it('has what stops most first, and what was passed last', () => {
    expect(inOrder([note, warn, block], TEXT, NO_WORK)).toEqual([block, warn, note])
    expect(inOrder([note, warn], TEXT, passed)).toEqual([note, warn])
  })

  it('gives the key to the first that has a better wording', () => {
    expect(nextBetter([note, warn, block], TEXT, NO_WORK)).toBe(block)
    expect(nextBetter([note, warn], TEXT, passed)).toBeNull()
  })
})

describe('a text', () => {
  it.each([
    ['a block', [warn, block], NO_WORK, block],
    ['a warning', [note, warn], NO_WORK, warn],
    ['no warning with a reason', [note, warn], passed, null],
    ['no note', [note], NO_WORK, null],
    ['a block, whatever the reason', [block], withOverride(NO_WORK, TEXT, block, 'so'), block],
    ['a warning whose reason was taken back', [warn], withoutOverride(passed, TEXT, warn), warn],
  ] as const)('is stopped by %s', (_what, findings, work, stop) => {
    expect(stopOf(findings, TEXT, work)).toBe(stop)
  })

  it('is passed for these words alone', () => {
    const other = 'It comes on Monday for sure.'
    const found = findingOf(other, 'on Monday for sure', { ruleId: 'w' })
    expect(stopOf([found], other, passed)).toBe(found)
  })

  it('gets the better wording where the words stand', () => {
    expect(betterText(TEXT, warn)).toBe('It is the best, and it comes in a few days.')
    expect(betterText(TEXT, note)).toBe(TEXT)
  })
})

describe('what travels with a text', () => {
  it('is nothing where nothing was done', () => {
    expect(answersOf(NO_WORK)).toEqual({})
  })

  it('is what was taken and what was passed, with its reason', () => {
    const taken = swapOf(TEXT, block)
    if (taken === null) throw new Error('there is a better wording')
    expect(answersOf({ ...passed, swaps: [taken] })).toEqual({
      guard: {
        taken: [{ ruleId: 'b', words: 'best' }],
        overridden: [{ ruleId: 'w', words: 'tomorrow for sure', reason: 'The parcel is in town.' }],
      },
    })
  })
})

describe('a better wording in a reply', () => {
  it('leaves values what they are', () => {
    const reply = rendered(segment('Order '), segment('7', 'filled'), segment(' comes for sure.'))
    const better = swapReply(reply, [swap('for sure', 'soon')])
    expect(better.text).toBe('Order 7 comes soon.')
    expect(better.segments.find(({ kind }) => kind === 'filled')?.text).toBe('7')
  })

  it('stands over several pieces', () => {
    const reply = rendered(segment('A '), segment('7', 'filled'), segment(' b. C.'))
    expect(swapReply(reply, [swap('A 7 b.', 'D.')]).text).toBe('D. C.')
  })

  it('takes a gap inside it away', () => {
    const reply = rendered(segment('Sent on '), segment('', 'missing'), segment(' for sure. Bye.'))
    expect(swapReply(reply, [swap('Sent on  for sure.', 'Sent soon.')])).toMatchObject({
      ok: true,
      text: 'Sent soon. Bye.',
    })
  })

  it('keeps a gap beside it', () => {
    const reply = rendered(segment('Sent on '), segment('', 'missing'), segment('. For sure.'))
    const better = swapReply(reply, [swap('For sure.', 'Soon.')])
    expect(better).toMatchObject({ ok: false, missing: ['order.number'] })
    expect(better.segments.map(({ text }) => text).join('')).toBe('Sent on . Soon.')
  })

  it('changes nothing where what it stands for is gone', () => {
    const reply = rendered(segment('Other words.'))
    expect(swapReply(reply, [swap('for sure', 'soon')])).toBe(reply)
  })

  it('reads as if the whole text had been changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }),
        (pieces, said) => {
          const reply = rendered(...pieces.map((text) => segment(text)), segment('.'))
          const text = `${pieces.join('')}.`
          const better = swapReply(reply, [swap(said, 'X')])
          expect(better.segments.map((each) => each.text).join('')).toBe(text.replace(said, 'X'))
        },
      ),
    )
  })
})
