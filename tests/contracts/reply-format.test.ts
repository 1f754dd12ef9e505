import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import Papa from 'papaparse'
import { expect, it } from 'vitest'

import { REPLY_FORMATS } from '@/lib/replies/formats/registry'
import { REPLY_FORMAT_IDS } from '@/lib/replies/formats/reply-format'
import { writeLibraryJson } from '@/lib/replies/formats/library-json'
import { makeReply } from '@/tests/fixtures/replies/make-reply'

import { testReplyFormat, type ReplyFormatCase } from './reply-format'

const oneReply = (body: string) =>
  makeReply('r', { texts: [{ lang: 'en', title: 'One', wordings: [{ name: '', body }] }] })

const CASES: readonly ReplyFormatCase[] = [
  {
    format: 'phrase-table',
    fixture: 'qianniu.csv',
    hold: (text) =>
      Papa.unparse([
        ['编码', '内容'],
        ['a', text],
      ]),
  },
  {
    format: 'phrase-table',
    fixture: 'headerless.csv',
    hold: (text) => Papa.unparse([['g', 'c', text]]),
  },
  {
    format: 'text-blaze',
    fixture: 'text-blaze.json',
    hold: (text) => JSON.stringify({ folders: [{ name: 'F', snippets: [{ name: 'n', text }] }] }),
  },
  {
    format: 'espanso',
    fixture: 'espanso.yml',
    hold: (text) => `matches:\n  - trigger: ":a"\n    replace: ${JSON.stringify(text)}\n`,
  },
  {
    format: 'markdown-scripts',
    fixture: 'scripts.md',
    hold: (text) => `### 1. One\n\n~~~~\n${text}\n~~~~\n`,
  },
  {
    format: 'tillside-json',
    fixture: 'library.json',
    hold: (text) => writeLibraryJson({ replies: [oneReply(text)], groups: [], pictures: [] }),
  },
]

it('tries every format', () => {
  expect(new Set(REPLY_FORMATS.map(({ id }) => id))).toEqual(new Set(REPLY_FORMAT_IDS))
  expect(new Set(CASES.map(({ format }) => format))).toEqual(new Set(REPLY_FORMAT_IDS))
  const files = readdirSync(join(import.meta.dirname, '../fixtures/replies/files'))
  const fixtures = files.filter((name) => !name.endsWith('.expected.json'))
  expect(fixtures.toSorted()).toEqual(CASES.map(({ fixture }) => fixture).toSorted())
})

for (const each of CASES) testReplyFormat(each)
