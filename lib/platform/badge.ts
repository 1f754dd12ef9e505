import browser from 'webextension-polyfill'

/** Grounds of the badge, which carries white figures: the light theme's colours of time. */
const GROUNDS = {
  calm: '#0b6655',
  today: '#1c5a99',
  soon: '#9a4b00',
  now: '#b3201b',
  overdue: '#b3201b',
} as const
const FIGURES = '#ffffff'

/** More than two figures do not fit. */
const MOST = 99

/** The count on the toolbar button. */
export interface Badge {
  show(state: { readonly count: number; readonly urgency: keyof typeof GROUNDS }): Promise<void>
}

export function createBadge(): Badge {
  return {
    show: async ({ count, urgency }) => {
      const text = count > MOST ? `${MOST}+` : String(count)
      await browser.action.setBadgeText({ text: count === 0 ? '' : text })
      await browser.action.setBadgeBackgroundColor({ color: GROUNDS[urgency] })
      await browser.action.setBadgeTextColor({ color: FIGURES })
    },
  }
}
