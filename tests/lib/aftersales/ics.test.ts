import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { writeIcs } from '@/lib/aftersales/ics'
import { HOUR_MS } from '@/lib/shared/time'

import { NOW } from './sample-case'

const entry = {
  id: 'case-1',
  sequence: 2,
  dueAt: NOW + HOUR_MS,
  title: 'return, refund; 7000000001',
  details: 'a\\b\r\nc\u0007',
  remindersMs: [HOUR_MS],
}
const unfold = (text: string) => text.replaceAll('\r\n ', '')

describe('a calendar file', () => {
  it('names what is due, when, and reminds before', () => {
    expect(unfold(writeIcs([entry], NOW)).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tillside//Clocks//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:case-1@tillside',
      'DTSTAMP:20260302T020000Z',
      'SEQUENCE:2',
      'DTSTART:20260302T030000Z',
      'DTEND:20260302T030000Z',
      String.raw`SUMMARY:return\, refund\; 7000000001`,
      String.raw`DESCRIPTION:a\\b\nc`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      String.raw`DESCRIPTION:return\, refund\; 7000000001`,
      'TRIGGER:-PT60M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('has no line over 75 octets and splits no character, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = writeIcs([{ ...entry, title, details: '' }], NOW)
        const lines = text.split('\r\n')
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
        expect(lines.filter((line) => Buffer.from(line).toString() !== line)).toEqual([])
        const begins = unfold(text)
          .split('\r\n')
          .filter((line) => line === 'BEGIN:VEVENT')
        expect(begins).toHaveLength(1)
      }),
    )
  })
})
