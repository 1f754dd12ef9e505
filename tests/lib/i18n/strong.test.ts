import { describe, expect, it } from 'vitest'

import { plainOf, stretchesOf, strong } from '@/lib/i18n/strong'

describe('a stressed stretch', () => {
  it('is told from what stands around it', () => {
    expect(stretchesOf(`for ${strong('blue whale')}, not ${strong('plane')}`)).toEqual([
      { text: 'for ', stressed: false },
      { text: 'blue whale', stressed: true },
      { text: ', not ', stressed: false },
      { text: 'plane', stressed: true },
    ])
  })

  it('cannot be opened or closed from inside', () => {
    const hostile = `a${strong('b')}c`
    expect(stretchesOf(strong(hostile))).toEqual([{ text: 'abc', stressed: true }])
  })

  it('stands without its marks where no stress is shown', () => {
    expect(plainOf(`for ${strong('blue whale')}, not ${strong('plane')}`)).toBe(
      'for blue whale, not plane',
    )
  })
})
