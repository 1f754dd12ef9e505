import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { go, setUp } from '../workbench/set-up'

beforeEach(() => go('#/settings'))
afterEach(() => {
  cleanup()
  go('')
})

describe('tiers beside buyers', () => {
  it('are on until somebody switches them off', async () => {
    const { named } = setUp()
    const box = await screen.findByTestId<HTMLInputElement>('set-chips')
    expect(box.checked).toBe(true)
    fireEvent.click(box)
    await waitFor(() => expect(named('saveSettings')).toEqual([['saveSettings', { chips: false }]]))
  })
})
