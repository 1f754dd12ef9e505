import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editableText, gapsIn, isTemplate } from '@/components/panel/palette/edited-text'
import type { ReplySegment } from '@/lib/replies/template/render'

const labelOf = (name: string): string => `the ${name}`
const segment = (kind: ReplySegment['kind'], text: string, name: string | null): ReplySegment => ({
  kind,
  text,
  name,
})

const anySegment = fc.oneof(
  fc.string().map((text) => segment('plain', text, null)),
  fc.constantFrom('day', 'parcel').map((name) => segment('missing', '', name)),
  fc.string().map((text) => segment('filled', text, 'customer.nick')),
)

describe('a text that is edited by hand', () => {
  it('names what is missing in it', () => {
    const segments = [segment('plain', 'Out on ', null), segment('missing', '', 'day')]
    expect(editableText({ segments }, labelOf)).toBe('Out on 【the day?】')
  })

  it('has exactly the gaps that were left in it', () => {
    fc.assert(
      fc.property(fc.array(anySegment), (segments) => {
        const missing = segments.flatMap(({ kind, name }) =>
          kind === 'missing' && name !== null ? [name] : [],
        )
        const text = editableText({ segments }, labelOf)
        expect(gapsIn(text, [...new Set(missing)], labelOf)).toEqual([...new Set(missing)])
      }),
    )
  })

  it('has no gap once it is written over', () => {
    expect(gapsIn('Out on Monday', ['day'], labelOf)).toEqual([])
  })

  it.each([
    ['{{ order.number }}', true],
    ['{% if x %}', true],
    ['100 % of {us}', false],
  ])('%s is a piece of a template: %s', (text, is) => {
    expect(isTemplate(text)).toBe(is)
  })
})
