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

  it('goes back to a context only when the page itself says so', () => {
    expect(run(shows('a'), says('b'), says('a'), shows('a')).view?.contextId).toBe('a')
  })

  it('takes a view of a context that it has not heard of yet', () => {
    expect(run(shows('a'), shows('b')).view?.contextId).toBe('b')
  })

  it('believes that the page is no console only where it was not asked before', () => {
    const left = { type: 'view', view: noConsole, asked: false } as const
    expect(run(shows('a'), left).view?.state).toBe('no-console')
    expect(run(says('a'), { ...left, asked: true }).view).toBeNull()
  })

  it('never shows a card of another context than the page last said', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    const event = fc.oneof(id.map(says), id.map(hears), id.map(shows))
    fc.assert(
      fc.property(
        fc.array(event),
        id,
        fc.array(fc.oneof(id.map(hears), id.map(shows))),
        (before, last, late) => {
          const known = new Set(
            before.map((each) => (each.type === 'context' ? each.contextId : each.view.contextId)),
          )
          const state = run(...before, says(last))
          const after = late
            .filter((each) =>
              known.has(each.type === 'context' ? each.contextId : each.view.contextId),
            )
            .reduce(nextPanelState, state)
          expect(after.view?.contextId ?? last).toBe(last)
          expect(after.contextId).toBe(last)
        },
      ),
    )
  })
})
