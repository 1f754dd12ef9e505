import type { RuleBook } from '@/lib/aftersales/packs/rule-book'
import { ruleBookOf } from '@/lib/settings/watch-settings'

import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'

/** The owner's rules and calendars, and how to change them; `onChanged` hears of each change that was kept. */
export function useRuleBook(onChanged: () => Promise<void>) {
  const { settings } = useWorkbench()
  const { hasFailed, save } = useSaving()
  const book = ruleBookOf(settings)
  const change = async (some: Partial<RuleBook>): Promise<boolean> => {
    const isKept = await save({ ruleBook: { ...book, ...some } })
    if (isKept) await onChanged()
    return isKept
  }
  return { book, hasFailed, change }
}
