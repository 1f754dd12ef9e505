import { fireEvent, render, screen } from '@testing-library/react'
import type { PanelConnection } from '@/components/panel/connection'
import { PanelApp } from '@/components/panel/panel-app'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import type { FillOutcome, PanelView } from '@/lib/messaging/panel-view'
import type { Push } from '@/lib/messaging/protocol'
import type { Settings } from '@/lib/settings/settings'

import { offersView } from './offers/sample-offers'
import { NOW } from './sample-page'
import { proposals, timelineOf } from './sample-people'
import { chatView, clock } from './sample-view'

export const settings: Settings = {
  locale: 'en',
  theme: 'dark',
  tiers: DEFAULT_TIER_RULES,
  alertOffsetsMs: [],
  singleKeys: true,
  shopTiers: {},
  policy: {},
  shopPolicies: {},
  agentName: '',
  screenShare: false,
}

export interface Ends {
  readonly outcome?: FillOutcome
  readonly view?: PanelView
  readonly settings?: Partial<Settings>
  /** What else the background answers, by call, or what gives it; a call named in `failing` is refused. */
  readonly answers?: Readonly<Record<string, unknown>>
  readonly failing?: readonly string[]
  /** Whether the role that stands there may not make a call. */
  readonly forbids?: (name: string) => boolean
}

/** A background that answers from memory and keeps what it was asked. */
function fakeBackground({ outcome, view = chatView('context-a'), failing = [], ...more }: Ends) {
  const asked: { name: string; payload: object }[] = []
  const heard = new Set<(push: Push) => unknown>()
  const ears: { push: (push: Push) => void; context?: (id: string) => void } = {
    push: (push) => heard.forEach((tell) => tell(push)),
  }
  const copied: string[] = []
  const set = { ...settings, ...more.settings }
  const answers: Readonly<Record<string, unknown>> = {
    openPanel: view,
    readSettings: set,
    listClocks: { clocks: [clock], alerts: [], notificationsAllowed: true },
    fillReply: outcome ?? { result: 'filled', undoable: true },
    addNote: view,
    linkOrder: chatView('context-a'),
    readTimeline: timelineOf(3),
    listMatches: proposals,
    judgeMatch: view,
    revealContact: { value: '13812345678' },
    keepRecord: view,
    removeRecord: view,
    restoreRecord: view,
    readLibrary: null,
    readOffers: offersView({ state: 'too-little-data', missing: ['context'] }),
    readDraft: '',
    checkTexts: [],
    keepReplies: 1,
    ...more.answers,
  }
  const connection = {
    call: (name: string, payload: object) => {
      asked.push({ name, payload })
      if (more.forbids?.(name) === true)
        return Promise.resolve({ ok: false, error: 'not-permitted' })
      if (failing.includes(name)) return Promise.resolve({ ok: false, error: 'failed' })
      const answer = name === 'saveSettings' ? { ...set, ...payload } : answers[name]
      const value: unknown = typeof answer === 'function' ? answer(payload) : answer
      return Promise.resolve({ ok: true, value })
    },
    tabId: null,
    onPush: (tell: (push: Push) => unknown) => {
      heard.add(tell)
      return () => heard.delete(tell)
    },
    onContext: (tell: (id: string) => void) => {
      ears.context = tell
      return () => {}
    },
    copy: (text: string) => {
      copied.push(text)
      return Promise.resolve(true)
    },
    copyPicture: () => Promise.resolve(false),
    newId: () => 'new-id',
    clock: () => NOW,
    opensSearch: false,
  } as unknown as PanelConnection
  const fills = () => asked.filter(({ name }) => name === 'fillReply').map(({ payload }) => payload)
  const payloadsOf = (call: string) =>
    asked.filter(({ name }) => name === call).map(({ payload }) => payload)
  return { connection, asked, ears, copied, fills, payloadsOf }
}

/** Opens a panel beside a background that answers from memory. */
export async function open(ends: Ends = {}) {
  const background = fakeBackground(ends)
  render(<PanelApp connection={background.connection} clock={() => NOW} />)
  await screen.findByTestId('panel')
  // What writes replies and finds them comes after the first card.
  await screen.findAllByTestId('suggestion-text', {}, { timeout: 5_000 })
  return background
}

/** Opens the palette as a press on the field at the foot does, and types into it. */
export async function search(query: string): Promise<HTMLElement> {
  fireEvent.click(screen.getByTestId('open-search'))
  const field = await screen.findByTestId('reply-search')
  fireEvent.change(field, { target: { value: query } })
  await screen.findAllByTestId('reply')
  return field
}

/** Presses a key, in the page or in one element. */
export const press = (key: string, target: Element = document.body, more: object = {}) =>
  fireEvent.keyDown(target, { key, ...more })
