import type { Locale } from '@/lib/settings/settings'

import type { en } from './en'
import type { enWorkbench } from './en/with-workbench'

/** Words of panel, popup and alerts in one language: the English catalogue gives the shape, the others must fill it. */
export type Catalogue = typeof en

/** All words of one language: the workbench has its own beside those of the panel, which never loads them. */
export type WorkbenchCatalogue = typeof enWorkbench

/** Loads the panel's words of one language, a chunk of its own. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  switch (locale) {
    case 'en':
      return (await import('./en')).en
    case 'zh-CN':
      return (await import('./zh-CN')).zhCN
    case 'zh-TW':
      return (await import('./zh-TW')).zhTW
  }
}

/** Loads all words of one language, a chunk of its own beside the panel's. */
export async function loadWorkbenchCatalogue(locale: Locale): Promise<WorkbenchCatalogue> {
  switch (locale) {
    case 'en':
      return (await import('./en/with-workbench')).enWorkbench
    case 'zh-CN':
      return (await import('./zh-CN/with-workbench')).zhCNWorkbench
    case 'zh-TW':
      return (await import('./zh-TW/with-workbench')).zhTWWorkbench
  }
}

/** The language for a browser that prefers `tags` (BCP 47, best first): Traditional for Taiwan, Hong Kong and Macau. */
export function matchLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const lower = tag.toLowerCase()
    if (/^zh\b.*(hant|tw|hk|mo)/.test(lower)) return 'zh-TW'
    if (lower.startsWith('zh')) return 'zh-CN'
    if (lower.startsWith('en')) return 'en'
  }
  return 'en'
}
