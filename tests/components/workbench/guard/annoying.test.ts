import { expect, it } from 'vitest'

import { annoyingRules } from '@/components/workbench/guard/annoying'

const row = (ruleId: string, caught: number, overridden: number) => ({
  ruleId,
  caught,
  overridden,
  taken: 0,
  givenUp: caught - overridden,
})

it('names the rules that are passed in half of their catches or more, the worst first', () => {
  const byRule = [row('half', 10, 5), row('helps', 10, 4), row('worst', 6, 6)]
  expect(annoyingRules({ byRule }).map(({ ruleId, share }) => [ruleId, share])).toEqual([
    ['worst', 1],
    ['half', 0.5],
  ])
})

it('says nothing of a rule that has caught next to nothing', () => {
  expect(annoyingRules({ byRule: [row('new', 4, 4)] })).toEqual([])
})
