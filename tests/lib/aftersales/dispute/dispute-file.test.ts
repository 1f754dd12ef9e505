import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { verifyDispute, writeDispute } from '@/lib/aftersales/dispute/dispute-file'

import { NOW } from '../sample-case'

const { subtle } = globalThis.crypto
const about = { caseNumber: '7000000001', platform: 'pinduoduo', writtenAt: NOW }
const facts = [
  { at: NOW, kind: 'message', text: '东西坏了' },
  { at: NOW - 5, kind: 'order', text: 'n1' },
  { at: NOW + 9, kind: 'clock', text: '1小时' },
] as const
const text = await writeDispute(about, facts, subtle)

describe('a dispute file', () => {
  it('is verified as it was written, by time', async () => {
    const verified = await verifyDispute(text, subtle)
    expect(verified).toMatchObject({ ok: true, value: { head: { ...about, entries: 3 } } })
    const texts = verified.ok ? verified.value.entries.map((entry) => entry.text) : []
    expect(texts).toEqual(['n1', '东西坏了', '1小时'])
  })

  it('may be empty', async () => {
    expect(await verifyDispute(await writeDispute(about, [], subtle), subtle)).toMatchObject({
      ok: true,
    })
  })

  it('shows every changed byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.integer({ min: 32, max: 126 }),
        async (at, code) => {
          const put = String.fromCharCode(code)
          fc.pre(text[at] !== put)
          const changed = text.slice(0, at) + put + text.slice(at + 1)
          expect((await verifyDispute(changed, subtle)).ok).toBe(false)
        },
      ),
    )
  })

  it.each([
    ['a text changed', (file: File) => Object.assign(file.entries[1] ?? {}, { text: '东西好' }), 1],
    ['an entry left out', (file: File) => file.entries.splice(1, 1), 1],
    ['an entry left out at the end', (file: File) => file.entries.pop(), null],
    ['two entries swapped', (file: File) => file.entries.push(...file.entries.splice(0, 1)), 0],
    ['the case changed', (file: File) => Object.assign(file.head, { caseNumber: '8' }), 0],
  ] as const)('with %s names where', async (_what, change, entry) => {
    const file = JSON.parse(text) as File
    change(file)
    expect(await verifyDispute(`${JSON.stringify(file, null, 2)}\n`, subtle)).toEqual({
      ok: false,
      error: { why: 'changed', entry },
    })
  })

  it.each(['', '{}', '[]', 'null', text.slice(0, -9)])(
    'that is none is called so',
    async (other) => {
      expect(await verifyDispute(other, subtle)).toEqual({
        ok: false,
        error: { why: 'other-file' },
      })
    },
  )
})

interface File {
  readonly head: object
  readonly entries: object[]
}
