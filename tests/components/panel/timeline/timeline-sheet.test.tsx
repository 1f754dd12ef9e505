import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { common } from '@/lib/i18n/en/common'
import { records } from '@/lib/i18n/en/records'
import type { Timeline } from '@/lib/customers/timeline'

import { open, press, type Ends } from '../open-panel'
import { timelineOf } from '../sample-people'
import { NOW, order } from '../sample-view'

const words = records.timeline

afterEach(cleanup)

async function openTimeline(timeline: Timeline, ends: Ends = {}) {
  const background = await open({ ...ends, answers: { readTimeline: timeline } })
  press('t')
  await screen.findByText(words.title)
  return background
}

const sum = async (): Promise<string> => (await screen.findByTestId('timeline-sum')).textContent
const kindsShown = (): string[] =>
  screen.getAllByTestId('entry').map((entry) => entry.dataset['kind'] ?? '')
const chip = (kind: string): HTMLElement => {
  const found = screen.getAllByTestId('timeline-kind').find((each) => each.dataset['kind'] === kind)
  if (found === undefined) throw new Error(`no chip for ${kind}`)
  return found
}

describe('the time line', () => {
  it('lists everything that happened, and what the orders came to', async () => {
    await openTimeline(timelineOf(3))
    expect(await sum()).toBe('8 entries • ¥300.03')
    expect(new Set(kindsShown())).toEqual(new Set(['note', 'reply', 'case', 'record', 'order']))
  })

  it.each(['refunding', 'refunded', 'unpaid', 'closed'] as const)(
    'leaves an order that is %s out of the sum, as the card does',
    async (state) => {
      const timeline = timelineOf(1)
      const left: Timeline['entries'][number] = {
        id: 'left',
        at: NOW,
        place: { platform: 'pinduoduo', shopName: null },
        what: { kind: 'order', order: { ...order('2611-9', 1, 'Lid', 5_000), state } },
      }
      await openTimeline({ ...timeline, entries: [left, ...timeline.entries] })
      expect(await sum()).toBe('7 entries • ¥100')
    },
  )

  it('names the shop where the person has bought in several', async () => {
    const timeline = timelineOf(1)
    await openTimeline(timeline)
    await sum()
    const facts = `${common.orderStates.received} • 2611-0`
    expect(screen.getByText(new RegExp(`${facts}$`))).toBeDefined()
    cleanup()
    const [first, ...rest] = timeline.entries
    if (first === undefined) throw new Error('the time line has nothing in it')
    const other = { ...first, place: { platform: 'amazon', shopName: 'Greenstalk US' } as const }
    await openTimeline({ ...timeline, entries: [other, ...rest] })
    await sum()
    expect(screen.getByText(/Amazon Greenstalk US$/)).toBeDefined()
    expect(screen.getByText(new RegExp(`${facts} • `))).toBeDefined()
  })

  it('shows the kinds that are chosen, and all again when none is', async () => {
    await openTimeline(timelineOf(3))
    await sum()
    fireEvent.click(chip('record'))
    expect(new Set(kindsShown())).toEqual(new Set(['record']))
    expect(chip('record').getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(chip('record'))
    expect(await sum()).toContain('8 entries')
  })

  it.each([
    ['pot 2', '1 entry • ¥100.02'],
    ['2611-1', '1 entry • ¥100.01'],
    ['WET', '1 entry'],
  ])('finds %s', async (query, found) => {
    await openTimeline(timelineOf(3))
    await sum()
    fireEvent.change(screen.getByTestId('timeline-search'), { target: { value: query } })
    expect(await sum()).toBe(found)
  })

  it('says so where nothing matches', async () => {
    await openTimeline(timelineOf(1))
    await sum()
    fireEvent.change(screen.getByTestId('timeline-search'), { target: { value: 'no such' } })
    expect(screen.getByText(words.nothing)).toBeDefined()
  })

  it('says so where nothing happened', async () => {
    await openTimeline({ entries: [], more: 0 })
    expect(await screen.findByText(words.empty)).toBeDefined()
  })

  it('draws only what fits of four hundred orders, and counts them all', async () => {
    await openTimeline(timelineOf(400))
    expect(await sum()).toContain('405 entries')
    expect(screen.getAllByTestId('entry').length).toBeLessThan(60)
  })

  it('tells of a failure, and asks again when told to', async () => {
    const { payloadsOf } = await open({ failing: ['readTimeline'] })
    press('t')
    await screen.findByText(words.failed)
    fireEvent.click(screen.getByText(common.actions.retry))
    await waitFor(() => expect(payloadsOf('readTimeline')).toHaveLength(2))
  })

  it('names no product while the screen is shared', async () => {
    await openTimeline(timelineOf(3), { settings: { screenShare: true } })
    await sum()
    expect(document.body.textContent).not.toMatch(/Pot \d|Left-handed|wet/)
    expect(screen.getAllByText(records.share.covered).length).toBeGreaterThan(0)
  })
})
