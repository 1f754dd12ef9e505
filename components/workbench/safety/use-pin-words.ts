import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Answer } from '@/lib/messaging/client'
import type { PinOutcome } from '@/lib/messaging/role-calls'

import { useServices } from '../services'

/** Says what became of a PIN; null where it was taken. */
export function usePinWords(): (answer: Answer<PinOutcome>) => Promise<string | null> {
  const words = useWords().roles.pin
  const formats = useFormats()
  const { call } = useServices()
  return async (answer) => {
    if (!answer.ok) return answer.error === 'malformed' ? words.shape : words.failed
    if (answer.value.ok) return null
    if (answer.value.error !== 'too-soon') return words[answer.value.error]
    const roles = await call('readRoles', {})
    return words.tooSoon(formats.span(roles.ok ? roles.value.waitMs : 0))
  }
}
