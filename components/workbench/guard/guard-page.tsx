import { useState } from 'react'

import { useTyped } from '@/components/ui/typed'
import { useNow } from '@/components/ui/use-now'
import { useWords } from '@/components/workbench/words'
import { DAY_MS } from '@/lib/shared/time'

import { Notice } from '../notice'
import { NeedsRole } from '../safety/needs-role'
import { LogCard, type Period } from './log-card'
import { PacksCard } from './packs-card'
import { ReasonsCard } from './reasons-card'
import { RuleSheet } from './rule-sheet'
import { RulesCard } from './rules-card'
import { useGuard } from './use-guard'

const never = (): number => Infinity

/** The rule that is open: its id, or null for a new one. */
interface Editing {
  readonly ruleId: string | null
}

/** What must not go out: what was caught, which rules annoy, the rules and packs themselves, and refund reasons. */
export function GuardPage() {
  const { workbench } = useWords()
  const now = useNow(never)
  const [period, setPeriod] = useState<Period>(30)
  const { rules, log, hasFailed, acts } = useGuard(now - period * DAY_MS)
  const [editing, setEditing] = useTyped<Editing | null>('guard', () => null)
  if (rules === null || log === null)
    return hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : <p>{workbench.loading}</p>
  const byId = new Map(rules.rules.map((line) => [line.rule.id, line]))
  const edit = (ruleId: string | null): void => setEditing({ ruleId })
  return (
    <NeedsRole act="settings" shows>
      {hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
      <LogCard log={log} rules={byId} period={period} onPeriod={setPeriod} onEdit={edit} />
      <RulesCard view={rules} acts={acts} onEdit={edit} />
      <PacksCard view={rules} acts={acts} />
      <ReasonsCard />
      {editing === null ? null : (
        <RuleSheet
          key={editing.ruleId}
          line={editing.ruleId === null ? null : (byId.get(editing.ruleId) ?? null)}
          acts={acts}
          onClose={() => setEditing(null)}
        />
      )}
    </NeedsRole>
  )
}
