import { createContext, use, type ReactNode } from 'react'

import { WordsProvider } from '@/components/ui/words'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { Locale } from '@/lib/settings/settings'

const WorkbenchWordsContext = createContext<WorkbenchCatalogue | null>(null)

export interface WorkbenchWordsProviderProps {
  readonly locale: Locale
  readonly words: WorkbenchCatalogue
  readonly children: ReactNode
}

/** Gives everything below it the workbench's words of one language, and to what it shares with the panel the panel's. */
export function WorkbenchWordsProvider({ locale, words, children }: WorkbenchWordsProviderProps) {
  return (
    <WorkbenchWordsContext value={words}>
      <WordsProvider locale={locale} words={words}>
        {children}
      </WordsProvider>
    </WorkbenchWordsContext>
  )
}

/** All words of the language in use. */
export function useWords(): WorkbenchCatalogue {
  const words = use(WorkbenchWordsContext)
  if (words === null) throw new Error('useWords needs a WorkbenchWordsProvider above it')
  return words
}
