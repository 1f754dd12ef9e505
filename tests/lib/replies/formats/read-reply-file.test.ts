import fc from 'fast-check'
import Papa from 'papaparse'
import writeSpreadsheet from 'write-excel-file/universal'
import { describe, expect, it } from 'vitest'

import { readReplyFile } from '@/lib/replies/formats/read-reply-file'
import { REPLY_FORMATS } from '@/lib/replies/formats/registry'
import { FILE_REPLIES_LIMIT, REPLY_FILE_LIMIT } from '@/lib/replies/formats/reply-format'
import type { Library } from '@/lib/replies/library'
import { BODY_LIMIT } from '@/lib/replies/reply'
import { makeReply } from '@/tests/fixtures/replies/make-reply'
import { createGbkEncoder } from '@/tests/helpers/encode-gbk'

const EMPTY: Library = { replies: [], groups: [] }
const read = (content: BlobPart, library: Library = EMPTY, lang = 'en') => {
  let ids = 0
  return readReplyFile(new Blob([content]), {
    formats: REPLY_FORMATS,
    library,
    lang,
    newId: () => `n${(ids += 1)}`,
  })
}
async function readAll(...about: Parameters<typeof read>) {
  const reading = await read(...about)
  if (!reading.ok) throw new Error(reading.error)
  return reading.value
}

const sheet = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((value) => ({ value, type: String })))

describe('phrase files', () => {
  const ROWS = ['分组,编码,内容', '售前,hy,亲，您好', '售后,tk,亲，退款已提交']
  const encodeGbk = createGbkEncoder()

  it.each([
    ['UTF-8', ROWS.join('\r\n')],
    ['UTF-8 with its mark', `\uFEFF${ROWS.join('\n')}`],
    ['GBK', encodeGbk(ROWS.join('\r\n'))],
    ['GBK without a header', encodeGbk(ROWS.slice(1).join('\r\n'))],
    ['UTF-8 without a header', ROWS.slice(1).join('\n')],
  ])('are read in %s', async (_encoding, content) => {
    const { format, replies, groups } = await readAll(content)
    expect(format).toBe('phrase-table')
    expect(groups.map(({ names }) => names[0]?.name)).toEqual(['售前', '售后'])
    expect(replies.map(({ reply }) => [reply.shortcut, reply.texts[0]?.wordings[0]?.body])).toEqual(
      [
        ['hy', '亲，您好'],
        ['tk', '亲，退款已提交'],
      ],
    )
  })

  it.each([
    ['group,code,text'],
    ['Folder\tShortcut\tContent'],
    ['快捷短语分组,快捷短语编码,快捷短语'],
    ['分組;編碼;內容'],
  ])('find their columns under %s', async (header) => {
    const separator = /[,\t;]/u.exec(header)?.[0] ?? ','
    const { replies } = await readAll([header, ['g', 'c', 'the text'].join(separator)].join('\n'))
    expect(replies).toMatchObject([
      { reply: { shortcut: 'c', texts: [{ wordings: [{ body: 'the text' }] }] } },
    ])
  })

  it('tell every row that is not taken', async () => {
    const long = 'x'.repeat(BODY_LIMIT + 1)
    const csv = `code,text\na,\nb,${long}\nc,one,two\nd,good\n`
    const { replies, refused } = await readAll(csv)
    expect(replies.map(({ row }) => row)).toEqual([5])
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'no-text'],
      [3, 'text-too-long'],
      [4, 'extra-cells'],
    ])
  })

  it('say what was changed in rows that are taken', async () => {
    const csv = `group,code,title,text\n${'g'.repeat(50)},${'c'.repeat(30)},${'t'.repeat(70)},words`
    const { replies, warnings } = await readAll(csv)
    expect(replies).toMatchObject([{ reply: { shortcut: null, texts: [{ title: /^t{59}…$/u }] } }])
    expect(warnings).toEqual([
      { row: 2, warning: 'title-shortened' },
      { row: 2, warning: 'shortcut-dropped' },
      { row: 2, warning: 'group-shortened' },
    ])
  })

  it('take a row once that stands twice, or is in the library under another id', async () => {
    const csv = 'title,text\nHi,Hello there\nHi,Hello there\n'
    const first = await readAll(csv)
    expect(first.replies).toHaveLength(1)
    expect(first.known).toEqual([3])
    const held = makeReply('mine', { texts: first.replies[0]?.reply.texts ?? [] })
    expect((await readAll(csv, { replies: [held], groups: [] })).known).toEqual([2, 3])
  })

  it('lose no row: each is taken, known or refused', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '"',
        "'",
        '=1',
        '[x]',
        '{{',
        'words',
        '亲，您好',
        'a,b',
        'a\nb',
        '\u202E',
      ),
      // A file that holds this sign is none of text, and refused whole.
      fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replaceAll('\0', '')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const csv = Papa.unparse([['group', 'code', 'text'], ...rows], { quotes: true })
          const { replies, known, refused } = await readAll(csv)
          const told = [...replies, ...refused].map(({ row }) => row).concat(known)
          const filled = rows.flatMap((cells, index) =>
            cells.every((each) => each.trim() === '') ? [] : [index + 2],
          )
          expect(told.toSorted((a, b) => a - b)).toEqual(filled)
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    ['请稍等，我帮您查', 'zh-CN'],
    ['請稍等，我幫您查', 'zh-TW'],
    ['One moment please', 'en'],
    ['少々お待ちください', 'ja'],
  ])('tell the language of %s by its signs', async (words, lang) => {
    const { replies } = await readAll(`code,text\na,${words}`, EMPTY, 'zh-CN')
    expect(replies[0]?.reply.texts[0]?.lang).toBe(lang)
  })
})

