import { describe, expect, it } from 'vitest'

import { findProblems } from '@/scripts/addons-lint'

const messages = (codes: string[]) =>
  codes.map((code) => ({ code, message: 'so it is', file: 'a.js' }))
const report = (errors: string[], warnings: string[]): string =>
  JSON.stringify({ errors: messages(errors), warnings: messages(warnings), notices: [] })

describe('the add-on rules', () => {
  it('let pass what only a library causes', () => {
    expect(findProblems(report([], ['UNSAFE_VAR_ASSIGNMENT', 'DANGEROUS_EVAL']))).toEqual([])
  })

  it('name any other warning with its file', () => {
    expect(findProblems(report([], ['UNSUPPORTED_API']))).toEqual([
      'UNSUPPORTED_API: so it is (a.js)',
    ])
  })

  it('excuse no error', () => {
    expect(findProblems(report(['UNSAFE_VAR_ASSIGNMENT'], []))).toHaveLength(1)
  })
})
