import type { Answer } from '@/lib/messaging/client'
import { guardCalls } from '@/lib/messaging/guard-calls'
import type { ComposerReading } from '@/lib/messaging/protocol'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { refundReasonsOf } from '@/lib/replies/guard/refund-reasons'
import { fail, ok } from '@/lib/shared/result'

import { isOwnPage, type Caller } from './caller'
import type { GuardDesk } from './guard-desk'
import type { GuardOffice } from './guard-office'
import { inTab, type About, type InTab } from './in-tab'
import type { TabState, TabStates } from './tab-states'

export interface GuardServerParts {
  readonly desk: GuardDesk
  readonly office: GuardOffice
  readonly tabs: Pick<TabStates, 'read'>
  readonly readComposer: (tabId: number, frameId: number) => Promise<Answer<ComposerReading>>
}

type Shown = TabState & { readonly sighting: NonNullable<TabState['sighting']> }

/** Answers our own pages about what must not go out; what is about a buyer only in the context that they were shown in. */
export function serveGuard(parts: GuardServerParts): Direction<Caller | null> {
  const { desk, office, tabs } = parts
  const inContext = <Value>(
    payload: InTab & { readonly contextId: string },
    about: About,
    answer: (shown: Shown, tabId: number) => Promise<Answer<Value>>,
  ): Promise<Answer<Value>> =>
    inTab(payload, about, async (tabId) => {
      const { sighting, ...state } = await tabs.read(tabId)
      return sighting === null || sighting.contextId !== payload.contextId
        ? fail('stale-context')
        : answer({ ...state, sighting }, tabId)
    })
  return serve(guardCalls, isOwnPage, {
    checkTexts: (payload, about) =>
      inContext(payload, about, async ({ sighting }) =>
        ok(await desk.check(sighting, payload.texts)),
      ),
    checkComposer: (payload, about) =>
      inContext(payload, about, async ({ sighting, consoleFrame }, tabId) => {
        if (consoleFrame === null) return fail('stale-context')
        const answer = await parts.readComposer(tabId, consoleFrame)
        if (!answer.ok) return answer
        const { contextId, text } = answer.value
        if (contextId !== payload.contextId) return fail('stale-context')
        const [findings = []] = await desk.check(sighting, [text])
        await desk.noteFound(sighting, text, findings)
        return ok({ text, findings })
      }),
    readGuardRules: async () => ok(await office.rules()),
    readGuardLog: async ({ since }) => ok(await office.log(since)),
    setGuardRules: async ({ sets }) => {
      await office.setRules(sets)
      return done
    },
    keepGuardRule: async ({ rule }) => {
      await office.keepRule(rule)
      return done
    },
    removeGuardRule: async ({ ruleId }) => {
      await office.removeRule(ruleId)
      return done
    },
    importGuardPack: async ({ text }) => ok(await office.importPack(text)),
    removeGuardPack: async ({ packId }) => {
      await office.removePack(packId)
      return done
    },
    exportGuardPack: async ({ packId }) => ok(await office.exportPack(packId)),
    readRefundReasons: ({ platform }) => ok(refundReasonsOf(platform)),
  })
}
