import fc from 'fast-check'
import { Liquid } from 'liquidjs'
import { describe, expect, it } from 'vitest'

import { textPiece } from '@/lib/replies/placeholders/body-piece'
import { findPlaceholders } from '@/lib/replies/placeholders/find-placeholders'
import { proposeFor, proposeVariables } from '@/lib/replies/placeholders/propose-variables'
import { checkBody } from '@/lib/replies/template/check-body'

/** A template engine that knows the tags of replies, each read as nothing. */
function createEngine(): Liquid {
  const engine = new Liquid()
  for (const tag of ['ask', 'choose', 'optional', 'endoptional'])
    engine.registerTag(tag, { parse: () => undefined, render: () => '' })
  engine.registerFilter('money', String)
  return engine
}
const engine = createEngine()
const render = (body: string): string => String(engine.parseAndRenderSync(body))

describe('placeholders in square brackets', () => {
  it.each([
    ['[买家昵称]', '{{ customer.nick }}', true],
    ['[订单号]', '{{ order.number }}', true],
    ['[Order Number]', '{{ order.number }}', true],
    ['[退款金额]', '{{ case.amount | money }}', true],
    ['[Store Name]', '{{ shop.name }}', true],
    ['[产品名称]', '{{ item.title }}', false],
    ['[赠品]', '{{ policy.gift }}', false],
  ])('are facts where the word is known: %s', (found, body, sure) => {
    const read = proposeVariables(found)
    expect(read.body).toBe(body)
    expect(read.proposals).toEqual([{ found, fact: body.slice(3, -3), ask: null, sure }])
  })

  it.each([
    ['[Tracking Number]', '{% ask "ask_1", label: "Tracking Number" %}', true],
    ['[金额]', '{% ask "ask_1", label: "金额", kind: "money" %}', true],
    ['[Date]', '{% ask "ask_1", label: "Date", kind: "date" %}', true],
    ['[特点1]', '{% ask "ask_1", label: "特点1" %}', false],
    [
      '[当前状态，如"备货中"/"已发货"]',
      '{% ask "ask_1", label: "当前状态，如”备货中”/”已发货”" %}',
      false,
    ],
  ])('are questions where no fact is meant: %s', (found, body, sure) => {
    const read = proposeVariables(found)
    expect(read.body).toBe(body)
    expect(read.proposals).toMatchObject([{ found, fact: null, sure }])
  })

  it('ask once for one thing, and each time for what is vague', () => {
    expect(proposeVariables('[Color], yes, [Color]').body).toBe(
      '{% ask "ask_1", label: "Color" %}, yes, {% ask "ask_1", label: "Color" %}',
    )
    expect(proposeVariables('[X] days, [X] %').body).toBe(
      '{% ask "ask_1", label: "X" %} days, {% ask "ask_2", label: "X" %} %',
    )
  })

  it.each([
    ['共[金额]元', '共{% ask "ask_1", label: "金额", kind: "number" %}元'],
    ['$[Amount] back', '${% ask "ask_1", label: "Amount", kind: "number" %} back'],
    ['金额：[金额]', '金额：{% ask "ask_1", label: "金额", kind: "money" %}'],
  ])('bring no second currency beside one: %s', (text, body) => {
    expect(proposeVariables(text).body).toBe(body)
  })

  it('want a look where a fact would bring a second currency', () => {
    expect(proposeVariables('¥[退款金额]').proposals).toMatchObject([{ sure: false }])
    expect(proposeVariables('退款[退款金额]').proposals).toMatchObject([{ sure: true }])
  })

  it.each(['好的[玫瑰]', '[1]', '[ ]', '[✓/⏳]', '[docs](https://example.com)', '[https://a.b]'])(
    'are text where they hold a face, a footnote, a tick or a link: %s',
    (text) => {
      expect(proposeVariables(text)).toEqual({ body: text, proposals: [] })
    },
  )
})

