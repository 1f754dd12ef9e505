import { describe, expect, it } from 'vitest'

import { createReplyFormats } from '@/lib/i18n/reply-formats'
import { textIn } from '@/lib/replies/reply'
import { starterReplies } from '@/lib/replies/starter/starter'
import { checkBody } from '@/lib/replies/template/check-body'
import { createReplyRenderer } from '@/lib/replies/template/render'
import { LOCALES } from '@/lib/settings/settings'

import { sampleFacts as all } from './sample-facts'
import { NOW, sampleFormats } from './sample-formats'

const render = createReplyRenderer(sampleFormats)
describe('a reply', () => {
  it('names what it filled in', () => {
    const reply = render('Hi {{ customer.nick }}, {{ order.paid | money }}.', all)
    expect(reply.text).toBe('Hi blue whale, ¥199.')
    expect(reply.segments.filter(({ kind }) => kind === 'filled')).toEqual([
      { text: 'blue whale', kind: 'filled', name: 'customer.nick' },
      { text: '¥199', kind: 'filled', name: 'order.paid' },
    ])
    expect(reply.fields).toEqual([])
  })

  it.each([
    ['{{ order.placed | date }}', 'November 21'],
    ['{{ case.due | time }}', '18:00'],
    ['{{ case.due | date }} {{ case.due | time }}', 'November 22 18:00'],
    ['{{ case.due }}', 'November 22'],
    ['{{ case.amount }}', '¥49.50'],
    ['{{ policy.dispatch_cutoff | time }}', '16:00'],
    ['{{ policy.return_days }} {{ policy.return_days | plural: "day", "days" }}', '7 days'],
    [
      '{{ policy.warranty_months }} {{ policy.warranty_months | plural: "month", "months" }}',
      '1 month',
    ],
    ['day{{ policy.return_days | plural: "", "s" }}', 'days'],
    ['{{ policy.保养 }}', 'oil it'],
    ['{{ order.title | default: "your order" }}', 'Wok'],
    ['{{ "as is" }} {{ 5 }}', 'as is 5'],
    ['{% raw %}{{ order.number }}{% endraw %}', '{{ order.number }}'],
    ['{% comment %}{{ nobody }}{% endcomment %}Hi', 'Hi'],
    ['{% # a note %}Hi', 'Hi'],
    ['{% if order.state == "shipped" %}on its way{% else %}packed{% endif %}', 'on its way'],
    ['{% unless order.state contains "ship" %}packed{% endunless %}there', 'there'],
    ['{% case order.state %}{% when "shipped" %}on its way{% endcase %}', 'on its way'],
    ['{% if order.paid >= 199 and customer.orders > 2 %}thanks{% endif %}', 'thanks'],
    ['{% if policy.return_days < 7 %}short{% elsif policy.gift %}gift{% endif %}', 'gift'],
  ])('renders %s as %s', (body, text) => {
    expect(render(body, all)).toMatchObject({ ok: true, text, fields: [], missing: [] })
  })

  it.each([
    ['an absent value', '{{ order.number }}', {}],
    ['an empty value', '{{ order.number }}', { order: { number: '' } }],
    ['a blank value', '{{ order.number }}', { order: { number: ' \n\u2028' } }],
    ['a number that is none', '{{ policy.return_days }}', { policy: { return_days: Number.NaN } }],
    ['an instant that no calendar knows', '{{ case.due | time }}', { case: { due: 9e15 } }],
    ['a fact that nobody has heard of', '{{ parcel.number }}', all],
    ['a fact without a group', '{{ parcel }}', all],
  ])('has no text with %s, and asks for it', (_, body, facts) => {
    const reply = render(`Your order ${body} is here`, facts)
    const name = /[\w.]+/u.exec(body)?.[0] ?? ''
    expect(reply).toMatchObject({ ok: false, text: null, missing: [name] })
    expect(reply.fields).toMatchObject([
      { name, label: name, required: true, from: 'fact', default: null, problem: null },
    ])
  })

  it.each([
    '{{ customer.nick ',
    '{% if %}',
    '{% if order.number %}',
    '{{ customer.nick | nosuchfilter }}',
    '{{ customer.nick | toString }}',
    '{{ customer.nick | constructor }}',
    '{{ customer.nick | upcase }}',
    '{{ order.number | money }}',
    '{{ "now" | date }}',
    '{{ order.paid | plural: "a", "b" }}',
    '{{ nil }}',
    '{{ true }}',
    '{{ (1..5) }}',
    '{{ customer }}',
    '{{ customer.nick.valueOf }}',
    '{{ customer.nick.state }}',
    '{{ customer.nick.constructor }}',
    '{{ customer[order.state] }}',
    '{{ parcel }} {{ parcel.number }}',
    '{{ a.b.c }}',
    '{% include "secret" %}',
    '{% render "secret" %}',
    '{% constructor %}',
    '{% toString %}',
    '{% assign x = customer.nick %}{{ x }}',
    '{% for i in (1..100000000) %}x{% endfor %}',
    '{% if 1 %}{% for i in (1..3) %}x{% endfor %}{% endif %}',
    '{% ask %}',
    '{% ask parcel %}',
    '{% ask "order" %}',
    '{% ask "today" %}',
    '{% ask "a b" %}',
    '{% ask "a", kind: "password" %}',
    '{% ask "a", color: "red" %}',
    '{% ask "a" "b" %}',
    '{% ask "a", label: order.number %}',
    '{% choose "way", label: "How" %}',
    '{% choose "way", "a", "a" %}',
    '{% choose "way", "a", "b", default: "c" %}',
    '{% optional "gift" %}never closed',
    '{% optional "gift", default: "perhaps" %}a{% endoptional %}',
    '{% optional "gift" %}a{% endoptional %}{{ gift }}',
    '{% ask "n", kind: "number" %}{% ask "n", kind: "money" %}',
  ])('is the body as it stands and no text where that is broken: %s', (body) => {
    expect(render(body, all)).toEqual({
      ok: false,
      text: null,
      missing: [],
      fields: [],
      segments: [{ text: body, kind: 'plain', name: null }],
    })
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('reads no %s', (name) => {
    expect(render(`{{ customer.${name} }}`, all)).toMatchObject({ text: null })
    expect(render(`{{ policy.${name} }}`, all)).toMatchObject({ text: null })
    expect(render(`{{ ${name} }}`, all)).toMatchObject({ text: null })
    expect(render(`{{ policy.gift }}{% if ${name} %}yes{% endif %}`, all).text).toBe('a brush')
  })

  it('has no text where its conditions leave nothing', () => {
    expect(render('{% if order.number %}yes{% endif %}', {})).toMatchObject({
      ok: false,
      text: null,
    })
  })

  it('may leave out a part by a condition, and then asks for nothing in it', () => {
    const body = 'Hello{% if order.number %}, order {{ order.number }}{% endif %}'
    expect(render(body, {})).toMatchObject({ text: 'Hello', fields: [] })
    expect(render(body, all).text).toBe('Hello, order 261118-0735')
  })

  it('takes another fact for a missing one', () => {
    const body = '{{ order.title | default: item.title }}'
    expect(render(body, { item: { title: 'Wok lid' } })).toMatchObject({
      text: 'Wok lid',
      segments: [{ kind: 'filled', name: 'item.title' }],
    })
    expect(render(body, {})).toMatchObject({ missing: ['order.title'] })
  })

  it('writes in its own language', () => {
    const taipei = { zone: 'Asia/Taipei', currency: 'TWD' }
    const chinese = createReplyRenderer(createReplyFormats('zh-TW', taipei, () => NOW))
    expect(chinese('{{ case.due | date }}{{ case.due | time }}前', all).text).toBe(
      '11月22日18:00前',
    )
    expect(chinese('{{ case.amount }}', {}, { 'case.amount': '$1,200' }).text).toBe('$1,200')
  })
})

describe.each(LOCALES)('the starter replies in %s', (locale) => {
  it.each(starterReplies.map((reply) => [reply.id, reply] as const))(
    '%s stands in every wording, and fills itself for a buyer with an order and a case',
    (_, reply) => {
      for (const { body } of textIn(reply, locale).wordings) {
        expect(checkBody(body)).toEqual([])
        const { fields, missing } = render(body, all)
        expect(missing).toEqual(fields.filter(({ required }) => required).map(({ name }) => name))
        expect(fields.filter(({ from }) => from === 'fact')).toEqual([])
      }
    },
  )
})
