import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { textIn } from '@/lib/replies/reply'
import { starterReplies } from '@/lib/replies/starter/starter'
import { createReplyRenderer, type ReplyFacts } from '@/lib/replies/template/render'
import { LOCALES } from '@/lib/settings/settings'

const render = createReplyRenderer(({ minor, currency }) => `${currency} ${minor / 100}`)
const all: ReplyFacts = {
  customer: { nick: 'blue whale' },
  shop: { name: 'Greenstalk' },
  order: { number: '261118-0735', title: 'Wok', paid: { minor: 19_900, currency: 'CNY' } },
}

describe('a reply', () => {
  it('names what it filled in', () => {
    const reply = render('Hi {{ customer.nick }}, {{ order.paid | money }}.', all)
    expect(reply.text).toBe('Hi blue whale, CNY 199.')
    expect(reply.segments.filter(({ kind }) => kind === 'filled')).toEqual([
      { text: 'blue whale', kind: 'filled', name: 'customer.nick' },
      { text: 'CNY 199', kind: 'filled', name: 'order.paid' },
    ])
  })

  it.each([
    ['an absent value', '{{ order.number }}', {}],
    ['an empty value', '{{ order.number }}', { order: { number: '' } }],
    ['a blank value', '{{ order.number }}', { order: { number: ' \n' } }],
    ['a value of the wrong kind', '{{ order.number | money }}', { order: { number: '5' } }],
  ])('has no text with %s, and names the gap', (_, body, variables) => {
    const reply = render(`Your order ${body} is here`, variables)
    expect(reply).toMatchObject({ ok: false, text: null, missing: ['order.number'] })
  })

  it.each([
    '{{ customer.nick ',
    '{% if %}',
    '{{ customer.nick | nosuchfilter }}',
    '{% include "secret" %}',
    '{% for i in (1..100000000) %}x{% endfor %}',
  ])('has no text where its wording is broken: %s', (body) => {
    expect(render(body, all)).toMatchObject({ ok: false, text: null })
  })

  it.each(['constructor', '__proto__', 'toString'])('reads no %s of a value', (name) => {
    expect(render(`{{ buyer.${name} }}`, all).text).toBeNull()
  })

  it('may leave out a part by a condition', () => {
    const body = 'Hello{% if order.number %}, order {{ order.number }}{% endif %}'
    expect(render(body, {}).text).toBe('Hello')
    expect(render(body, all).text).toBe('Hello, order 261118-0735')
  })

  it('keeps what a buyer calls themselves as text, whatever it says', () => {
    const hostile = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('{{ order.number }}', '{% raw %}', '}}{{', '{{ shop.name | upcase }}'),
    )
    fc.assert(
      fc.property(hostile, hostile, (nick, title) => {
        const shown = `{{ ${nick} }}${title}`
        const reply = render('<{{ customer.nick }}>', { ...all, customer: { nick: shown } })
        // Only what could press a key or turn the text around is taken out.
        const clean = shown.replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')
        expect(reply.text).toBe(`<${clean}>`)
      }),
    )
  })

  it('is its segments put together, or has no text', () => {
    const some = fc.record({ number: fc.string(), title: fc.string() }, { requiredKeys: [] })
    fc.assert(
      fc.property(some, (order) => {
        const reply = render('A {{ order.number }} B {{ order.title }}', { order })
        const joined = reply.segments.map(({ text }) => text).join('')
        expect(reply.text ?? joined).toBe(joined)
        expect(reply.ok).toBe(reply.segments.every(({ kind }) => kind !== 'missing'))
      }),
    )
  })
})

describe.each(LOCALES)('the starter replies in %s', (locale) => {
  it.each(starterReplies.map((reply) => [reply.id, reply] as const))(
    '%s can be filled for a buyer with an order',
    (_, reply) => {
      expect(render(textIn(reply, locale).wordings[0]?.body ?? '', all)).toMatchObject({
        ok: true,
        missing: [],
      })
    },
  )
})