describe('placeholders of other systems', () => {
  it.each([
    ['{name}', '{{ customer.nick }}'],
    ['{{ticket.id}}', '{{ case.number }}'],
    ['{{ ticket.requester.first_name | default: "you" }}', '{{ customer.nick }}'],
    ['${orderNumber}', '{{ order.number }}'],
    ['%s', '{% ask "ask_1", label: "%s" %}'],
    ['%1$s', '{% ask "ask_1", label: "%1$s" %}'],
    ['【订单号】', '{{ order.number }}'],
    ['<customer name>', '{{ customer.nick }}'],
    ['#店铺名#', '{{ shop.name }}'],
    ['{formtext: name=Parcel; default=SF1}', '{% ask "ask_1", label: "Parcel", default: "SF1" %}'],
    ['{formdate: YYYY-MM-DD; name=Back}', '{% ask "ask_1", label: "Back", kind: "date" %}'],
    [
      '{formmenu: by post; by van; default=by hand; name=Way}',
      '{% choose "ask_1", label: "Way", "by hand", "by post", "by van" %}',
    ],
    [
      '{formtoggle: name=Gift}with a gift{endformtoggle}',
      '{% optional "ask_1", label: "Gift" %}with a gift{% endoptional %}',
    ],
    ['{time: MMMM Do}', '{{ today | date }}'],
    ['{clipboard}', '{% ask "ask_1", label: "clipboard" %}'],
  ])('%s becomes %s', (text, body) => {
    expect(proposeVariables(text).body).toBe(body)
  })

  it.each([
    '100%discount',
    '50%',
    '【温馨提示】',
    '<3',
    '#1 seller, #2 maker',
    '{ "a": 1 }',
    '{}',
    'if (a < b) { c > d }',
    '{endformtoggle}',
  ])('are not seen in %s', (text) => {
    const read = proposeVariables(text)
    expect(read.proposals).toEqual([])
    expect(render(read.body)).toBe(text)
  })
})

describe('the text around placeholders', () => {
  it.each(['{{', '{%', '{{{', '{% if x %}', '{{ 1 | ', '{[订单号]', 'a{{ x }}-%}', '{# no #}'])(
    'is never read as a template: %s',
    (text) => {
      const literals = proposeFor([textPiece(text)])
      expect(render(literals.body)).toBe(text)
    },
  )

  it('reads as it was, whatever stands there', () => {
    const sign = fc.constantFrom(
      '{',
      '}',
      '%',
      '"',
      "'",
      '-',
      '\n',
      'a',
      ' ',
      '[',
      ']',
      '订单号',
      '|',
      '#',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = signs.join('')
        const pieces = findPlaceholders(text)
        const literal = pieces.map((piece) => (piece.piece === 'text' ? piece.text : '')).join('')
        expect(pieces.map((piece) => ('text' in piece ? piece.text : piece.found)).join('')).toBe(
          text,
        )
        expect(render(proposeFor(pieces).body)).toBe(literal)
      }),
      { numRuns: 2_000 },
    )
  })

  it('makes a body with which nothing is wrong, whatever stands there', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '[金额]',
        '[金额]元',
        '[X]',
        '%s',
        '[a\\]',
        '["]',
        "[it's]",
        '{name}',
        '{{ticket.id}}',
        '{formtext: name=X; default=a\\}',
        '{formtext: name=X}',
        '{formmenu: a; b; name=X}',
        '{formmenu: name=X}',
        '{formtoggle: name=X}',
        '{endformtoggle}',
        '{formdate: name=X}',
        '{if: x}',
        '{',
        '{%',
        '{{',
        '}}',
        '%}',
        '[x%',
        ']',
        '\\',
        '[%}]',
        '[\u0000]',
        'words',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        expect(checkBody(proposeVariables(parts.join('')).body)).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('asks one thing in two ways under two names', () => {
    expect(proposeVariables('[金额]元，[金额]').body).toBe(
      '{% ask "ask_1", label: "金额", kind: "number" %}元，{% ask "ask_2", label: "金额", kind: "money" %}',
    )
  })
})
