import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { enWorkbench } from '@/lib/i18n/en/with-workbench'
import type { LockView } from '@/lib/messaging/lock-calls'
import { fail, ok } from '@/lib/shared/result'
import { SECOND_MS } from '@/lib/shared/time'

import { go, setUp } from '../set-up'

const WORDS = 'three green rivers'
const { safety, lock: lockWords } = enWorkbench
const { lock: words } = safety
const lockAs = (state: LockView['state'], isSealing = false): LockView => ({
  state,
  isSealing,
  waitMs: 0,
})

beforeEach(() => go('#/settings/safety'))
afterEach(() => {
  cleanup()
  go('')
})

/** Opens Settings, Safety with the lock as it is. */
async function open(lock: LockView, answers: Readonly<Record<string, unknown>> = {}) {
  const scene = setUp({ answers: { readLock: lock, ...answers } })
  await screen.findByTestId(lock.state === 'none' ? 'passphrase-submit' : 'lock-now')
  return scene
}
const type = (testId: string, value: string): void => {
  fireEvent.change(screen.getByTestId(testId), { target: { value } })
}
const submit = (): void => {
  const form = screen.getByTestId('passphrase-submit').closest('form')
  if (form !== null) fireEvent.submit(form)
}

describe('the first passphrase', () => {
  it('is set only after what it means was said and agreed to', async () => {
    const { named } = await open(lockAs('none'), { setPassphrase: true })
    expect(screen.getByText(words.forget)).toBeDefined()
    expect(screen.getByText(words.protects)).toBeDefined()
    type('passphrase-next', WORDS)
    type('passphrase-again', WORDS)
    submit()
    expect(screen.getByText(words.understoodFirst)).toBeDefined()
    expect(named('setPassphrase')).toEqual([])
    fireEvent.click(screen.getByTestId('passphrase-kept'))
    submit()
    await waitFor(() =>
      expect(named('setPassphrase')).toEqual([['setPassphrase', { passphrase: WORDS }]]),
    )
  })

  it.each([
    ['is too short', 'short', 'short', words.short('12')],
    ['is not the same twice', WORDS, `${WORDS}s`, words.differ],
  ])('is not taken where it %s', async (_why, next, again, said) => {
    const { named } = await open(lockAs('none'))
    fireEvent.click(screen.getByTestId('passphrase-kept'))
    type('passphrase-next', next)
    type('passphrase-again', again)
    submit()
    expect(screen.getByText(said)).toBeDefined()
    expect(named('setPassphrase')).toEqual([])
  })
})

describe('a passphrase that is set', () => {
  it('closes after the time that the owner chooses, or at once', async () => {
    const { named } = await open(lockAs('open'))
    expect(screen.queryByTestId('passphrase-kept')).toBeNull()
    fireEvent.change(screen.getByTestId('lock-after'), { target: { value: '0' } })
    await waitFor(() =>
      expect(named('saveSettings')).toEqual([['saveSettings', { lockAfterMinutes: 5 }]]),
    )
    fireEvent.click(screen.getByTestId('lock-now'))
    expect(named('lockNow')).toEqual([['lockNow', {}]])
  })

  it('tells while what was there before is still being sealed', async () => {
    await open(lockAs('open', true))
    expect(screen.getByText(words.sealing)).toBeDefined()
  })

  it('is changed by whoever knows it', async () => {
    const wrong = ok(fail({ why: 'wrong', waitMs: 0 })).value
    const answers = {
      changePassphrase: ({ passphrase }: { readonly passphrase: string }) =>
        passphrase === WORDS ? ok(undefined) : wrong,
    }
    const { named } = await open(lockAs('open'), answers)
    fireEvent.click(screen.getByTestId('passphrase-change'))
    type('passphrase-now', 'other words')
    type('passphrase-next', 'two brown bridges')
    type('passphrase-again', 'two brown bridges')
    submit()
    await screen.findByText(lockWords.wrong)
    type('passphrase-now', WORDS)
    submit()
    await screen.findByText(words.changed)
    expect(named('changePassphrase').at(-1)).toEqual([
      'changePassphrase',
      { passphrase: WORDS, next: 'two brown bridges' },
    ])
  })

  it.each([
    [{ why: 'sealing' }, words.stillSealing],
    [{ why: 'wait', waitMs: 5 * SECOND_MS }, lockWords.wait('5 s')],
  ])('is not taken away, and says why: %o', async (refusal, said) => {
    await open(lockAs('open'), { removePassphrase: fail(refusal) })
    fireEvent.click(screen.getByTestId('passphrase-remove'))
    type('passphrase-now', WORDS)
    submit()
    expect(await screen.findByText(said)).toBeDefined()
  })
})

describe('the workbench', () => {
  it('shows nothing but the lock screen while it is locked', async () => {
    const { named, calls } = setUp({ answers: { readLock: lockAs('locked') } })
    await screen.findByTestId('lock-screen')
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(named('readOverview')).toEqual([])
    expect(calls.map(([name]) => name)).toContain('listClocks')
  })

  it('closes and opens with the news', async () => {
    const { tell } = await open(lockAs('open'))
    tell({ push: 'lock', lock: lockAs('locked') })
    await screen.findByTestId('lock-screen')
    expect(screen.queryByTestId('lock-card')).toBeNull()
    tell({ push: 'lock', lock: lockAs('open') })
    await screen.findByTestId('lock-card')
  })

  it('offers to lock from its side only where a passphrase is set', async () => {
    const { named } = await open(lockAs('open'))
    fireEvent.click(await screen.findByTestId('lock-workbench'))
    expect(named('lockNow')).toHaveLength(1)
    cleanup()
    await open(lockAs('none'))
    expect(screen.queryByTestId('lock-workbench')).toBeNull()
  })
})
