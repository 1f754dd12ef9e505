import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { EMPTY_PANEL, nextPanelState, type PanelEvent } from '@/components/panel/panel-state'

import { chatView, noConsole } from './sample-view'

const run = (...events: readonly PanelEvent[]) => events.reduce(nextPanelState, EMPTY_PANEL)
const says = (contextId: string): PanelEvent => ({ type: 'context', contextId, sure: true })
const hears = (contextId: string): PanelEvent => ({ type: 'context', contextId, sure: false })
const shows = (contextId: string): PanelEvent => ({
  type: 'view',
  view: chatView(contextId),
  asked: false,
})

const answers = (contextId: string): PanelEvent => ({
  type: 'view',
  view: chatView(contextId),
  asked: true,
})

/** Takes the events of several ways in the order of `picks`; each way keeps its own order. */
function interleave(
  ways: readonly (readonly PanelEvent[])[],
  picks: readonly number[],
): PanelEvent[] {
  const rest = ways.map((way) => [...way])
  const taken = picks.flatMap((pick) => {
    const open = rest.filter((way) => way.length > 0)
    return open[pick % Math.max(1, open.length)]?.splice(0, 1) ?? []
  })
  return [...taken, ...rest.flat()]
}

describe('the panel', () => {
  it('drops the card the moment that the page is in another context', () => {
    expect(run(shows('a'), says('b')).view).toBeNull()
  })

  it('keeps the card while the page stays in its context', () => {
    expect(run(shows('a'), says('a'), hears('a')).view?.contextId).toBe('a')
  })

  it('shows nothing that comes late for a context that was left', () => {
    expect(run(shows('a'), says('b'), shows('a')).view).toBeNull()
    expect(run(says('a'), says('b'), hears('a')).contextId).toBe('b')
  })

  it('lets no late answer take the place of what the page has moved on to', () => {
    expect(run(hears('b'), answers('a')).contextId).toBe('b')
    expect(run(says('b'), answers('a'), shows('b')).view?.contextId).toBe('b')
  })

  it('shows a view that came ahead of the page as soon as the page is there', () => {
    expect(run(says('a'), shows('b')).view).toBeNull()
    expect(run(says('a'), shows('b'), says('b')).view?.contextId).toBe('b')
  })

  it('takes a view of a context that it has not heard of, while the page has not spoken', () => {
    expect(run(shows('a'), shows('b')).view?.contextId).toBe('b')
    expect(run(answers('a')).view?.contextId).toBe('a')
  })

  it('says that the page is no console only while it has not shown a context', () => {
    const answer = { type: 'view', view: noConsole, asked: true } as const
    expect(run(answer).view?.state).toBe('no-console')
    expect(run(says('a'), answer).view).toBeNull()
  })

  it('shows nobody from the lock on, whatever was on its way, until it is opened', () => {
    const before = [says('a'), shows('a'), { type: 'lock' }] as const
    const locked = run(...before, shows('a'), answers('a'), shows('b'))
    expect([locked.view, locked.waiting]).toEqual([null, null])
    expect(run(...before, { type: 'unlock' }).view).toBeNull()
    expect(run(...before, { type: 'unlock' }, answers('a')).view?.contextId).toBe('a')
  })

  it('follows the page while it is locked', () => {
    const events = [says('a'), { type: 'lock' }, says('b'), { type: 'unlock' }] as const
    expect(run(...events, answers('a')).view).toBeNull()
    expect(run(...events, answers('b')).view?.contextId).toBe('b')
  })

  const history = fc.array(fc.uuid(), { minLength: 1, maxLength: 8 })
  const picks = fc.array(fc.nat(10), { maxLength: 60 })

  it('never shows a card beside another context that the page has named, and ends with the last', () => {
    fc.assert(
      fc.property(history, fc.nat(8), picks, (contexts, asked, order) => {
        const ways = [
          contexts.map(says),
          contexts.flatMap((id) => [hears(id), shows(id)]),
          contexts.slice(asked, asked + 1).map(answers),
        ]
        let state = EMPTY_PANEL
        let named: string | null = null
        const wrong: string[] = []
        for (const event of interleave(ways, order)) {
          state = nextPanelState(state, event)
          if (event.type === 'context' && event.sure) named = event.contextId
          const shown: string | null = state.view?.contextId ?? named
          if (named !== null && shown !== named) wrong.push(`${shown} beside ${named}`)
        }
        expect(wrong).toEqual([])
        expect(state.view?.contextId).toBe(contexts.at(-1))
      }),
      { numRuns: 5000 },
    )
  })

  it('ends with the last context even where the page was not heard at all', () => {
    fc.assert(
      fc.property(history, fc.nat(8), picks, (contexts, asked, order) => {
        const ways = [
          contexts.flatMap((id) => [hears(id), shows(id)]),
          contexts.slice(asked, asked + 1).map(answers),
        ]
        expect(run(...interleave(ways, order)).view?.contextId).toBe(contexts.at(-1))
      }),
      { numRuns: 5000 },
    )
  })
})
