import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fieldsOf } from '@/lib/replies/template/check-body'
import { createReplyRenderer, type ReplySegment } from '@/lib/replies/template/render'

import { sampleFormats } from './sample-formats'

const render = createReplyRenderer(sampleFormats)
const answer = (body: string, answers: Record<string, string>) => render(body, {}, answers)

const hostile = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '{{ order.number }}',
    '{% raw %}',
    '}}{{',
    '{{ shop.name | called }}',
    '{% endraw %}',
    '\u202Eabc',
    'a\nb',
    '\u2028',
  ),
)
// Only what could press a key or turn the text around is taken out.
const cleaned = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu, ' ')

describe('what others wrote', () => {
  it('stays text in a reply, whether a fact or an answer says it', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const said = `{{ ${one} }}${two}|`
        const expected = `<${cleaned(said).trim()}>`
        expect(render('<{{ customer.nick }}>', { customer: { nick: said } }).text).toBe(expected)
        expect(answer('<{{ customer.nick }}>', { 'customer.nick': said }).text).toBe(expected)
        expect(answer('<{% ask "a" %}>', { a: said }).text).toBe(expected)
        const own = { policy: { own: { a: said } } }
        expect(render('<{{ policy.a }}>', own).text).toBe(expected)
      }),
    )
  })
  it('never brings what could press a key or turn the text around into what is not the body', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        const quoted = said.replaceAll(/["\\]/gu, '')
        const reply = answer(`{{ order.title | default: "${quoted}" }}{% ask "a" %}`, { a: said })
        const values = reply.segments.filter(({ kind }) => kind !== 'plain').map(({ text }) => text)
        expect(values).toEqual(values.map(cleaned))
      }),
    )
  })
})

const PIECES = [
  'Hi ',
  ' and ',
  '{{ customer.nick }}',
  '{{ customer.nick | called }}',
  '{{ order.title | default: "your order" }}',
  '{{ order.title | default: item.title }}',
  '{{ order.paid | money }}',
  '{{ case.due | date }}',
  '{{ case.due | time }}',
  '{{ policy.return_days | plural: "day", "days" }}',
  '{{ parcel }}',
  '{% ask "note", label: "Note" %}',
  '{% ask "days", kind: "number", default: "3" %}',
  '{% choose "way", "a", "b" %}',
  '{% if way == "a" %}A {{ item.title }}{% else %}B{% endif %}',
  '{% optional "gift" %}gift {{ policy.gift }}{% endoptional %}',
]
const bodies = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
const texts = fc.oneof(
  hostile,
  fc.constantFrom('', ' ', 'a', 'b', 'on', 'off', '7', '2026-11-30', '2026-11-30T10:00', '9.50'),
)
const someFacts = fc.record(
  {
    customer: fc.record({ nick: texts }, { requiredKeys: [] }),
    order: fc.record(
      { title: texts, paid: fc.record({ minor: fc.nat(), currency: fc.constant('CNY') }) },
      { requiredKeys: [] },
    ),
    item: fc.record({ title: texts }, { requiredKeys: [] }),
    case: fc.record({ due: fc.integer({ min: 0, max: 4e12 }) }, { requiredKeys: [] }),
    policy: fc.record({ return_days: fc.nat(60), gift: texts }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)
const ASKED = PIECES.flatMap((body) => fieldsOf(body).map(({ name }) => name))
const someAnswers = fc.dictionary(fc.constantFrom(...ASKED), texts)

const isBlank = ({ kind, text }: ReplySegment): boolean => kind !== 'plain' && text.trim() === ''

describe('any reply', () => {
  it('is its segments put together, or has no text', () => {
    fc.assert(
      fc.property(bodies, someFacts, someAnswers, (body, facts, answers) => {
        const reply = render(body, facts, answers)
        const joined = reply.segments.map(({ text }) => text).join('')
        expect(reply.text ?? joined).toBe(joined)
        expect(reply.ok).toBe(reply.missing.length === 0 && joined.trim() !== '')
        expect(reply.missing.length > 0).toBe(reply.segments.some(({ kind }) => kind === 'missing'))
      }),
      { numRuns: 500 },
    )
  })
  it('that is ok needs nothing more, and has every value it shows', () => {
    fc.assert(
      fc.property(bodies, someFacts, someAnswers, (body, facts, answers) => {
        const reply = render(body, facts, answers)
        fc.pre(reply.ok)
        const isEmpty = (name: string): boolean => cleaned(answers[name] ?? '').trim() === ''
        expect(reply.fields.filter(({ problem }) => problem !== null)).toEqual([])
        expect(reply.fields.filter(({ name, required }) => required && isEmpty(name))).toEqual([])
        expect(reply.segments.filter(isBlank)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
  it('that misses something has a field for it', () => {
    fc.assert(
      fc.property(bodies, someFacts, someAnswers, (body, facts, answers) => {
        const { missing, fields } = render(body, facts, answers)
        const names = fields.map(({ name }) => name)
        expect(names).toEqual([...new Set(names)])
        expect(missing.filter((name) => !names.includes(name))).toEqual([])
      }),
    )
  })
  it('is the same when it is rendered again', () => {
    fc.assert(
      fc.property(bodies, someFacts, someAnswers, (body, facts, answers) => {
        const fresh = createReplyRenderer(sampleFormats)
        expect(render(body, facts, answers)).toEqual(fresh(body, facts, answers))
      }),
    )
  })
})
