import { describe, expect, it } from 'vitest'

import {
  keepDraft,
  readKeptDraft,
  tidyDrafts,
} from '@/components/workbench/replies/editor/draft-shelf'
import { DAY_MS } from '@/lib/shared/time'
import { NOON } from '@/tests/fixtures/store/open-store'
import { newDraft } from '@/components/workbench/replies/editor/reply-draft'

function shelf() {
  const texts = new Map<string, string>()
  return {
    texts,
    names: () => [...texts.keys()],
    read: (name: string) => texts.get(name) ?? null,
    keep: (name: string, text: string | null) => {
      if (text === null) texts.delete(name)
      else texts.set(name, text)
    },
  }
}

const withPicture = (id: string, at: number) => ({
  draft: { ...newDraft(id, 'en', null), imageIds: [`picture-${id}`] },
  base: null,
  at,
})

describe('an unsaved draft', () => {
  const kept = { draft: newDraft('r', 'en', null), base: null, at: 0 }
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

  it('is forgotten when nobody has touched it for a month, with the pictures that it alone holds', () => {
    const given = shelf()
    given.keep('theme', 'dark')
    given.keep('reply-draft:broken', '{}')
    keepDraft(given, 'old', withPicture('old', NOON - 31 * DAY_MS))
    keepDraft(given, 'new', withPicture('new', NOON - 29 * DAY_MS))
    expect(tidyDrafts(given, NOON)).toEqual(['picture-new'])
    expect(given.names()).toEqual(['theme', 'reply-draft:new'])
  })
  it('gives way to those changed later when there are too many', () => {
    const given = shelf()
    for (let each = 0; each < 25; each += 1)
      keepDraft(given, `r${each}`, withPicture(`r${each}`, NOON + each))
    expect(tidyDrafts(given, NOON)).toHaveLength(20)
    expect(readKeptDraft(given, 'r4')).toBeNull()
    expect(readKeptDraft(given, 'r5')).not.toBeNull()
  })
})
