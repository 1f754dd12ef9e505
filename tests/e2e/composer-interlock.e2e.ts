import fc from 'fast-check'
import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import type { FillOutcome, PanelView } from '@/lib/messaging/panel-view'
import { PRACTICE_BUYERS } from '@/lib/sample/practice-buyers'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { callBackground, cardOf } from '@/scripts/browser/steps'

import { buyerAt, COMPOSER } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const ROUNDS = 60
const CARD_SETTLES_MS = 80

/** What the page does after a while: a turn to a buyer by place, or another name for who is open. */
type Step = readonly [waitMs: number, what: number | 'rename']
const stepArb: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(0, 5, 20, 60),
  fc.oneof(
    { weight: 5, arbitrary: fc.nat(PRACTICE_BUYERS.length - 1) },
    { weight: 1, arbitrary: fc.constant('rename' as const) },
  ),
)
const roundArb = fc.record({
  before: fc.array(stepArb, { maxLength: 2 }),
  during: fc.array(stepArb, { maxLength: 3 }),
  stopsWorker: fc.integer({ min: 0, max: 7 }).map((die) => die === 0),
})

/** Runs in the page. */
async function act(given: { readonly uids: readonly string[]; readonly steps: readonly Step[] }) {
  for (const [waitMs, what] of given.steps) {
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    if (typeof what === 'number') window.practice.open(given.uids[what] ?? '')
    else
      for (const name of document.querySelectorAll('.base-info .name, .active .nickname-span'))
        name.append('*')
  }
}

/** Opens each conversation in turn, and gives the drafts that stand in a box and were made for another one. */
async function strayDrafts(uids: readonly string[]): Promise<string[]> {
  const strays: string[] = []
  for (const uid of uids) {
    window.practice.open(uid)
    await new Promise((resolve) => setTimeout(resolve))
    const box = document.querySelector<HTMLTextAreaElement>('#replyTextarea')
    if (box === null) continue
    const meant = / for (\d+)/.exec(box.value)?.[1] ?? uid
    if (meant !== uid) strays.push(`${uid}: ${box.value}`)
    box.value = ''
    box.dispatchEvent(new Event('input'))
  }
  return strays
}

/** Some were given another name. */
const uidOf = (nick: string): string | undefined =>
  PRACTICE_BUYERS.find((buyer) => buyer.nick === nick.replace(/\*+$/, ''))?.uid

/** Whom the panel shows, once it shows somebody. */
async function shownIn(panel: Frame): Promise<{ contextId: string; uid: string } | null> {
  const view = (await callBackground(panel, 'openPanel', {})) as PanelView
  if (view.state !== 'known' && view.state !== 'new-buyer') return null
  const uid = uidOf(view.state === 'known' ? view.card.nick : view.nick)
  return uid === undefined ? null : { contextId: view.contextId, uid }
}

describe('a reply between choosing and filling, in the browser', () => {
  const stage = useChromium({ sample: true })
  const uids = PRACTICE_BUYERS.map(({ uid }) => uid)
  const perform = (page: Page, steps: readonly Step[]): Promise<void> =>
    page.evaluate(act, { uids, steps })

  it('goes into no conversation but its own', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    const outcomes: string[] = []
    for (const [at, round] of fc
      .sample(roundArb, { numRuns: ROUNDS, seed: 20_261_122 })
      .entries()) {
      await page.waitForTimeout(CARD_SETTLES_MS)
      const shown = await shownIn(panel)
      if (shown === null) continue
      await perform(page, round.before)
      if (round.stopsWorker) await stage.session.stopWorker()
      const { contextId, uid } = shown
      const text = `reply ${at} for ${uid}`
      const pressed = callBackground(panel, 'fillReply', { contextId, text, append: false })
      const [outcome] = await Promise.all([
        pressed.catch(() => ({ result: 'unanswered' as const })),
        perform(page, round.during),
      ])
      const { result, ...more } = outcome as FillOutcome | { readonly result: 'unanswered' }
      outcomes.push('why' in more ? more.why : result)
      expect(await page.evaluate(strayDrafts, uids)).toEqual([])
    }
    expect(outcomes).toContain('filled')
    expect(outcomes).toContain('context-changed')
    expect(await page.evaluate(() => window.practice.sent().join())).not.toContain(' for ')
    expect(await page.inputValue(COMPOSER)).toBe('')
  })
})
