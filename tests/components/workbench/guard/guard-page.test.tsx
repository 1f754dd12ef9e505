import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { guardPage as words } from '@/lib/i18n/en/guard-page'
import type { GuardLogView, GuardRulesView } from '@/lib/messaging/guard-calls'
import { guardRules } from '@/lib/replies/guard/guard-book'
import { guardRuleSchema } from '@/lib/replies/guard/guard-pack'
import { refundReasonsOf } from '@/lib/replies/guard/refund-reasons'
import { makeGuardRule } from '@/tests/fixtures/replies/make-guard-rule'

import { go, NOW, setUp, type Given } from '../set-up'

await import('@/components/workbench/guard/guard-page')

beforeEach(() => go('#/replies/guard'))
afterEach(() => {
  cleanup()
  go('')
})

const PACK = { id: 'trade', name: 'Trade', version: '7', rules: [makeGuardRule({ id: 'trade/1' })] }
const FRIENDS = { ...PACK, id: 'friends', name: 'Friends', rules: [makeGuardRule({ id: 'f/1' })] }
const BOOK = { off: ['f/1'], severities: {}, own: [makeGuardRule()], packs: [FRIENDS] }
const RULES: GuardRulesView = {
  packs: [
    { id: 'trade', name: 'Trade', version: '7', origin: 'preset', rules: 1, on: 1 },
    { id: 'friends', name: 'Friends', version: '7', origin: 'owner', rules: 1, on: 0 },
  ],
  rules: guardRules(BOOK, [PACK]).map((rule) => ({ rule, isWeighed: false, isChanged: false })),
}
const TALLY = { caught: 8, taken: 2, overridden: 5, givenUp: 1 }
const LOG: GuardLogView = {
  total: TALLY,
  byRule: [{ ...TALLY, ruleId: 'own/zebra' }],
  byAgent: [{ ...TALLY, by: '小周' }],
  newest: [
    {
      id: 'a',
      platform: 'pinduoduo',
      shopName: '青禾厨具',
      ruleId: 'own/zebra',
      subject: 'promise',
      severity: 'warn',
      by: '小周',
      at: NOW,
      outcome: 'overridden',
      words: 'zebra',
      reason: 'It is one',
    },
  ],
}
const open = (given: Given = {}) =>
  setUp({
    ...given,
    answers: {
      readGuardRules: RULES,
      readGuardLog: LOG,
      readRefundReasons: refundReasonsOf('pinduoduo'),
      setGuardRules: undefined,
      keepGuardRule: undefined,
      removeGuardRule: undefined,
      ...given.answers,
    },
  })
const rowOf = async (ruleId: string): Promise<HTMLElement> => {
  const rows = await screen.findAllByTestId('guard-rule')
  const row = rows.find(({ dataset }) => dataset['rule'] === ruleId)
  if (row === undefined) throw new Error(`no rule ${ruleId}`)
  return row
}

describe("the guard's page", () => {
  it('tells what was caught, by rule and by agent, and what became of it', async () => {
    open()
    expect((await screen.findByTestId('guard-total')).textContent).toContain('8 caught')
    expect(screen.getByTestId('guard-by-rule').textContent).toContain('5 (63%)')
    expect(screen.getByTestId('guard-by-agent').textContent).toContain('小周')
    const caught = screen.getByTestId('caught')
    expect(caught.textContent).toContain('zebra')
    expect(caught.textContent).toContain(words.log.because('It is one'))
  })

  it('names the rule that is in the way more than it helps, and opens it', async () => {
    open()
    const line = await screen.findByTestId('annoying-rule')
    expect(line.textContent).toContain('63%')
    fireEvent.click(within(line).getByRole('button'))
    expect(await screen.findByTestId('rule-sheet')).toBeTruthy()
  })

  it('covers words and reasons while the screen is shared', async () => {
    open({ change: { screenShare: true } })
    const caught = await screen.findByTestId('caught')
    expect(caught.textContent).not.toContain('zebra')
    expect(caught.textContent).not.toContain('It is one')
  })

  it('looks back as far as its owner wants', async () => {
    const { named } = open()
    const period = await screen.findByTestId('guard-period')
    fireEvent.change(period, { target: { value: '2' } })
    const day = 24 * 60 * 60 * 1000
    await waitFor(() =>
      expect(named('readGuardLog').at(-1)?.[1]).toEqual({ since: NOW - 365 * day }),
    )
  })

  it('switches a rule and a whole pack', async () => {
    const { named } = open()
    fireEvent.click(within(await rowOf('own/zebra')).getByRole('checkbox'))
    const set = { severity: null }
    await waitFor(() =>
      expect(named('setGuardRules').at(-1)?.[1]).toEqual({
        sets: [{ ...set, ruleId: 'own/zebra', isOff: true }],
      }),
    )
    const [, friends] = screen.getAllByTestId('guard-pack')
    if (friends === undefined) throw new Error('no second pack')
    fireEvent.click(within(friends).getByRole('checkbox'))
    await waitFor(() =>
      expect(named('setGuardRules').at(-1)?.[1]).toEqual({
        sets: [{ ...set, ruleId: 'f/1', isOff: false }],
      }),
    )
  })

  it('keeps a new rule, and says what it still misses', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('add-guard-rule'))
    fireEvent.click(await screen.findByTestId('keep-guard-rule'))
    expect(screen.getByTestId('rule-reason').getAttribute('aria-invalid')).toBe('true')
    fireEvent.change(screen.getByTestId('rule-reason'), { target: { value: 'Not so.' } })
    fireEvent.change(screen.getByTestId('rule-phrases'), { target: { value: 'surely' } })
    fireEvent.click(screen.getByTestId('keep-guard-rule'))
    await waitFor(() => expect(screen.queryByTestId('rule-sheet')).toBeNull())
    const [[, payload] = []] = named('keepGuardRule')
    const { rule } = payload as { readonly rule: unknown }
    expect(guardRuleSchema.parse(rule)).toMatchObject({ phrases: ['surely'] })
  })

  it('says why a pack file was not taken', async () => {
    open({ answers: { importGuardPack: { taken: false, why: 'no-pack', where: 'rules.3.id' } } })
    const file = new File(['{}'], 'pack.json', { type: 'application/json' })
    const input = await screen.findByTestId('import-guard-pack')
    fireEvent.change(input, { target: { files: [file] } })
    expect(await screen.findByText(words.packs.noPack('rules.3.id'))).toBeTruthy()
  })

  it('shows which refund reasons count against the shop, and the question for the true one', async () => {
    open()
    const reasons = await screen.findAllByTestId('refund-reason')
    expect(reasons[0]?.dataset['counts']).toBe('true')
    expect(reasons[0]?.textContent).toContain(words.reasons.against)
    expect(reasons[0]?.querySelector('q')?.textContent).toMatch(/\?$/)
  })

  it('can be used by everybody', async () => {
    open()
    await screen.findByTestId('guard-rules')
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
