import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { guard as words } from '@/lib/i18n/en/guard'

import { open, press } from '../open-panel'
import { finding, findingOf } from './sample-findings'

afterEach(cleanup)

const TYPED = 'It arrives tomorrow for sure.'
const found = findingOf(TYPED, 'for sure', { better: 'we expect' })

/** A panel whose first suggestion was pressed and refused. */
async function openRefused(more: Parameters<typeof findingOf>[2] = {}) {
  const refusal = findingOf(TYPED, 'for sure', { better: 'we expect', ...more })
  const background = await open({
    outcome: { result: 'refused', why: 'guarded', findings: [refusal] },
    answers: { checkTexts: finding('Zebra') },
  })
  press('1')
  await screen.findByTestId('guard-note')
  return background
}

describe('a text that was not filled', () => {
  it('stands with what is against it, and is not filled again as it is', async () => {
    const { fills } = await openRefused({ severity: 'block' })
    expect(screen.getByTestId('guard-note').dataset['severity']).toBe('block')
    expect(screen.queryByTestId('override')).toBeNull()
    const area = screen.getByTestId('guarded-text')
    press('Enter', area, { ctrlKey: true })
    expect(fills()).toHaveLength(1)
  })

  it('goes out with the better wording, which is told', async () => {
    const { fills } = await openRefused()
    press('.', screen.getByTestId('guarded-text'), { ctrlKey: true })
    await waitFor(() => expect(screen.queryByTestId('guard-note')).toBeNull())
    fireEvent.click(screen.getByTestId('fill-guarded'))
    await waitFor(() => expect(fills()).toHaveLength(2))
    expect(fills().at(-1)).toMatchObject({
      guard: { taken: [{ ruleId: 'claims/promise' }], overridden: [] },
    })
  })

  it('goes out over a warning with a reason, and with none not', async () => {
    const { fills } = await openRefused()
    fireEvent.click(screen.getByTestId('override'))
    const field = screen.getByTestId('override-reason')
    press('Enter', field)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    fireEvent.change(field, { target: { value: 'It is in town' } })
    press('Enter', field)
    fireEvent.click(screen.getByTestId('fill-guarded'))
    await waitFor(() => expect(fills()).toHaveLength(2))
    expect(fills().at(-1)).toMatchObject({
      guard: { taken: [], overridden: [{ ruleId: 'claims/promise', reason: 'It is in town' }] },
    })
  })
})

/** A panel that was asked what stands in the chat box. */
const openBox = async (text: string, findings = [found]) => {
  const background = await open({ answers: { checkComposer: { text, findings } } })
  press('g')
  return background
}

describe('what stands in the chat box', () => {
  it('is shown with what is against it', async () => {
    await openBox(TYPED)
    const note = await screen.findByTestId('guard-note')
    expect(note.textContent).toContain('for sure')
    expect(note.textContent).toContain('Not yours to promise.')
    expect(screen.getByTestId('fill-guarded').textContent).toContain(words.subjects.promise)
  })

  it('is replaced when the agent says so, and only what was read', async () => {
    const { fills } = await openBox(TYPED)
    await screen.findByTestId('guard-note')
    fireEvent.click(screen.getByTestId('take-better'))
    await waitFor(() => expect(screen.queryByTestId('guard-note')).toBeNull())
    expect(fills()).toEqual([])
    fireEvent.click(screen.getByTestId('fill-guarded'))
    await waitFor(() => expect(fills()).toHaveLength(1))
    expect(fills()[0]).toMatchObject({
      text: 'It arrives tomorrow we expect.',
      over: TYPED,
      guard: { taken: [{ words: 'for sure' }] },
    })
  })

  it.each([
    ['empty', '', words.box.empty],
    ['clean', 'In a few days.', words.box.clean],
  ])('is said to be %s', async (_what, text, said) => {
    await openBox(text, [])
    expect(await screen.findByText(said)).toBeTruthy()
  })
})
