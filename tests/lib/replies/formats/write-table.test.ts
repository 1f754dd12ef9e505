import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { readReplyFile } from '@/lib/replies/formats/read-reply-file'
import { REPLY_FORMATS } from '@/lib/replies/formats/registry'
import { cleanBody, cleanLine } from '@/lib/replies/formats/clean-text'
import { writeLibraryJson } from '@/lib/replies/formats/library-json'
import { writeRepliesCsv, writeRepliesXlsx } from '@/lib/replies/formats/write-table'
import type { Library } from '@/lib/replies/library'
import { REPLY_STAGES, replySchema, type Reply } from '@/lib/replies/reply'
import { PLATFORM_IDS } from '@/lib/shared/platforms'
import { makeGroup, makeReply } from '@/tests/fixtures/replies/make-reply'

const GROUPS = [makeGroup('a'), makeGroup('b', 'a'), makeGroup('c')]

/** Signs that tables, formulas, templates and XML read as their own. */
const sign = fc.oneof(
  fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ',',
    ';',
    '\n',
    '\t',
    '{{',
    '%}',
    '<',
    '&',
    '_x0041_',
    ' ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  fc.constantFrom('亲', '＝', '😀', 'a', '1'),
)
const text = (limit: number, clean: (raw: string) => string) =>
  fc
    .array(sign, { maxLength: 12 })
    .map((signs) => clean(clean(signs.join('')).slice(0, limit)).replace(/\p{Cs}/gu, ''))
    .filter((words) => words.trim() !== '')

const wordings = fc.array(
  fc.record({
    name: fc.constantFrom('', 'warm', 'short', '=x'),
    body: text(200, cleanBody),
  }),
  { minLength: 1, maxLength: 3 },
)
const replyText = fc.record({
  lang: fc.constantFrom('en', 'zh-CN', 'zh-TW'),
  title: text(60, cleanLine),
  wordings,
})
const reply = fc
  .record({
    id: fc.uuid(),
    groupId: fc.constantFrom('a', 'b', 'c', null),
    texts: fc.uniqueArray(replyText, { selector: ({ lang }) => lang, minLength: 1, maxLength: 3 }),
    shortcut: fc.option(text(24, cleanLine)),
    stage: fc.constantFrom(...REPLY_STAGES),
    intents: fc.array(text(30, cleanLine), { maxLength: 3 }),
    scope: fc.record({
      platforms: fc.subarray([...PLATFORM_IDS]),
      shopIds: fc.subarray(['s1', 's2']),
    }),
    audience: fc.constantFrom('shop' as const, 'private' as const),
    imageIds: fc.constant([]),
  })
  .map((made): Reply => replySchema.parse(made))
const replies = fc.uniqueArray(reply, { selector: ({ id }) => id, maxLength: 6 })

async function readBack(content: BlobPart, library: Library) {
  const read = await readReplyFile(new Blob([content]), {
    formats: REPLY_FORMATS,
    library,
    lang: 'en',
    newId: () => 'made',
  })
  if (!read.ok) throw new Error(read.error)
  return read.value
}

describe.each([
  ['CSV', async (library: Library): Promise<BlobPart> => writeRepliesCsv(library, 'en')],
  ['a spreadsheet', async (library: Library): Promise<BlobPart> => writeRepliesXlsx(library, 'en')],
  [
    'JSON',
    async (library: Library): Promise<BlobPart> => writeLibraryJson({ ...library, pictures: [] }),
  ],
])('the library as %s', (_name, write) => {
  it('is read back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(replies, async (made) => {
        const library = { replies: made, groups: GROUPS }
        const read = await readBack(await write(library), { replies: [], groups: GROUPS })
        expect(read.refused).toEqual([])
        expect(read.groups).toEqual([])
        expect(read.replies.map((each) => each.reply)).toEqual(made)
        const again = await readBack(await write(library), library)
        expect(again.replies).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

it('makes no cell that acts as a formula', () => {
  fc.assert(
    fc.property(replies, (made) => {
      const csv = writeRepliesCsv({ replies: made, groups: GROUPS }, 'en')
      for (const cells of Papa.parse<string[]>(csv, { delimiter: ',' }).data)
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
    }),
  )
})

it('keeps what a table does not say of a reply that it changes', async () => {
  const held = makeReply('r', { imageIds: ['pic'], groupId: 'b' })
  const csv = writeRepliesCsv({ replies: [held], groups: GROUPS }, 'en').replace('Body r', 'New r')
  const { replies: changed } = await readBack(csv, { replies: [held], groups: GROUPS })
  expect(changed).toMatchObject([
    {
      reply: {
        id: 'r',
        groupId: 'b',
        imageIds: ['pic'],
        texts: [{ wordings: [{ body: 'New r' }] }],
      },
    },
  ])
})

it('names groups from the top down, and makes those that are missing', async () => {
  const library = { replies: [makeReply('r', { groupId: 'b' })], groups: GROUPS }
  const csv = writeRepliesCsv(library, 'en')
  expect(csv).toContain('Group a / Group b')
  let ids = 0
  const read = await readReplyFile(new Blob([csv]), {
    formats: REPLY_FORMATS,
    library: { replies: [], groups: [] },
    lang: 'en',
    newId: () => `g${(ids += 1)}`,
  })
  expect(read).toMatchObject({
    value: {
      groups: [
        { id: 'g1', parentId: null, names: [{ name: 'Group a' }] },
        { id: 'g2', parentId: 'g1', names: [{ name: 'Group b' }] },
      ],
      replies: [{ reply: { groupId: 'g2' } }],
    },
  })
})

it('carries pictures in JSON', async () => {
  const pictures = [{ id: 'pic', data: '/9j/4A==' }]
  const library = { replies: [makeReply('r', { imageIds: ['pic'] })], groups: [], pictures }
  const read = await readBack(writeLibraryJson(library), { replies: [], groups: [] })
  expect(read.pictures).toEqual(pictures)
  expect(read.replies).toMatchObject([{ reply: { imageIds: ['pic'] } }])
  expect(read.warnings).toEqual([])
  const without = writeLibraryJson({ ...library, pictures: [] })
  expect((await readBack(without, { replies: [], groups: [] })).warnings).toEqual([
    { row: 1, warning: 'pictures-missing' },
  ])
})
