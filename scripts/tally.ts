/** How many tests a run held. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

export const NO_TESTS: Tally = { passed: 0, failed: 0 }

export const addTallies = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
})

/** Colour and other escape codes of a terminal. */
// oxlint-disable-next-line no-control-regex -- an escape code begins with a control character
const ESCAPES = /\u001B\[[\d;]*m/g

/** Reads the tests' own line of what Vitest prints, e.g. `Tests  2 failed | 40 passed (42)`; other programs count none. */
export function readTally(output: string): Tally {
  const line = /^\s*Tests\s.*$/m.exec(output.replaceAll(ESCAPES, ''))?.[0] ?? ''
  const count = (word: string): number =>
    Number(new RegExp(String.raw`(\d+) ${word}`).exec(line)?.[1] ?? 0)
  return { passed: count('passed'), failed: count('failed') }
}

/** Of what Vitest prints, its account of what failed; the whole where it gives none, as other programs do. */
export function readFailures(output: string): string {
  const plain = output.replaceAll(ESCAPES, '')
  const start = plain.search(/^⎯+ *(?:Failed Suites|Failed Tests|Unhandled Errors) /mu)
  return start < 0 ? output : plain.slice(start)
}
