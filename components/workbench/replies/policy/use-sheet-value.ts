import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Contradiction } from '@/lib/replies/policy/contradictions'

/** Writes what the sheet says of a fact as people read it. */
export function useSheetValue(): (
  fact: Contradiction['fact'],
  value: Contradiction['sheet'],
) => string {
  const { units } = useWords().replies.policy
  const formats = useFormats()
  return (fact, value) => {
    if (typeof value === 'string') return value
    if (typeof value === 'object') return formats.money(value)
    const number = formats.number(value)
    if (fact === 'policy.return_days') return `${number} ${units.days}`
    return fact === 'policy.dispatch_hours'
      ? `${number} ${units.hours}`
      : `${number} ${units.months}`
  }
}
