import { describe, expect, it } from 'vitest'

import { locate, type PageSource } from '@/lib/consoles/engine/locate'
import type { Locator } from '@/lib/consoles/profile'

function sourceOf(body: string, stored: Readonly<Record<string, string>> = {}): PageSource {
  return {
    document: new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html'),
    address: new URL('https://shop.test/orders/7?tab=new#/x'),
    stored: (key) => stored[key] ?? null,
  }
}

const find = (locator: Locator, body: string, stored?: Readonly<Record<string, string>>) => {
  const source = sourceOf(body, stored)
  return locate(locator, source.document, source)
}

describe('locating a text on a page', () => {
  it.each<[string, Locator, string, string[]]>([
    ['an element', { from: 'css', css: '.a' }, '<p class="a"> one </p>', ['one']],
    [
      'an attribute',
      { from: 'css', css: '.a', attr: 'data-id' },
      '<p class="a" data-id="7">',
      ['7'],
    ],
    ['nothing', { from: 'css', css: '.a' }, '<p>one</p>', []],
    ['nothing in an empty element', { from: 'css', css: '.a' }, '<p class="a"> </p>', []],
    ['the same text once', { from: 'css', css: 'p' }, '<p>one</p><p>one</p>', ['one']],
    ['different texts apart', { from: 'css', css: 'p' }, '<p>one</p><p>two</p>', ['one', 'two']],
    ['what follows a label', { from: 'label', label: '编号' }, '<p>编号：123</p>', ['123']],
    [
      'an element behind a label',
      { from: 'label', label: '编号' },
      '<p>编号：<b>123</b></p>',
      ['123'],
    ],
    ['a neighbour of a label', { from: 'label', label: '编号' }, '<b>编号</b><i>123</i>', ['123']],
    [
      'what follows a wrapped label',
      { from: 'label', label: '编号' },
      '<p><i><u>编号</u></i> <b>123</b></p><p>456</p>',
      ['123'],
    ],
    [
      'no stranger next to a label that is last',
      { from: 'label', label: '编号' },
      '<p><b>123</b><i>编号</i></p><p>456</p>',
      [],
    ],
    [
      'text of a shape, alone in its node',
      { from: 'text', shape: '^¥\\d+$' },
      '<p>¥39</p><p>共 ¥40</p><p>￥41</p>',
      ['¥39', '￥41'],
    ],
    ['no longer label', { from: 'label', label: '编号' }, '<p>编号复制：123</p>', []],
    ['no label inside a text', { from: 'label', label: '编号' }, '<p>见编号：123</p>', []],
    [
      'a label where it is looked for',
      { from: 'label', label: '编号', within: '.row' },
      '<p>编号：1</p><p class="row">编号：2</p>',
      ['2'],
    ],
    [
      'no label where people write',
      { from: 'label', label: '编号', without: '.said' },
      '<p>编号：1</p><div class="said"><p>编号：2</p></div>',
      ['1'],
    ],
    [
      'no shape where people write',
      { from: 'text', shape: String.raw`^\d$`, without: '.said' },
      '<p>1</p><div class="said"><p>2</p></div>',
      ['1'],
    ],
    [
      'a value in JSON of the page',
      { from: 'script-json', css: 'script', path: ['a', 'b'] },
      '<script type="application/json">{"a":{"b":"x"}}</script>',
      ['x'],
    ],
    [
      'no inherited value',
      { from: 'script-json', css: 'script', path: ['constructor', 'name'] },
      '<script type="application/json">{}</script>',
      [],
    ],
    [
      'nothing in broken JSON',
      { from: 'script-json', css: 'script', path: ['a'] },
      '<script type="application/json">{"a":</script>',
      [],
    ],
    ['the path of the address', { from: 'address', part: 'path' }, '', ['/orders/7']],
    ['the search of the address', { from: 'address', part: 'search' }, '', ['?tab=new']],
  ])('finds %s', (_what, locator, body, texts) => {
    expect(find(locator, body)).toEqual(texts)
  })

  it.each([
    ['{"id":900100200}', ['900100200']],
    ['{"id":"900100200"}', ['900100200']],
    ['{"id":9007199254740993}', []],
    ['{"id":1.5}', []],
    ['{"id":{}}', []],
    ['null', []],
  ])('reads the id in stored %s as %j', (json, texts) => {
    const locator = { from: 'storage-json', key: 'user', path: ['id'] } as const
    expect(find(locator, '', { user: json })).toEqual(texts)
  })
})
