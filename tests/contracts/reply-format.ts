import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Library } from '@/lib/replies/library'
import { replySchema, type Reply, type ReplyGroup } from '@/lib/replies/reply'
import { readReplyFile, type ReplyFileReading } from '@/lib/replies/formats/read-reply-file'
import { REPLY_FORMATS } from '@/lib/replies/formats/registry'
import type { ReplyFormatId } from '@/lib/replies/formats/reply-format'

const FIXTURES = join(import.meta.dirname, '../fixtures/replies/files')
const EMPTY: Library = { replies: [], groups: [] }

export interface ReplyFormatCase {
  readonly format: ReplyFormatId
  /** A file of `tests/fixtures/replies/files`; beside it stands `<name>.expected.json`. */
  readonly fixture: string
  /** Puts a hostile text where the file has one; gives the whole file. */
  readonly hold: (text: string) => string
}

const counting = (start = 'new'): (() => string) => {
  let count = 0
  return () => `${start}-${(count += 1)}`
}

const readFileAs = (content: BlobPart, library: Library = EMPTY, start = 'new') =>
  readReplyFile(new Blob([content]), {
    formats: REPLY_FORMATS,
    library,
    lang: 'en',
    newId: counting(start),
  })

async function readAll(content: BlobPart, library?: Library, start?: string) {
  const read = await readFileAs(content, library, start)
  if (!read.ok) throw new Error(`not read: ${read.error}`)
  return read.value
}

function pathOf(groupId: string | null, groups: readonly ReplyGroup[]): string[] {
  const group = groups.find(({ id }) => id === groupId)
  return group === undefined ? [] : [...pathOf(group.parentId, groups), group.names[0]?.name ?? '']
}

/** What a person would look at of a reading. */
const shown = ({ replies, groups, refused, warnings, known }: ReplyFileReading) => ({
  replies: replies.map(({ row, reply, proposals }) => ({
    row,
    group: pathOf(reply.groupId, groups),
    shortcut: reply.shortcut,
    stage: reply.stage,
    intents: reply.intents,
    texts: reply.texts.map(({ lang, title, wordings }) => ({ lang, title, wordings })),
    proposals: proposals.map(({ found, fact, ask, sure }) => [found, fact ?? `? ${ask}`, sure]),
  })),
  refused,
  warnings,
  known,
})

const libraryOf = ({ replies, groups }: ReplyFileReading): Library => ({
  replies: replies.map(({ reply }): Reply => reply),
  groups,
})

/** What every format of replies keeps to; a fixture that is missing fails. */
export function testReplyFormat({ format, fixture, hold }: ReplyFormatCase): void {
  describe(`the format ${format}, as in ${fixture}`, () => {
    it('reads its fixture exactly', async () => {
      const expected: unknown = JSON.parse(
        await readFile(join(FIXTURES, `${fixture}.expected.json`), 'utf8'),
      )
      const reading = await readAll(await readFile(join(FIXTURES, fixture)))
      expect(reading.format).toBe(format)
      expect(shown(reading)).toEqual(expected)
    })

    it('adds nothing when it is read a second time', async () => {
      const content = await readFile(join(FIXTURES, fixture))
      const first = await readAll(content)
      const second = await readAll(content, libraryOf(first), 'other')
      expect(second.replies).toEqual([])
      expect(second.groups).toEqual([])
      expect(second.known.length).toBeGreaterThan(0)
    })

    it.each([
      '<img src=x onerror=alert(1)>',
      '{{ customer.nick | default: "x" }}{% if x %}',
      '__proto__',
      'constructor {{constructor}} [constructor] {__proto__}',
      '=cmd|calc!A1',
      '&lt;b&gt; *bold* `code` \\ /',
      '\u202Etfel\u202C',
    ])('keeps a hostile text as a text: %s', async (text) => {
      const { replies, refused } = await readAll(hold(`Start ${text} end`))
      expect(refused).toEqual([])
      expect(replies).toHaveLength(1)
      const body = replies[0]?.reply.texts[0]?.wordings[0]?.body ?? ''
      expect(body).toMatch(/^Start /u)
      expect(body).toMatch(/ end$/u)
      for (const { reply } of replies) replySchema.parse(reply)
    })

    it('takes or refuses whatever a text is, and never throws', async () => {
      const sign = fc.constantFrom(
        'a',
        '，',
        '"',
        "'",
        '\n',
        ',',
        '\t',
        '{',
        '}',
        '[',
        ']',
        '%',
        ':',
        '-',
        '`',
        '#',
        '\\',
        ' ',
        '\u0000',
        '😀',
      )
      await fc.assert(
        fc.asyncProperty(fc.array(sign, { maxLength: 30 }), async (signs) => {
          const read = await readFileAs(hold(signs.join('')))
          if (!read.ok) return
          const { replies, refused, known } = read.value
          expect(replies.length + refused.length + known.length).toBeGreaterThan(0)
        }),
        { numRuns: 150 },
      )
    })

    it('never throws on a damaged file', async () => {
      const whole = await readFile(join(FIXTURES, fixture), 'utf8')
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length), fc.nat(40), fc.string(), async (at, gone, put) => {
          const read = await readFileAs(whole.slice(0, at) + put + whole.slice(at + gone))
          const replies = read.ok ? read.value.replies : []
          expect(replies.filter(({ reply }) => !replySchema.safeParse(reply).success)).toEqual([])
        }),
        { numRuns: 150 },
      )
    })
  })
}
