import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import type { CaseFile } from '@/lib/messaging/case-calls'
import { HOUR_MS } from '@/lib/shared/time'

import { makeReply } from '../../../helpers/make-reply'
import { makeCase, makeRunning } from '../make-case'
import { EMPTY_LIBRARY, go, NOW, setUp } from '../set-up'

beforeEach(() => go('#/after-sale/case/case-1'))
afterEach(() => {
  cleanup()
  go('')
})

const dueAt = NOW + 5 * HOUR_MS
const FILE: CaseFile = {
  case: makeCase({
    dueAt,
    running: [
      makeRunning({ dueAt }),
      makeRunning({
        id: 'second',
        owner: 'buyer',
        source: 'preset',
        uncertain: true,
        dueAt: NOW + 50 * HOUR_MS,
        rule: {
          id: 'pinduoduo/send_back',
          pack: 'current',
          version: '2026-11-21',
          confidence: 'medium',
          source: 'a page of the platform',
          seenOn: '2026-11-20',
        },
        changes: [{ at: NOW - HOUR_MS, from: NOW, to: NOW + 50 * HOUR_MS }],
      }),
    ],
  }),
  history: [
    { id: 'e1', caseId: 'case-1', at: NOW - HOUR_MS, what: 'seen', from: null, to: '待商家处理' },
    { id: 'e2', caseId: 'case-1', at: NOW, what: 'clock-extended', from: NOW, to: dueAt },
  ],
  guide: { steps: ['check-order', 'ask-true-reason'], evidence: ['chat', 'photos'] },
}
const open = (file: CaseFile | null = FILE, more: Readonly<Record<string, unknown>> = {}) =>
  setUp({ answers: { readCase: file, ...more } })

