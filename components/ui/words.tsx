import { createContext, use, useMemo, type ReactNode } from 'react'

import { createFormats, type Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import type { Locale } from '@/lib/settings/settings'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

interface Language {
  readonly locale: Locale
  readonly words: Catalogue
  readonly formatsIn: (zone: string | undefined) => Formats
}

const LanguageContext = createContext<Language | null>(null)

export interface WordsProviderProps {
  readonly locale: Locale
  readonly words: Catalogue
  readonly children: ReactNode
}

/** Gives everything below it the words and formats of one language; changing it changes the language at run time. */
export function WordsProvider({ locale, words, children }: WordsProviderProps) {
  const language = useMemo(() => {
    const made = new Map<string | undefined, Formats>()
    const formatsIn = (zone: string | undefined): Formats => {
      const formats = made.get(zone) ?? createFormats(locale, words.common.time, zone)
      made.set(zone, formats)
      return formats
    }
    return { locale, words, formatsIn }
  }, [locale, words])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

function useLanguage(): Language {
  const language = use(LanguageContext)
  if (language === null) throw new Error('useWords needs a WordsProvider above it')
  return language
}

/** All words of the language in use. */
export const useWords = (): Catalogue => useLanguage().words

export const useLocale = (): Locale => useLanguage().locale

/** Formats of the language in use; times are in the platform's zone, without a platform in the device's. */
export function useFormats(platform?: PlatformId): Formats {
  return useLanguage().formatsIn(platform === undefined ? undefined : PLATFORMS[platform].zone)
}

/** Formats of the language in use, times in a zone that a file or person has named. */
export const useZonedFormats = (zone: string): Formats => useLanguage().formatsIn(zone)
