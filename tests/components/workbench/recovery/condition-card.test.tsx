import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { go, setUp } from '../set-up'

// A busy machine takes seconds to bring the view.
await import('@/components/workbench/settings-view')

const found =
  (aside: number, missing: number, changed = 0, gone = 0) =>
  async () =>
    ({ how: 'done', value: { aside, missing, changed, gone } }) as const

describe('what a look through the database has found', () => {
  it('stands nowhere where it found nothing', async () => {
    go('#/settings/data')
    setUp({ backups: { readCondition: found(0, 0) } })
    await screen.findByTestId('backup')
    expect(screen.queryByTestId('condition')).toBeNull()
  })

  it('is told in numbers, with the way to save what is there', async () => {
    go('#/settings/data')
    setUp({ backups: { readCondition: found(1, 1200) } })
    const card = await screen.findByTestId('condition')
    expect(card.textContent).toContain('1 row could not be read')
    expect(card.textContent).toContain('About 1,200 orders')
    expect(screen.getByTestId('salvage')).not.toBeNull()
  })

  it('offers rows that are not what was written for use', async () => {
    go('#/settings/data')
    setUp({ backups: { readCondition: found(0, 0, 2, 1), useChanged: found(0, 0, 0, 1) } })
    const card = await screen.findByTestId('condition')
    expect(card.textContent).toContain('2 rows can be read but are not what was written')
    expect(card.textContent).toContain('1 row that somebody wrote is gone')
    fireEvent.click(screen.getByTestId('use-changed'))
    await waitFor(() => expect(screen.queryByTestId('use-changed')).toBeNull())
    expect(screen.getByTestId('condition').textContent).toContain('is gone')
  })

  it('goes once people have taken note', async () => {
    go('#/settings/data')
    setUp({ backups: { readCondition: found(3, 0), forgetAside: found(0, 0) } })
    fireEvent.click(await screen.findByTestId('forget-aside'))
    await waitFor(() => expect(screen.queryByTestId('condition')).toBeNull())
  })
})
