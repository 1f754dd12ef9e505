import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { go, setUp } from '../set-up'

beforeEach(() => go('#/after-sale'))
afterEach(() => {
  cleanup()
  go('')
})

const fill = async (number: string, left: string): Promise<void> => {
  fireEvent.click(await screen.findByTestId('track'))
  fireEvent.change(screen.getByTestId('track-number'), { target: { value: number } })
  fireEvent.change(screen.getByTestId('track-left'), { target: { value: left } })
  await waitFor(() => expect(screen.queryByText('No shop yet')).toBeNull())
  fireEvent.click(screen.getByTestId('keep-tracked'))
}

describe('tracking a case', () => {
  it('keeps it under the shop with the time as it was copied', async () => {
    const { named } = setUp({ answers: { trackCase: 'case-9' } })
    await fill('30061118', '1天3小时')
    expect(await screen.findByText('30061118 is tracked')).toBeDefined()
    expect(named('trackCase')).toEqual([
      [
        'trackCase',
        {
          shopId: 'shop',
          platform: 'pinduoduo',
          number: '30061118',
          orderNumber: null,
          kind: 'refund-only',
          amount: null,
          owner: 'seller',
          task: 'answer',
          due: { by: 'left', text: '1天3小时' },
        },
      ],
    ])
  })

  it('says which field is wrong and asks for nothing', async () => {
    const { named } = setUp()
    await fill('x', '')
    expect(await screen.findByText('4 to 64 letters, digits and - _')).toBeDefined()
    expect(screen.getByText('No time is named. Write it like 1 d 3 h.')).toBeDefined()
    expect(named('trackCase')).toEqual([])
  })

  it('says so where the words name no time', async () => {
    setUp({ answers: { trackCase: null } })
    await fill('30061118', '3 bananas')
    expect(await screen.findByText('No time is named. Write it like 1 d 3 h.')).toBeDefined()
  })

  it('takes back what was tracked', async () => {
    const { named } = setUp({ answers: { trackCase: 'case-9' } })
    await fill('30061118', '1天3小时')
    fireEvent.click(await screen.findByTestId('undo-tracked'))
    await waitFor(() => expect(screen.queryByText('30061118 is tracked')).toBeNull())
    expect(named('untrackCase')).toEqual([['untrackCase', { caseId: 'case-9', task: 'answer' }]])
  })
})
