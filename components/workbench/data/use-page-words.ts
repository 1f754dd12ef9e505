import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import type { PageWords } from './person-page'

/** The words that saved pages are written in: those of the screen. */
export const usePageWords = (): PageWords => ({
  language: useLocale(),
  words: useWords(),
  formats: useFormats(),
})

const DAY_SIGNS = 10

/** `buyer-2026-06-01.json`, by the day in UTC. */
export const savedName = (name: string, now: number, kind: 'json' | 'html'): string =>
  `${name}-${new Date(now).toISOString().slice(0, DAY_SIGNS)}.${kind}`
