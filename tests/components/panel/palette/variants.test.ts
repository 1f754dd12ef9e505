import { describe, expect, it } from 'vitest'

import { variantsOf } from '@/components/panel/palette/variants'

const texts = [
  { lang: 'en', title: 'Late', wordings: [{ name: '', body: 'Soon.' }] },
  {
    lang: 'zh-CN',
    title: '晚发货',
    wordings: [
      { name: '', body: '快了。' },
      { name: '温和', body: '抱歉，快了。' },
    ],
  },
]

describe('the ways to say a reply', () => {
  it("begin with all of the panel's own language", () => {
    expect(variantsOf({ texts }, 'zh-CN').map(({ lang, name }) => [lang, name])).toEqual([
      ['zh-CN', ''],
      ['zh-CN', '温和'],
      ['en', ''],
    ])
  })

  it('begin with the nearest language where there is none of the own', () => {
    expect(variantsOf({ texts }, 'zh-TW')[0]).toEqual({
      lang: 'zh-CN',
      title: '晚发货',
      name: '',
      body: '快了。',
    })
  })
})
