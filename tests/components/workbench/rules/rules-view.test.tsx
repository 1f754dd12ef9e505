import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import { presetPacks } from '@/lib/aftersales/packs/preset-packs'
import { DEFAULT_RULE_BOOK, rulesInForce } from '@/lib/aftersales/packs/rule-book'
import { settingsPatchSchema } from '@/lib/settings/settings'
import { HOUR_MS } from '@/lib/shared/time'

import { go, NOW, setUp, type Given } from '../set-up'

beforeEach(() => go('#/after-sale/rules'))
afterEach(() => {
  cleanup()
  go('')
})

const RULES = {
  rules: [...rulesInForce(DEFAULT_RULE_BOOK, presetPacks()).values()],
  calendars: presetCalendars(),
}
const open = (given: Given = {}) =>
  setUp({ ...given, answers: { readRules: RULES, ...given.answers } })
/** What was saved, as the background would take it. */
const saved = (named: ReturnType<typeof open>['named']) =>
  named('saveSettings').map(([, patch]) => settingsPatchSchema.parse(patch))

describe('the rules', () => {
  it('stand by platform with source, day and confidence', async () => {
    open()
    fireEvent.change(await screen.findByTestId('rule-search'), {
      target: { value: 'taobao/unshipped_refund_seller_response' },
    })
    const [rule] = await screen.findAllByTestId('rule')
    expect(rule?.textContent).toContain('24 h')
    expect(rule?.textContent).toContain('confidence medium')
    expect(rule?.textContent).toContain('read 2026-11-21')
  })
  it('can be used by everybody', async () => {
    open()
    await screen.findByTestId('rule-list')
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('know a day better where the owner does', async () => {
    const { named } = open()
    const [day] = await screen.findAllByTestId('calendar-day')
    const [keep] = screen.getAllByTestId('keep-day')
    if (day === undefined || keep === undefined) throw new Error('no calendar')
    fireEvent.change(day, { target: { value: '2026-10-10' } })
    fireEvent.click(keep)
    const id = RULES.calendars[0]?.id ?? ''
    await waitFor(() =>
      expect(saved(named)[0]?.ruleBook?.calendarEdits[id]?.free).toEqual(['2026-10-10']),
    )
  })
  it('ring as the owner wants, and can be heard', async () => {
    const { named } = open()
    fireEvent.change(await screen.findByTestId('alert-sound'), { target: { value: 'off' } })
    fireEvent.click(screen.getByTestId('hear-sound'))
    await waitFor(() => expect(saved(named)[0]?.alertHabits?.sound).toBe('off'))
    expect(named('ringAlert')).toHaveLength(1)
  })
  it('are switched off one by one and on again', async () => {
    const { named } = open()
    const [first] = RULES.rules
    fireEvent.change(await screen.findByTestId('rule-search'), {
      target: { value: first?.id ?? '' },
    })
    fireEvent.click(screen.getByLabelText(`Switch off ${first?.id}`))
    fireEvent.click(await screen.findByLabelText(`Switch on ${first?.id}`))
    await waitFor(() => expect(saved(named)).toHaveLength(2))
    expect(saved(named).map(({ ruleBook }) => ruleBook?.dropped)).toEqual([[first?.id], []])
  })
  it('take the handbook in beside current practice', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('preset-handbook'))
    await waitFor(() =>
      expect(saved(named).at(-1)?.ruleBook?.presets).toEqual(['current', 'handbook']),
    )
  })
  it('take a rule of the owner, with its day', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('add-rule'))
    fireEvent.click(screen.getByTestId('keep-rule'))
    expect(await screen.findByText('Say where it comes from.')).toBeDefined()
    fireEvent.change(screen.getByTestId('rule-amount'), { target: { value: '36' } })
    fireEvent.change(screen.getByTestId('rule-why'), { target: { value: 'our contract' } })
    fireEvent.click(screen.getByTestId('keep-rule'))
    expect(await screen.findByTestId('own-rule')).toBeDefined()
    expect(saved(named).at(-1)?.ruleBook?.own).toMatchObject([
      { span: { amount: 36, unit: 'hours' }, source: 'our contract', seenOn: '2026-11-21' },
    ])
  })
  it('say why a file is not taken', async () => {
    open({ answers: { importRules: { ok: false, error: { why: 'newer' } } } })
    const input = await screen.findByTestId('import-rules')
    fireEvent.change(input, { target: { files: [new File(['{}'], 'rules.json')] } })
    expect(await screen.findByText('A newer Tillside wrote it. Update first.')).toBeDefined()
  })
  it('tell the years whose holidays are known', async () => {
    open()
    expect((await screen.findByTestId('calendars')).textContent).toMatch(
      /holidays known \d{4} to \d{4}/,
    )
  })
})

describe('the alert habits', () => {
  it('take a ladder for dear cases that nobody has opened', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('add-ladder'))
    fireEvent.change(screen.getByTestId('ladder-least'), { target: { value: '200' } })
    fireEvent.change(screen.getByTestId('ladder-unopened'), { target: { value: '7200000' } })
    fireEvent.click(screen.getByTestId('keep-ladder'))
    expect(await screen.findByTestId('ladder')).toBeDefined()
    expect(saved(named).at(-1)?.alertHabits?.ladders).toEqual([
      {
        kinds: [],
        from: { minor: 20_000, currency: 'CNY' },
        steps: [
          { offsetMs: 24 * HOUR_MS, when: 'always' },
          { offsetMs: 2 * HOUR_MS, when: 'unopened' },
          { offsetMs: HOUR_MS, when: 'always' },
        ],
      },
    ])
  })
  it('keep working hours in the zone of this device', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('hours-on'))
    fireEvent.change(await screen.findByTestId('hours-from'), { target: { value: '10:30' } })
    await waitFor(() =>
      expect(saved(named).at(-1)?.alertHabits?.hours).toEqual({
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        days: [1, 2, 3, 4, 5],
        from: '10:30',
        to: '18:00',
      }),
    )
  })
  it('are quiet for an hour', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('quiet-hour'))
    expect(await screen.findByText(/Quiet until/)).toBeDefined()
    expect(saved(named).at(-1)?.alertHabits?.quietUntil).toBe(NOW + HOUR_MS)
  })
  it('give the clocks as a calendar file', async () => {
    const { named } = open({ answers: { exportClocks: 'BEGIN:VCALENDAR' } })
    fireEvent.click(await screen.findByTestId('export-clocks'))
    await waitFor(() =>
      expect(named('save-text')).toEqual([
        ['save-text', { fileName: 'tillside-clocks.ics', text: 'BEGIN:VCALENDAR' }],
      ]),
    )
  })
})
