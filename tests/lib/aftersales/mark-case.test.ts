import { expect, it } from 'vitest'

import { markCase } from '@/lib/aftersales/mark-case'

import { NOW, sampleCase } from './sample-case'

const record = sampleCase()

it.each([
  [{ do: 'snooze', until: NOW + 5 }, { snoozedUntil: NOW + 5 }],
  [{ do: 'done' }, { doneAt: NOW }],
  [{ do: 'will-grant', will: true }, { willGrant: true }],
  [{ do: 'open' }, { openedAt: NOW }],
] as const)('%j is noted on the case', (mark, noted) => {
  expect(markCase(record, mark, NOW)).toEqual({ ...record, ...noted })
})

it.each([
  ['wake', { snoozedUntil: NOW }],
  ['reopen', { doneAt: NOW }],
] as const)('%s takes a mark back', (act, marks) => {
  expect(markCase({ ...record, ...marks }, { do: act }, NOW)).toEqual(record)
})
