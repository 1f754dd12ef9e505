import { describe, expect, it } from 'vitest'

import { conceptNames, waysOfConcept } from '@/lib/replies/guard/concepts/concepts'
import { readPhrase, readWays } from '@/lib/replies/guard/phrase'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'

describe('a phrase', () => {
  it('says whether its parts stand in order', () => {
    expect(readPhrase('a ... b')).toMatchObject({ inAnyOrder: false, parts: [[{}], [{}]] })
    expect(readPhrase('a & b|c')).toMatchObject({ inAnyOrder: true, parts: [[{}], [{}, {}]] })
  })

  it.each(['a & <nothing>', 'a & ', 'a & b & c & d & e'])('is none as "%s"', (text) => {
    expect(readPhrase(text)).toBeNull()
  })
})

describe('a concept', () => {
  const phrases = shippedGuardPacks().flatMap(({ rules }) =>
    rules.flatMap(({ phrases: said, except = [], unlessNear = [], unlessSaid = [] }) => [
      ...said,
      ...except,
      ...unlessNear,
      ...unlessSaid,
    ]),
  )

  it.each(conceptNames())('%s can be read, and a rule names it', (name) => {
    expect(readWays(waysOfConcept(name) ?? '')).not.toBeNull()
    expect(phrases.some((phrase) => phrase.includes(`<${name}>`))).toBe(true)
  })
})
