import { useCallback, useState } from 'react'

import { useWords } from '@/components/workbench/words'
import type { RulesView as Rules } from '@/lib/messaging/case-calls'

import { useCaseNews } from '../board/use-case-news'
import { Notice } from '../notice'
import { NeedsRole } from '../safety/needs-role'
import { useServices } from '../services'
import { CalendarsCard } from './calendars-card'
import { HabitsCard } from './habits-card'
import { OwnRules } from './own-rules'
import { PacksCard } from './packs-card'
import { RuleList } from './rule-list'

/** Where clocks come from when no page shows them, and when alerts come. */
export function RulesView() {
  const { workbench } = useWords()
  const { call } = useServices()
  const [rules, setRules] = useState<Rules | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const load = useCallback(async (): Promise<void> => {
    const answer = await call('readRules', {})
    setFailed(!answer.ok)
    if (answer.ok) setRules(answer.value)
  }, [call])
  useCaseNews(load)
  return (
    <NeedsRole act="settings" shows>
      {hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
      <HabitsCard />
      <PacksCard onChanged={load} />
      <OwnRules onChanged={load} />
      {rules === null ? null : (
        <>
          <RuleList rules={rules.rules} onChanged={load} />
          <CalendarsCard calendars={rules.calendars} onChanged={load} />
        </>
      )}
    </NeedsRole>
  )
}
