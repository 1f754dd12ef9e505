import { describe, expect, it } from 'vitest'

import { isLanguageTag, languageName } from '@/components/workbench/replies/language-name'

describe('a language', () => {
  it.each([
    ['ja', true],
    ['pt-BR', true],
    ['zh-TW', true],
    ['PT-br', false],
    ['pt-br', false],
    ['japanese', false],
    ['', false],
    ['a-1', false],
  ])('is named by %j: %j', (tag, isTag) => expect(isLanguageTag(tag)).toBe(isTag))
  it('is called what people call it, and by its tag where nobody does', () => {
    expect(languageName('ja', 'en')).toBe('Japanese')
    expect(languageName('zh-TW', 'zh-CN')).toBe('繁体中文')
    expect(languageName('not a tag', 'en')).toBe('not a tag')
  })
})
