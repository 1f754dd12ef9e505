import { describe, expect, it } from 'vitest'

import { createReplyRenderer, type ReplyFacts } from '@/lib/replies/template/render'

import { sampleFacts as all } from './sample-facts'
import { sampleFormats } from './sample-formats'

const render = createReplyRenderer(sampleFormats)
const answer = (body: string, answers: Record<string, string>, facts: ReplyFacts = {}) =>
  render(body, facts, answers)

describe('an answer', () => {
  it.each([
    ['text', '{{ order.number }}', 'order.number', ' A-1 ', 'A-1'],
    ['a number', '{{ policy.return_days }}', 'policy.return_days', '1,200', '1,200'],
    ['a number in full width', '{{ policy.return_days }}', 'policy.return_days', '１５', '15'],
    ['a count', '{{ n | plural: "day", "days" }}', 'n', '1', 'day'],
    ['money', '{{ order.paid | money }}', 'order.paid', '49.5', '¥49.50'],
    ['money with its sign', '{{ order.paid }}', 'order.paid', '￥1,049', '¥1,049'],
    ['money with its word', '{{ order.paid }}', 'order.paid', '49元', '¥49'],
    ['money with its code', '{{ order.paid }}', 'order.paid', 'CNY 49', '¥49'],
    ['no money at all', '{{ order.paid }}', 'order.paid', '0', '¥0'],
    ['a day', '{{ case.due | date }}', 'case.due', '2026-11-30', 'November 30'],
    ['a moment', '{{ case.due | time }}', 'case.due', '2026-11-30T09:05', '09:05'],
    ['a clock', '{{ policy.dispatch_cutoff }}', 'policy.dispatch_cutoff', '9：30', '09:30'],
    ['what the filter wants', '{{ fee | money }}', 'fee', '3', '¥3'],
    ['an ask', '{% ask "parcel", label: "Parcel" %}', 'parcel', 'SF1', 'SF1'],
    ['an ask for a number', '{% ask "n", kind: "number" %}', 'n', '3', '3'],
    ['an ask for a day', '{% ask "d", kind: "date" %}', 'd', '2025-02-28', 'February 28, 2025'],
    ['an ask for money', '{% ask "m", kind: "money" %}', 'm', '3.05', '¥3.05'],
    ['a choice', '{% choose "way", "first", "second" %}', 'way', 'second', 'second'],
    ['a name form', '{{ customer.nick | called }}', 'customer.nick', '~Mei~', 'Mei'],
  ])('fills in %s', (_, body, name, given, text) => {
    expect(answer(body, { [name]: given })).toMatchObject({
      ok: true,
      text,
      segments: [{ text, kind: 'answered', name }],
      fields: [{ name, problem: null }],
    })
  })

  it.each([
    ['{{ policy.return_days }}', 'policy.return_days', 'seven', 'number'],
    ['{{ policy.return_days }}', 'policy.return_days', '1e3', 'number'],
    ['{{ policy.return_days }}', 'policy.return_days', '12,34', 'number'],
    ['{{ order.paid }}', 'order.paid', '$5', 'money'],
    ['{{ order.paid }}', 'order.paid', '5.005', 'money'],
    ['{{ order.paid }}', 'order.paid', '-5', 'money'],
    ['{{ case.due }}', 'case.due', '2026-02-30', 'date'],
    ['{{ case.due }}', 'case.due', 'tomorrow', 'date'],
    ['{{ case.due | time }}', 'case.due', '2026-11-30', 'clock'],
    ['{{ policy.dispatch_cutoff }}', 'policy.dispatch_cutoff', '25:00', 'clock'],
    ['{{ order.number }}', 'order.number', 'x'.repeat(501), 'long'],
    ['{% choose "way", "first", "second" %}', 'way', 'third', 'option'],
    ['{% optional "gift" %}gift{% endoptional %}Hi', 'gift', 'maybe', 'option'],
    ['{% ask "n", kind: "number", default: "3" %}', 'n', 'x', 'number'],
  ])('to %s for %s cannot be %s: %s', (body, name, given, problem) => {
    const reply = answer(`Hi ${body}`, { [name]: given })
    expect(reply).toMatchObject({ ok: false, text: null, missing: [name] })
    expect(reply.fields).toMatchObject([{ name, problem }])
  })

  it('counts only where no fact is known', () => {
    expect(answer('{{ order.number }}', { 'order.number': 'B-2' }, all)).toMatchObject({
      text: '261118-0735',
      fields: [],
    })
  })
  it('is what conditions see too', () => {
    const body =
      '{% choose "way", "post", "shop" %}{% if way == "post" %} to {{ policy.return_address }}{% endif %}'
    expect(answer(body, { way: 'post' }, all).text).toBe('post to 1 Mill Lane')
    expect(answer(body, { way: 'shop' }, all).text).toBe('shop')
  })
  it('serves every place of its name', () => {
    const body = '{% ask "parcel", label: "Parcel" %} / {% ask "parcel" %} / {{ parcel }}'
    const reply = answer(body, { parcel: 'SF1' })
    expect(reply.text).toBe('SF1 / SF1 / SF1')
    expect(reply.fields).toMatchObject([{ name: 'parcel', label: 'Parcel', from: 'ask' }])
  })
  it('may be left out where a default stands', () => {
    const body = '{% ask "days", label: "Days", kind: "number", default: "3" %}'
    expect(answer(body, {})).toMatchObject({
      text: '3',
      segments: [{ kind: 'answered', name: 'days' }],
      fields: [{ name: 'days', default: '3', required: false }],
    })
    expect(answer(body, { days: '4' }).text).toBe('4')
    expect(answer(body, { days: '  ' }).text).toBe('3')
  })
  it('may be the default of a fact, of its kind or not', () => {
    const when = '{{ order.placed | default: "recently" | date }}'
    expect(answer(when, {}).text).toBe('recently')
    expect(answer(when, { 'order.placed': 'recently' }).text).toBe('recently')
    expect(answer(when, { 'order.placed': '2026-11-01' }).text).toBe('November 1')
    expect(answer('{{ policy.free_shipping_from | default: "99" }}', {}).text).toBe('¥99')
    expect(answer('{{ policy.return_days | default: 7 | plural: "day", "days" }}', {}).text).toBe(
      'days',
    )
  })
  it('of one place has the default of another', () => {
    const reply = answer('{{ order.title }}, {{ order.title | default: "your order" }}', {})
    expect(reply).toMatchObject({
      text: 'your order, your order',
      fields: [{ default: 'your order', required: false }],
    })
  })
  it('switches an optional part on, which then asks what it needs', () => {
    const body = 'Hi{% optional "gift", label: "Gift" %}, with {{ policy.gift }}{% endoptional %}'
    const gift = { name: 'gift', label: 'Gift', kind: 'switch', default: 'off', required: false }
    expect(answer(body, {})).toMatchObject({ text: 'Hi', fields: [gift] })
    expect(answer(body, { gift: 'off' })).toMatchObject({ text: 'Hi', fields: [gift] })
    expect(answer(body, { gift: 'on' })).toMatchObject({
      missing: ['policy.gift'],
      fields: [gift, { name: 'policy.gift', required: true }],
    })
    expect(answer(body, { gift: 'on' }, all).text).toBe('Hi, with a brush')
  })
  it('needs its time of day where one place writes that', () => {
    const reply = answer('{{ case.due | date }} {{ case.due | time }}', {})
    expect(reply.fields).toMatchObject([{ name: 'case.due', kind: 'date', withClock: true }])
  })
})