describe('spreadsheets', () => {
  it('are read with all their sheets, each a group', async () => {
    const blob = await writeSpreadsheet([
      {
        data: sheet([
          ['code', 'text'],
          ['a', 'first words'],
        ]),
        sheet: '售前',
      },
      {
        data: sheet([
          ['code', 'text'],
          ['b', 'other words'],
          ['c', ''],
        ]),
        sheet: '售后',
      },
    ]).toBlob()
    const { replies, groups, refused } = await readAll(blob)
    expect(groups.map(({ names }) => names[0]?.name)).toEqual(['售前', '售后'])
    expect(replies.map(({ row, reply }) => [row, reply.shortcut])).toEqual([
      [2, 'a'],
      [4, 'b'],
    ])
    expect(refused).toMatchObject([{ row: 5, reason: 'no-text' }])
  })

  it('keep long numbers as they are', async () => {
    const data = [
      ['code', 'text'],
      ['a', '12345678901234567890'],
    ]
    const { replies } = await readAll(await writeSpreadsheet(sheet(data)).toBlob())
    expect(replies[0]?.reply.texts[0]?.wordings[0]?.body).toBe('12345678901234567890')
  })
})

describe('files that are not read', () => {
  it.each([
    ['empty', ''],
    ['unknown-format', 'a shopping list: eggs and flour'],
    ['unknown-format', '{"some": "json"}'],
    ['damaged', '[1, 2'],
    ['damaged', '{"kind": "tillside replies", "replies": [\n"a",\n"b",'],
    ['unreadable-spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
    ['unreadable-spreadsheet', 'PK\u0003\u0004xl/ but not really'],
    ['archive', 'Rar!\u001A\u0007 something else'],
    ['unreadable-spreadsheet', 'PK\u0003\u0004 something else'],
    ['undecodable', Uint8Array.of(0x41, 0xff, 0xff, 0x0a)],
    ['unclosed-quote', 'code,text\na,"never closed\nb,more'],
    ['too-large', new Uint8Array(REPLY_FILE_LIMIT + 1)],
  ])('say why: %s', async (error, content) => {
    expect(await read(content)).toEqual({ ok: false, error })
  })

  it('include a spreadsheet that would unpack to more than fits', async () => {
    const blob = await writeSpreadsheet(
      sheet([
        ['code', 'text'],
        ['a', 'b'],
      ]),
    ).toBlob()
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const entry = bytes.findIndex((_, at) =>
      [0x50, 0x4b, 0x01, 0x02].every((byte, index) => bytes[at + index] === byte),
    )
    new DataView(bytes.buffer).setUint32(entry + 24, 0x7f_ff_ff_ff, true)
    expect(await read(bytes)).toEqual({ ok: false, error: 'too-large' })
  })

  it('stop at an alias that unfolds without end', async () => {
    const bomb = `matches:\n${Array.from({ length: 20 }, (_, n) =>
      n === 0 ? '  - &a0 [x, x]' : `  - &a${n} [*a${n - 1}, *a${n - 1}, *a${n - 1}]`,
    ).join('\n')}`
    expect(await read(bomb)).toEqual({ ok: false, error: 'damaged' })
  })
})

it('takes so many replies of a file, and tells which not', async () => {
  const rows = Array.from({ length: FILE_REPLIES_LIMIT + 2 }, (_, n) => `c${n},words ${n}`)
  const { replies, refused } = await readAll(`code,text\n${rows.join('\n')}`)
  expect(replies).toHaveLength(FILE_REPLIES_LIMIT)
  expect(refused).toMatchObject([
    { row: FILE_REPLIES_LIMIT + 2, reason: 'too-many' },
    { row: FILE_REPLIES_LIMIT + 3, reason: 'too-many' },
  ])
})
