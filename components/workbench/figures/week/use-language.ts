import { useEffect, useState } from 'react'

import { loadWorkbenchCatalogue, type WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { Locale } from '@/lib/settings/settings'

interface Language {
  readonly locale: Locale
  readonly words: WorkbenchCatalogue
}

/** The words of a language that one part of a page is in; the former one stays until they are there. */
export function useLanguage(locale: Locale): Language | null {
  const [language, setLanguage] = useState<Language | null>(null)
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<void> => {
      const words = await loadWorkbenchCatalogue(locale)
      if (isCurrent) setLanguage({ locale, words })
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [locale])
  return language
}
