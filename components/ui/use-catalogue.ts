import { useEffect, useState } from 'react'

import { matchLocale } from '@/lib/i18n/translate'
import type { Locale } from '@/lib/settings/settings'

export interface LoadedCatalogue<Words> {
  readonly locale: Locale
  readonly words: Words
}

/**
 * Loads the words of the set language, or of the browser's where none is set, and says so to the page. Gives null until
 * the first is there; afterwards the old one stays until the new one has come.
 */
export function useCatalogue<Words>(
  set: Locale | null | undefined,
  fetchWords: (locale: Locale) => Promise<Words>,
): LoadedCatalogue<Words> | null {
  const [loaded, setLoaded] = useState<LoadedCatalogue<Words> | null>(null)
  useEffect(() => {
    if (set === undefined) return
    const locale = set ?? matchLocale(navigator.languages)
    let current = true
    const load = async (): Promise<void> => {
      const words = await fetchWords(locale)
      if (!current) return
      document.documentElement.lang = locale
      setLoaded({ locale, words })
    }
    void load()
    return () => {
      current = false
    }
  }, [set, fetchWords])
  return loaded
}
