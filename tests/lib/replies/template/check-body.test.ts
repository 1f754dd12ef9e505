import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkBody, fieldsOf } from '@/lib/replies/template/check-body'
import { FACTS } from '@/lib/replies/template/facts'

describe('the check of a body', () => {
  it.each([
    ['Hi {{ customer.nik }}!', 'unknown-fact', 'customer.nik', 'customer.nik', 'customer.nick'],
    ['Hi\n{{order.nubmer}}', 'unknown-fact', 'order.nubmer', 'order.nubmer', 'order.number'],
    ['{% if orders %}a{% endif %}', 'unknown-fact', 'orders', 'orders', null],
    ['{{ parcel }}', 'unknown-fact', 'parcel', 'parcel', null],
    ['{{ policy.care }}', 'unknown-fact', 'policy.care', 'policy.care', null],
    ['{{ case.due | tiem }}', 'unknown-filter', 'tiem', 'tiem', 'time'],
    ['{{ money | money | mony }}', 'unknown-filter', 'mony', 'mony', 'money'],
    ['{{ order.title | strip_html }}', 'unknown-filter', 'strip_html', 'strip_html', null],
    ['a {% chose "x", "b" %}', 'unknown-tag', 'chose', 'chose', 'choose'],
    ['{% for x in y %}{% endfor %}', 'unknown-tag', 'for', 'for', null],
    ['{{ order.number | money }}', 'unfit-filter', 'money', 'money', null],
    ['{% if 1 %}{{ order.paid | date }}{% endif %}', 'unfit-filter', 'date', 'date', null],
    ['{{ customer }}', 'no-value', 'customer', 'customer', null],
    ['{{ customer.nick.size }}', 'no-value', 'customer.nick.size', 'customer.nick.size', null],
    ['Hi {{ customer.nick', 'not-closed', null, '{{ customer.nick', null],
    ['Hi {% if order.number %} there', 'not-closed', null, '{% if order.number %}', null],
    ['{% optional "a" %}{{ today }}', 'not-closed', null, '{% optional "a" %}', null],
    ['a {% if %}b{% endif %}', 'syntax', null, '{% if %}', null],
    ['a {% ask 5 %}', 'syntax', null, '{% ask 5 %}', null],
    ['a {{ nil }}', 'syntax', null, '{{ nil }}', null],
    ['{% ask "a" %}{% choose "a", "b" %}', 'asked-twice', 'a', '{% choose "a", "b" %}', null],
  ])('of %j finds %s %s at %j', (body, kind, name, at, nearest) => {
    const problems = checkBody(body)
    expect(problems).toMatchObject([{ kind, name, nearest }])
    for (const { from, to, line } of problems) {
      expect(body.slice(from, to)).toBe(at)
      expect(line).toBe(body.slice(0, from).split('\n').length)
    }
  })
  it('finds each unknown fact once, in the order of the text', () => {
    const body = '{{ one }}\n{% if two %}{{ three | default: four }}{% endif %}{{ one }}'
    expect(checkBody(body).map(({ name, line }) => [name, line])).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 2],
      ['four', 2],
    ])
  })
  it('knows the facts that the shop named itself, and suggests them', () => {
    expect(checkBody('{{ policy.care }} {{ policy.保养 }}', ['care', '保养'])).toEqual([])
    expect(checkBody('{{ policy.csre }}', ['care'])).toMatchObject([{ nearest: 'policy.care' }])
  })
  it('takes the answer to an ask for known', () => {
    expect(checkBody('{% ask "parcel" %} {{ parcel }}{% if parcel %}.{% endif %}')).toEqual([])
  })
  it.each([
    'no template at all',
    '{% raw %}{{ whatever }}{% endraw %}',
    '{{ order.title | default: "your order" }}',
    '{%- if order.number -%}{{- order.number -}}{%- endif -%}',
    '{% choose "way", label: "怎么退", "上门取", "自己寄" %}',
  ])('finds nothing in %s', (body) => {
    expect(checkBody(body)).toEqual([])
  })
  it('knows every fact', () => {
    for (const path of Object.keys(FACTS)) expect(checkBody(`{{ ${path} }}`)).toEqual([])
  })
  it('points into the body, whatever stands there', () => {
    const piece = fc.constantFrom('{{', '}}', '{%', '%}', ' if ', 'ask "a"', '|', '\n', 'x', '.')
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const body = pieces.join('')
        for (const { from, to, line } of checkBody(body)) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(to).toBeLessThanOrEqual(body.length)
          expect(line).toBe(body.slice(0, from).split('\n').length)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the fields of a body', () => {
  it('are all that it may ask for, each once', () => {
    const body = [
      '{{ customer.nick }} {{ order.paid | money }} {{ case.due | date }} {{ case.due | time }}',
      '{% if item.title %}{{ policy.return_days }}{% endif %}',
      '{% ask "parcel", label: "Parcel number" %} {{ order.title | default: "your order" }}',
      '{% choose "way", "post", "shop" %}{% optional "gift", label: "Gift" %}',
      '{{ policy.gift }}{{ customer.nick }}{% endoptional %} {{ fee | money }}',
    ].join('\n')
    const shown = fieldsOf(body).map((field) => [field.name, field.kind, field.required])
    expect(shown).toEqual([
      ['customer.nick', 'text', true],
      ['order.paid', 'money', true],
      ['case.due', 'date', true],
      ['policy.return_days', 'number', true],
      ['parcel', 'text', true],
      ['order.title', 'text', false],
      ['way', 'choice', true],
      ['gift', 'switch', false],
      ['policy.gift', 'text', true],
      ['fee', 'money', true],
    ])
  })
  it('are none where the body is broken', () => {
    expect(fieldsOf('{{ order.number }} {% if %}')).toEqual([])
  })
})
