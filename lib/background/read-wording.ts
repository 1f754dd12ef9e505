import type { AlertWording } from '@/lib/aftersales/alert-text'
import { createFormats } from '@/lib/i18n/formats'
import { loadCatalogue, matchLocale } from '@/lib/i18n/translate'
import { readLanguages } from '@/lib/platform/device-locale'
import type { Locale } from '@/lib/settings/settings'

import type { SettingsDesk } from './settings-desk'

/** The language that people chose, or that the browser prefers. */
export const readLocale = async (settings: SettingsDesk): Promise<Locale> =>
  (await settings.read()).locale ?? matchLocale(readLanguages())

/** The words of that language. */
export async function readWording(settings: SettingsDesk): Promise<AlertWording> {
  const locale = await readLocale(settings)
  const words = await loadCatalogue(locale)
  return { words, formats: createFormats(locale, words.common.time) }
}
