import { expect, it } from 'vitest'

import { pictureTypeOf } from '@/lib/shared/picture'

const bytesOf = (marks: string): Uint8Array =>
  Uint8Array.from(marks, (mark) => mark.codePointAt(0) ?? 0)

it.each([
  ['image/png', '\u0089PNG\r\n\u001A\n....'],
  ['image/jpeg', '\u00FF\u00D8\u00FF\u00E0....JFIF'],
  ['image/gif', 'GIF87a....'],
  ['image/gif', 'GIF89a....'],
  ['image/webp', 'RIFF....WEBPVP8 '],
])('knows %s by its first bytes', (type, marks) => {
  expect(pictureTypeOf(bytesOf(marks))).toBe(type)
})

it.each([
  ['nothing', ''],
  ['a cut signature', '\u0089PN'],
  ['a drawing that may carry scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page', '<!doctype html>'],
  ['a sound in the same wrapping', 'RIFF....WAVEfmt '],
  ['a picture behind something else', ' GIF89a'],
])('takes %s for no picture', (_what, marks) => {
  expect(pictureTypeOf(bytesOf(marks))).toBeNull()
})
