import { describe, expect, it } from 'vitest'

import { newsForChips } from '@/lib/chips/news-for-chips'

const background = { id: 'ours' }

describe('news for chips', () => {
  it.each(['stale', 'gone'] as const)('are heard from the background: %s', (news) => {
    expect(newsForChips({ to: 'chips', news }, background, 'ours')).toBe(news)
  })

  it.each([
    ['another extension', { to: 'chips', news: 'gone' }, { id: 'other' }],
    ['a tab', { to: 'chips', news: 'gone' }, { id: 'ours', tab: { id: 1 } }],
    ['the background, for panels', { to: 'frame', news: 'gone' }, background],
    ['the background, of another kind', { to: 'chips', news: { push: 'view' } }, background],
    ['nobody in particular', 'gone', background],
  ])('are not heard from %s', (_who, message, sender) => {
    expect(newsForChips(message, sender, 'ours')).toBeNull()
  })
})
