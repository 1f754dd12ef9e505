import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { common } from '@/lib/i18n/en/common'
import { customer } from '@/lib/i18n/en/customer'

import { open, press } from '../open-panel'
import { scores, unknownScores } from '../sample-scores'
import { chatView } from '../sample-view'

afterEach(cleanup)

async function openValue(view = chatView('context-a')) {
  await open({ view })
  press('v')
  return screen.findByTestId('side-current')
}

describe('why a value', () => {
  it('says the sentence that the picture proves, as its text too', async () => {
    await openValue()
    const says = '5 of 6 sides are known; their mean is 73, in the top 12% of 1,980 customers.'
    expect(screen.getByRole('img', { name: says })).toBeDefined()
  })

  it('leaves a gap with a ring where a side is unknown', async () => {
    await openValue()
    const picture = screen.getByRole('img')
    expect(picture.querySelectorAll('circle')).toHaveLength(6)
    expect(picture.querySelectorAll('[class*="ring"]')).toHaveLength(1)
    expect(screen.getByTestId('side-capital').textContent).toContain(common.unknown)
  })

  it.each([
    ['current', '78', '¥3,280 in 365 days'],
    ['credit', '84', '1/12 refunds, 0 disputes, 0 unpaid'],
    ['growth', '62', '+14% in 90 days'],
    ['capital', common.unknown, customer.grounds.none],
  ])('says what %s rests on', async (side, score, ground) => {
    await openValue()
    const { textContent } = screen.getByTestId(`side-${side}`)
    expect(textContent).toContain(score)
    expect(textContent).toContain(ground)
  })

  it('says what is likely in each span, with its interval and what it rests on', async () => {
    await openValue()
    expect(screen.getByTestId('forecast').textContent).toBe(
      'In 90 days about 2 orders, most likely 1 to 4.',
    )
    fireEvent.click(screen.getByRole('button', { name: '365 days' }))
    expect(screen.getByTestId('forecast').textContent).toBe(
      'In 365 days about 9 orders, most likely 4 to 14.',
    )
    expect(screen.getByText(/own model of 1,980 customers • computed 06:32/)).toBeDefined()
    expect(screen.getByText('82% interval')).toBeDefined()
  })

  it('has every span in a table', async () => {
    await openValue()
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent)
    expect(rows).toEqual([
      '30 days0.8 (0–2)¥240 (¥0–¥595)',
      '90 days2 (1–4)¥690 (¥240–¥1,190)',
      '365 days9 (4–14)¥2,580 (¥960–¥4,165)',
    ])
  })

  it.each([
    ['prior', /shop is small/],
    ['rhythm', /own rhythm/],
  ] as const)('says that it rests on the %s', async (basis, said) => {
    const { prediction } = scores
    if (prediction === null) throw new Error('the sample predicts')
    const changed = { ...scores, prediction: { ...prediction, basis } }
    await openValue(chatView('context-a', { scores: changed }))
    expect(screen.getByText(said)).toBeDefined()
  })

  it('gives no value below three known sides, and says so', async () => {
    const value = { ...scores.value, score: null, known: 2, rank: null }
    await openValue(chatView('context-a', { scores: { ...scores, value } }))
    expect(screen.getByRole('img', { name: /^2 of 6 sides are known/ })).toBeDefined()
  })

  it('never calls anybody certain to come back', async () => {
    const { prediction } = scores
    if (prediction === null) throw new Error('the sample predicts')
    const alive = { value: 0.998, low: 0.97, high: 0.9999 }
    await openValue(
      chatView('context-a', { scores: { ...scores, prediction: { ...prediction, alive } } }),
    )
    expect(screen.getByText('97%–99%')).toBeDefined()
  })

  it('draws nothing where nothing is known, and says what it takes', async () => {
    await openValue(chatView('context-a', { scores: unknownScores }))
    expect(screen.getByText(customer.whyValue.leadNone)).toBeDefined()
    expect(screen.getByText(customer.forecast.notCounted)).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
  })
})
