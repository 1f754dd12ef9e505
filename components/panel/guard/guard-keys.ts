import type { Catalogue } from '@/lib/i18n/translate'
import type { GuardFinding } from '@/lib/replies/guard/finding'

/** A key as far as it tells whether it is the full stop, also where an input method types its own. */
export const isFullStop = (key: string): boolean => key === '.' || key === '。'

/** What a key does where a guarded text is edited: takes the better wording, or fills; null for any other. */
export function guardKeyOf({
  key,
  ctrlKey,
  metaKey,
}: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): 'better' | 'fill' | null {
  if (!ctrlKey && !metaKey) return null
  if (isFullStop(key)) return 'better'
  return key === 'Enter' ? 'fill' : null
}

/** Why a text does not go out, in the place of the button that would fill it; null where nothing stops it. */
export const stoppedWords = (
  stop: GuardFinding | null,
  { stopped, subjects }: Catalogue['guard'],
): string | null =>
  stop === null || stop.severity === 'note' ? null : stopped[stop.severity](subjects[stop.subject])
