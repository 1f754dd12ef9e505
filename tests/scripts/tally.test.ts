import { describe, expect, it } from 'vitest'

import { addTallies, readFailures, readTally } from '@/scripts/tally'

describe('the tally of a run', () => {
  it.each([
    ['counts passed tests', '      Tests  40 passed (40)', { passed: 40, failed: 0 }],
    ['counts failed ones', '      Tests  2 failed | 40 passed (42)', { passed: 40, failed: 2 }],
    [
      'reads through colours',
      '\u001B[2m      Tests \u001B[22m \u001B[1m\u001B[32m7 passed\u001B[39m\u001B[22m (7)',
      { passed: 7, failed: 0 },
    ],
    [
      'does not count files',
      ' Test Files  3 passed (3)\n      Tests  9 passed (9)',
      { passed: 9, failed: 0 },
    ],
    ['is nothing for a program that runs no tests', 'built in 3 s', { passed: 0, failed: 0 }],
  ])('%s', (_fact, output, tally) => {
    expect(readTally(output)).toEqual(tally)
  })

  it('adds up over runs', () => {
    expect(addTallies({ passed: 2, failed: 1 }, { passed: 3, failed: 0 })).toEqual({
      passed: 5,
      failed: 1,
    })
  })
})

describe('what a run says of its failures', () => {
  it.each([
    [
      'begins where the tests that failed are told of',
      ' ✓ a\n\u001B[31m⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯\u001B[39m\n\n FAIL  b',
      '⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯\n\n FAIL  b',
    ],
    [
      'begins where files that could not start are told of',
      ' ✓ a\n⎯⎯ Failed Suites 1 ⎯⎯\n FAIL  c\n⎯⎯ Failed Tests 1 ⎯⎯\n FAIL  b',
      '⎯⎯ Failed Suites 1 ⎯⎯\n FAIL  c\n⎯⎯ Failed Tests 1 ⎯⎯\n FAIL  b',
    ],
    ['is all of it for a program that runs no tests', 'error: no such file', 'error: no such file'],
  ])('%s', (_fact, output, told) => {
    expect(readFailures(output)).toBe(told)
  })
})
