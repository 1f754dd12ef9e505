import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createBadge } from '@/lib/platform/badge'

describe('the badge', () => {
  beforeEach(() => fakeBrowser.reset())

  it.each([
    { count: 0, urgency: 'calm', text: '', ground: [11, 102, 85, 255] },
    { count: 3, urgency: 'today', text: '3', ground: [28, 90, 153, 255] },
    { count: 99, urgency: 'soon', text: '99', ground: [154, 75, 0, 255] },
    { count: 100, urgency: 'now', text: '99+', ground: [179, 32, 27, 255] },
    { count: 1, urgency: 'overdue', text: '1', ground: [179, 32, 27, 255] },
  ] as const)('shows $count clocks, $urgency, as "$text"', async ({ text, ground, ...state }) => {
    await createBadge().show(state)
    expect(await fakeBrowser.action.getBadgeText({})).toBe(text)
    expect(await fakeBrowser.action.getBadgeBackgroundColor({})).toEqual(ground)
  })
})
