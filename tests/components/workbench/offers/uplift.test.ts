import { expect, it } from 'vitest'

import { pointsOf, upliftSentence } from '@/components/workbench/offers/uplift'
import { createFormats } from '@/lib/i18n/formats'
import { loadWorkbenchCatalogue } from '@/lib/i18n/translate'

const words = await loadWorkbenchCatalogue('en')
const formats = createFormats('en', words.common.time)

it.each([
  [{ value: 0.042, low: 0.011, high: 0.073 }, /add 4.2 points .* \(between 1\.1 and 7\.3 /],
  [{ value: -0.042, low: -0.073, high: -0.011 }, /cost 4.2 points .* \(between 1\.1 and 7\.3 /],
  [{ value: 0.001, low: -0.02, high: 0.03 }, /No difference shown yet: between −2 and \+3 points/],
])('%j is told with its interval', (estimate, sentence) => {
  expect(upliftSentence(estimate, words, formats)).toMatch(sentence)
})

it('no difference has no sign', () => {
  expect(pointsOf(0, formats)).toBe('0')
})
