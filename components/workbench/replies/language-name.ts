/** Chinese is told apart by how it is written, not by where. */
const BY_SCRIPT: ReadonlyMap<string, string> = new Map([
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
])

/** What a language is called in another; its tag where nobody knows it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(BY_SCRIPT.get(tag) ?? tag) ?? tag
  } catch {
    return tag
  }
}

/** Whether a text names a language as BCP 47 does and this engine can write it. */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/u.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}