describe('the page of a case', () => {
  it('prints the dispute file as a table beside the page', async () => {
    const head = {
      format: 'tillside-dispute',
      formatVersion: 1,
      caseNumber: '77',
      platform: 'taobao',
      writtenAt: NOW,
      entries: 1,
    }
    const entry = { n: 0, at: NOW, kind: 'note', text: 'seen so', before: 'b', hash: 'abc123' }
    let asked = 0
    vi.stubGlobal('print', () => (asked += 1))
    onTestFinished(() => void vi.unstubAllGlobals())
    open(FILE, { readDispute: { head, entries: [entry], seal: 'f00d' } })
    fireEvent.click(await screen.findByTestId('print-dispute'))
    const paper = within(await screen.findByTestId('paper'))
    expect(paper.getByText('seen so')).toBeDefined()
    expect(paper.getByText('Seal: f00d')).toBeDefined()
    expect(asked).toBe(1)
    fireEvent(window, new Event('afterprint'))
    await waitFor(() => expect(screen.queryByTestId('paper')).toBeNull())
  })

  it('follows news of its clocks', async () => {
    let dueIn = 5 * HOUR_MS
    const { tell } = open(null, {
      readCase: () => ({ ...FILE, case: makeCase({ dueAt: NOW + dueIn }) }),
    })
    const page = within(await screen.findByTestId('case-page'))
    expect(page.getByText('5 h')).toBeDefined()
    dueIn = 3 * HOUR_MS
    const clocks = { clocks: [], alerts: [], notificationsAllowed: true }
    tell({ push: 'clocks', clocks })
    expect(await page.findByText('3 h')).toBeDefined()
    tell({ push: 'clocks', clocks })
    await waitFor(() => expect(screen.getByTestId('case-page')).toBeDefined())
  })

  it('gives the return address of the shop where the guide asks for it', async () => {
    const guide = { steps: ['give-address'], evidence: [] } as const
    const { named } = setUp({
      answers: { readCase: { ...FILE, guide } },
      change: { shopPolicies: { shop: { return_address: '浙江 1' } } },
    })
    fireEvent.click(await screen.findByTestId('copy-address'))
    await waitFor(() => expect(named('copy-text')[0]?.[1]).toBe('浙江 1'))
  })

  it('leads to where an address is written while there is none', async () => {
    open({ ...FILE, guide: { steps: ['give-address'], evidence: [] } })
    const link = await screen.findByRole('link', { name: 'Write one' })
    expect(link.getAttribute('href')).toBe('#/replies/policy')
  })

  it('copies the reply for the step with R', async () => {
    const { named } = open()
    await screen.findByTestId('copy-step-reply')
    fireEvent.keyDown(document.body, { key: 'r' })
    await waitFor(() => expect(named('copy-text')).toHaveLength(1))
  })

  it('shows and copies the reply as the shop has put it', async () => {
    const own = makeReply({ id: 'refund-reason', title: 'Why?', lang: 'en', body: 'Tell us why.' })
    const { named } = open(FILE, { readLibrary: { ...EMPTY_LIBRARY, replies: [own] } })
    expect(await screen.findByText('Tell us why.')).toBeDefined()
    fireEvent.click(screen.getByTestId('copy-step-reply'))
    await waitFor(() =>
      expect(named('copy-text').map(([, text]) => text)).toEqual(['Tell us why.']),
    )
  })

  it('shows every clock with its rule, source, confidence and day', async () => {
    open()
    const clocks = within(await screen.findByTestId('case-clocks'))
    expect(clocks.getByText('5 h')).toBeDefined()
    expect(clocks.getByText('about 2 d 2 h')).toBeDefined()
    const rule = clocks.getByText(/pinduoduo\/send_back, version 2026-11-21/)
    expect(rule.textContent).toContain('confidence medium')
    expect(rule.textContent).toContain('source read on 2026-11-20')
    expect(rule.textContent).toContain('a page of the platform')
  })

  it('tells the history with the latest on top', async () => {
    open()
    const lines = within(await screen.findByTestId('case-history')).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringContaining('Clock extended'),
      expect.stringContaining('待商家处理'),
    ])
  })

  it('can be used by everybody', async () => {
    open()
    await screen.findByTestId('case-guide')
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('says so where the store has no such case', async () => {
    open(null)
    expect(await screen.findByText('This case is not in the store.')).toBeDefined()
  })

  it('saves the dispute file under the number of the case', async () => {
    const { named } = open(FILE, { writeDispute: '{}' })
    fireEvent.click(await screen.findByTestId('save-dispute'))
    await waitFor(() =>
      expect(named('save-text')).toEqual([
        ['save-text', { fileName: 'dispute-30061118073502.json', text: '{}' }],
      ]),
    )
  })

  it('says at which line a dispute file was changed', async () => {
    open(FILE, { verifyDispute: { ok: false, error: { why: 'changed', entry: 3 } } })
    const input = await screen.findByTestId('check-dispute')
    fireEvent.change(input, { target: { files: [new File(['{}'], 'dispute.json')] } })
    expect(await screen.findByText('Changed at line 4.')).toBeDefined()
  })

  it.each([
    [null, 'Treat as a complaint', 'received'],
    ['received', 'Classify', 'classified'],
    ['classified', 'Send to the department', 'routed'],
    ['routed', 'Followed up', 'followed-up'],
    ['followed-up', 'Reported back to the buyer', 'reported-back'],
  ] as const)('takes a complaint from %s on with "%s"', async (stage, button, next) => {
    const complaint =
      stage === null
        ? null
        : ({ stage, category: 'product', department: 'quality', since: NOW } as const)
    const { named } = open({ ...FILE, case: { ...FILE.case, complaint } })
    const step = await screen.findByTestId('complaint-step')
    expect(step.textContent).toBe(button)
    fireEvent.click(step)
    await waitFor(() =>
      expect(named('advanceComplaint')).toEqual([
        ['advanceComplaint', { caseId: 'case-1', step: { stage: next } }],
      ]),
    )
  })

  it('offers no further step once the buyer was told', async () => {
    const complaint = {
      stage: 'reported-back',
      category: 'product',
      department: 'quality',
      since: NOW,
    } as const
    open({ ...FILE, case: { ...FILE.case, complaint } })
    await screen.findByTestId('complaint')
    expect(screen.queryByTestId('complaint-step')).toBeNull()
  })
})
