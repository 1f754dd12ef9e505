import { describe, expect, it } from 'vitest'

import { keepDraft, readKeptDraft } from '@/components/workbench/replies/editor/draft-shelf'
import { newDraft } from '@/components/workbench/replies/editor/reply-draft'

function shelf() {
  const texts = new Map<string, string>()
  return {
    texts,
    read: (name: string) => texts.get(name) ?? null,
    keep: (name: string, text: string | null) => {
      if (text === null) texts.delete(name)
      else texts.set(name, text)
    },
  }
}

describe('an unsaved draft', () => {
  const kept = { draft: newDraft('r', 'en', null), base: null }
  it('is read as it was kept, until it is forgotten', () => {
    const given = shelf()
    keepDraft(given, 'r', kept)
    expect(readKeptDraft(given, 'r')).toEqual(kept)
    expect(readKeptDraft(given, 'other')).toBeNull()
    keepDraft(given, 'r', null)
    expect(given.texts.size).toBe(0)
  })
  it.each(['', 'no json', '{}', '{"draft":{},"base":null}'])('is none where %j stands', (text) => {
    const given = shelf()
    given.keep('reply-draft:r', text)
    expect(readKeptDraft(given, 'r')).toBeNull()
  })
})
