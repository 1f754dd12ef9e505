import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DAY_MS } from '@/lib/shared/time'

import { doneJob, openJob } from '../../fake-people'
import { go, NOW, setUp, SHOP, type Given } from '../../set-up'
import { makeFigures } from '../make-figures'

beforeEach(() => go('#/figures/week'))
afterEach(() => {
  cleanup()
  go('')
})

/** The shop's figures; the week of any Monday looks as the last one did. */
const open = async (change: Given['people'] = {}, shop = SHOP) => {
  const figures = await makeFigures()
  const { last, before } = figures.weeks
  const asked: number[] = []
  setUp({
    shops: [shop],
    people: {
      readShopFigures: async () => ({ how: 'done', value: figures }),
      countWeeks: (_, monday) => {
        asked.push(monday)
        const weeks = { last: { ...last, from: monday }, before: { ...before, from: monday - 7 } }
        return doneJob({ at: NOW, weeks })
      },
      ...change,
    },
  })
  return asked
}
const report = (span: RegExp) => screen.findByText(span)
const press = (testId: string): void => void fireEvent.click(screen.getByTestId(testId))

describe('the week of the report', () => {
  it('is the one that the address names, counted once', async () => {
    go('#/figures/week?week=2026-W45')
    const asked = await open()
    expect(await report(/Nov 2, 2026 – Nov 8, 2026/)).toBeDefined()
    press('week-earlier')
    expect(await report(/Oct 26, 2026 – Nov 1, 2026/)).toBeDefined()
    expect(location.hash).toBe('#/figures/week?week=2026-W44')
    press('week-later')
    expect(await report(/Nov 2, 2026 – Nov 8, 2026/)).toBeDefined()
    expect(asked).toHaveLength(2)
  })

  it('goes back and forth by keys, and by its name', async () => {
    await open()
    await report(/Nov 9, 2026/)
    fireEvent.keyDown(document.body, { key: 'p' })
    expect(await report(/Nov 2, 2026/)).toBeDefined()
    fireEvent.keyDown(document.body, { key: 'n' })
    expect(await report(/Nov 9, 2026/)).toBeDefined()
    fireEvent.change(screen.getByTestId('week-name'), { target: { value: '2026-W40' } })
    expect(await report(/Sep 28, 2026 – Oct 4, 2026/)).toBeDefined()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it.each(['2026-W60', '2020-W01', '2026-W47', 'next'])(
    'is the last one where the address says %s',
    async (name) => {
      go(`#/figures/week?week=${name}`)
      const asked = await open()
      expect(
        await screen.findByText(/^The address names no known week: there are 2026-W04 to 2026-W46/),
      ).toBeDefined()
      expect(await report(/Nov 9, 2026/)).toBeDefined()
      expect(asked).toEqual([])
    },
  )

  it('goes back as far as an order does, and knows nothing of the week before that', async () => {
    go('#/figures/week?week=2026-W02')
    await open({}, { ...SHOP, firstOrderAt: Date.parse('2026-01-04T17:00:00Z') })
    expect(await report(/Jan 5, 2026 – Jan 11, 2026/)).toBeDefined()
    expect(screen.getByTestId('week-earlier').textContent).toContain('First known week')
    const sales = within(screen.getByRole('table', { name: 'Sales' })).getByRole('row', {
      name: /^Sales/,
    })
    expect(within(sales).getByText('unknown')).toBeDefined()
    press('week-earlier')
    expect(location.hash).toBe('#/figures/week?week=2026-W02')
  })

  it('says how far it has come, and stops where another week is asked for', async () => {
    go('#/figures/week?week=2026-W45')
    let cancelled = 0
    await open({
      countWeeks: (_shop, _monday, watch) => {
        const job = openJob<null>()
        watch({
          rowsDone: 0,
          rowsTotal: null,
          rowsExact: false,
          share: 0.4,
          perSecond: null,
          msLeft: null,
        })
        return {
          ...job,
          cancel: () => {
            cancelled += 1
            job.cancel()
          },
        }
      },
    })
    expect(await screen.findByText('Counting 2026-W45 40%')).toBeDefined()
    press('week-later')
    expect(await report(/Nov 9, 2026/)).toBeDefined()
    expect(cancelled).toBe(1)
  })

  it('says so where it could not be counted', async () => {
    go('#/figures/week?week=2026-W45')
    await open({ countWeeks: () => doneJob(null) })
    expect(await screen.findByText(/^Not counted/)).toBeDefined()
  })

  it('says so where the files begin within it', async () => {
    go('#/figures/week?week=2026-W45')
    const coverage = { from: Date.parse('2026-11-04T00:00:00Z'), to: NOW - DAY_MS }
    await open({}, { ...SHOP, coverage })
    await waitFor(() => expect(screen.getByText(/^Files begin on Nov 4, 2026/)).toBeDefined())
  })
})
