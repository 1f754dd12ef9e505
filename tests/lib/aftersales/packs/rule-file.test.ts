import { describe, expect, it } from 'vitest'

import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import { presetPacks } from '@/lib/aftersales/packs/preset-packs'
import { readRuleFile, writeRuleFile } from '@/lib/aftersales/packs/rule-file'

const file = { packs: presetPacks(), calendars: presetCalendars() }
const whole = { packs: [...file.packs], calendars: [...file.calendars] }
const text = writeRuleFile(whole)
const changed = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change })

describe('a file of rules', () => {
  it('is read as it was written', () => {
    expect(readRuleFile(text)).toEqual({ ok: true, value: whole })
  })

  it.each([
    ['{', { why: 'not-json' }],
    ['[]', { why: 'other-file' }],
    ['{"format":"recipes","formatVersion":1}', { why: 'other-file' }],
    [changed({ formatVersion: 2, soup: true }), { why: 'newer' }],
    [
      changed({ packs: [{ id: 'x', name: 'X', version: '1', rules: [{}] }] }),
      { why: 'malformed', where: 'packs.0.rules.0.id' },
    ],
    [changed({ more: 1 }), { why: 'malformed', where: '' }],
    [' '.repeat(2_000_001), { why: 'too-large' }],
  ])('that says %.40s is refused whole', (content, error) => {
    expect(readRuleFile(content)).toEqual({ ok: false, error })
  })
})
