import browser from 'webextension-polyfill'

/** Languages (BCP 47) that the person prefers, best first: the browser's own, then those asked of websites. */
export const readLanguages = (): readonly string[] => [
  browser.i18n.getUILanguage(),
  ...navigator.languages,
]
