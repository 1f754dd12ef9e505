import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { LockScreen, type LockScreenProps } from '@/components/lock/lock-screen'
import { TickerProvider } from '@/components/ui/use-now'
import { WordsProvider } from '@/components/ui/words'
import { en } from '@/lib/i18n/en'
import { fail, ok } from '@/lib/shared/result'
import { SECOND_MS } from '@/lib/shared/time'

import { submitByHand } from '../by-hand'
import { clock, NOW } from '../panel/sample-view'

const WORDS = 'three green rivers'
const { lock: words } = en

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const field = () => screen.getByTestId<HTMLInputElement>('unlock-passphrase')

/** A lock screen over a background that knows the words; `waits` are what wrong ones cost, one after the other. */
async function open(waits: readonly number[] = [], waitMs = 0) {
  const asked: string[] = []
  let now = NOW
  let isOpened = false
  const left = [...waits]
  const call = async (name: string, payload: { readonly passphrase?: string }) => {
    asked.push(payload.passphrase ?? name)
    if (name === 'readLock') return ok({ state: 'locked', waitMs, isSealing: false })
    if (payload.passphrase === 'silence') return fail('no-answer')
    if (payload.passphrase === WORDS) return ok(ok(undefined))
    return ok(fail({ why: 'wrong', waitMs: left.shift() ?? 0 }))
  }
  const opened: string[] = []
  const clockNow = () => now
  render(
    <WordsProvider locale="en" words={en}>
      <TickerProvider clock={clockNow}>
        <LockScreen
          call={call as unknown as LockScreenProps['call']}
          clock={clockNow}
          clocks={[{ ...clock, nick: 'blue whale' }]}
          onOpen={(caseId) => opened.push(caseId)}
          onOpened={() => (isOpened = true)}
          wayBack={<button type="button">restore</button>}
        />
      </TickerProvider>
    </WordsProvider>,
  )
  await act(async () => undefined)
  return {
    opened,
    isOpened: () => isOpened,
    tries: () => asked.filter((each) => each !== 'readLock'),
    type: (text: string) => fireEvent.change(field(), { target: { value: text } }),
    pass: async (ms: number) => {
      now += ms
      await act(async () => vi.advanceTimersByTimeAsync(ms))
    },
  }
}

describe('the lock screen', () => {
  it('shows the clocks without their buyers, and opens their cases', async () => {
    const { opened } = await open()
    expect(screen.getByTestId('clock').textContent).toContain('3 h 12 min')
    expect(document.body.innerHTML).not.toContain('blue whale')
    fireEvent.click(screen.getByTestId('clock'))
    expect(opened).toEqual([clock.caseId])
  })

  it('opens with the words, which do not stay in the page', async () => {
    const { type, isOpened } = await open()
    type(WORDS)
    await submitByHand(field())
    expect([isOpened(), field().value]).toEqual([true, ''])
  })

  it('takes no word for a hand that was none', async () => {
    const { type, tries, isOpened } = await open()
    type(WORDS)
    await act(async () => fireEvent.submit(field()))
    expect([tries(), isOpened()]).toEqual([[], false])
  })

  it('asks nobody about an empty field', async () => {
    const { tries } = await open()
    await submitByHand(field())
    expect(tries()).toEqual([])
  })

  it('says that the words were wrong, and that nobody answered', async () => {
    const { type } = await open()
    type('other words')
    await submitByHand(field())
    expect(screen.getByText(words.wrong)).toBeDefined()
    expect(field().getAttribute('aria-invalid')).toBe('true')
    type('silence')
    await submitByHand(field())
    expect(screen.getByText(words.lost)).toBeDefined()
  })

  it('counts down until the next try, and tries nothing before', async () => {
    vi.useFakeTimers({ now: NOW })
    const { type, tries, pass } = await open([5 * SECOND_MS])
    type('other words')
    await submitByHand(field())
    expect(screen.getByText(words.wait('5 s'))).toBeDefined()
    type(WORDS)
    await submitByHand(field())
    expect(tries()).toEqual(['other words'])
    await pass(2 * SECOND_MS)
    expect(screen.getByText(words.wait('3 s'))).toBeDefined()
    await pass(3 * SECOND_MS)
    await submitByHand(field())
    expect(tries()).toEqual(['other words', WORDS])
  })

  it('knows of a wait from before it came', async () => {
    await open([], 40 * SECOND_MS)
    expect(screen.getByText(words.wait('40 s'))).toBeDefined()
  })

  it('tells who has forgotten the words what is left to do', async () => {
    await open()
    fireEvent.click(screen.getByText(words.forgotten))
    expect(screen.getByText(words.forgottenText)).toBeDefined()
    expect(screen.getByRole('button', { name: 'restore', hidden: true })).toBeDefined()
  })
})
