import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { offers as words } from '@/lib/i18n/en/offers'

import { open, press, type Ends } from '../open-panel'
import { dinnerSet, fitting, turner } from './sample-offers'

afterEach(cleanup)

/** Opens the wordings of the first offer. */
async function openWordings(more: Ends = {}) {
  const background = await open({ answers: { readOffers: fitting(turner, dinnerSet) }, ...more })
  fireEvent.click(await screen.findByTestId('offer-wording'))
  await screen.findByRole('dialog')
  return background
}

const choices = async () => await screen.findAllByTestId<HTMLInputElement>('wording')
const area = () => screen.getByTestId<HTMLTextAreaElement>('edit-reply')

describe('the wordings of an offer', () => {
  it('are three, each whole, the fullest chosen', async () => {
    await openWordings()
    const [full, byReason, short] = await choices()
    expect(await choices()).toHaveLength(3)
    expect(full?.checked).toBe(true)
    expect(byReason?.closest('label')?.textContent).toContain('Other buyers took it together')
    expect(short?.closest('label')?.textContent).toContain('Would you like it too?')
    expect(area().value).toContain('so the wok keeps its skin')
  })

  it('are filled in as chosen, and by key 4 from then on', async () => {
    const { fills } = await openWordings()
    fireEvent.click((await choices())[2] ?? document.body)
    fireEvent.click(screen.getByTestId('fill-wording'))
    await screen.findByTestId('fill-note')
    expect(screen.queryByRole('dialog')).toBeNull()
    press('4')
    await waitFor(() => expect(fills()).toHaveLength(2))
    const text =
      'There is Silicone turner for ¥49. What you get: the wok keeps its skin. Would you like it too?'
    expect(fills()).toEqual([0, 1].map(() => ({ contextId: 'context-a', text, append: false })))
  })

  it('can be changed by hand, taken back and filled in by Ctrl and Enter', async () => {
    const { fills } = await openWordings()
    await choices()
    fireEvent.change(area(), { target: { value: 'Mine' } })
    fireEvent.click(screen.getByRole('button', { name: words.sheet.undoEdit }))
    expect(area().value).toContain('Silicone turner')
    fireEvent.change(area(), { target: { value: 'Mine alone' } })
    press('Enter', area())
    expect(fills()).toEqual([])
    press('Enter', area(), { ctrlKey: true, isComposing: true })
    expect(fills()).toEqual([])
    press('Enter', area(), { ctrlKey: true })
    await screen.findByTestId('fill-note')
    expect(fills()).toMatchObject([{ text: 'Mine alone' }])
  })

  it('fill in nothing that is empty', async () => {
    const { fills } = await openWordings()
    await choices()
    fireEvent.change(area(), { target: { value: '  ' } })
    const button = screen.getByRole('button', { name: words.sheet.empty })
    fireEvent.click(button)
    press('Enter', area(), { ctrlKey: true })
    expect(fills()).toEqual([])
  })

  it('are covered while the screen is shared', async () => {
    await openWordings({ settings: { screenShare: true } })
    expect(await screen.findByText(words.sheet.covered)).not.toBeNull()
    expect(screen.queryByTestId('edit-reply')).toBeNull()
    expect(document.body.textContent).not.toContain('Wok 28 cm')
  })
})
