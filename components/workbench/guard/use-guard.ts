import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { Answer } from '@/lib/messaging/client'
import type { GuardLogView, GuardRulesView, PackOutcome } from '@/lib/messaging/guard-calls'
import type { Severity } from '@/lib/replies/guard/finding'
import type { GuardRule } from '@/lib/replies/guard/guard-pack'

import { useServices } from '../services'

/** How an owner sets one rule. */
export interface RuleSetting {
  readonly ruleId: string
  readonly isOff: boolean
  /** null: as its pack says. */
  readonly severity: Severity | null
}

/** What an owner does with the guard's rules; each gives whether it was done. */
export interface GuardRuleActs {
  readonly set: (sets: readonly RuleSetting[]) => Promise<boolean>
  readonly keep: (rule: GuardRule) => Promise<boolean>
  readonly remove: (ruleId: string) => Promise<boolean>
  readonly importPack: (text: string) => Promise<PackOutcome | null>
  readonly removePack: (packId: string) => Promise<boolean>
  /** null: there is no such pack, or no answer. */
  readonly exportPack: (packId: string) => Promise<string | null>
}

/** Rules and log of the guard, as fresh as their last change; null until they are there. */
export interface GuardModel {
  readonly rules: GuardRulesView | null
  readonly log: GuardLogView | null
  /** The background did not answer, or did not do what was asked. */
  readonly hasFailed: boolean
  readonly acts: GuardRuleActs
}

/** Rules and log; of several questions under way the last one counts. */
function useViews(since: number) {
  const { call, onPush } = useServices()
  const [rules, setRules] = useState<GuardRulesView | null>(null)
  const [log, setLog] = useState<GuardLogView | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const turn = useRef(0)
  const load = useCallback(async (): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const [rulesNow, logNow] = await Promise.all([
      call('readGuardRules', {}),
      call('readGuardLog', { since }),
    ])
    if (mine !== turn.current) return
    setFailed(!rulesNow.ok || !logNow.ok)
    if (rulesNow.ok) setRules(rulesNow.value)
    if (logNow.ok) setLog(logNow.value)
  }, [call, since])
  useEffect(() => {
    const start = async (): Promise<void> => {
      await load()
    }
    void start()
    return onPush(({ push }) => {
      if (push === 'guard') void load()
    })
  }, [load, onPush])
  return { rules, log, hasFailed, setFailed, load }
}

/** Follows the guard's rules, and its log since an instant (epoch ms). */
export function useGuard(since: number): GuardModel {
  const { call } = useServices()
  const { rules, log, hasFailed, setFailed, load } = useViews(since)
  const acts = useMemo((): GuardRuleActs => {
    const value = async <Value>(answer: Promise<Answer<Value>>): Promise<Value | null> => {
      const settled = await answer
      if (settled.ok) await load()
      else setFailed(true)
      return settled.ok ? settled.value : null
    }
    const done = async (answer: Promise<Answer<void>>): Promise<boolean> =>
      (await value(answer)) !== null
    return {
      set: (sets) => done(call('setGuardRules', { sets: [...sets] })),
      keep: (rule) => done(call('keepGuardRule', { rule })),
      remove: (ruleId) => done(call('removeGuardRule', { ruleId })),
      importPack: (text) => value(call('importGuardPack', { text })),
      removePack: (packId) => done(call('removeGuardPack', { packId })),
      exportPack: (packId) => value(call('exportGuardPack', { packId })),
    }
  }, [call, load, setFailed])
  return { rules, log, hasFailed, acts }
}
