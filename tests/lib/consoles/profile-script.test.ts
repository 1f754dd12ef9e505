import { createContext, runInContext } from 'node:vm'

import { describe, expect, it } from 'vitest'

import { flatten, profileScriptOf, writeProfileScript } from '@/lib/consoles/profile-script'
import { CONSOLES } from '@/lib/consoles/registry'

describe('the script that carries a profile into a page', () => {
  it.each(CONSOLES)('is named by its console, $id', (profile) => {
    expect(profileScriptOf(profile)).toBe(`profile-${profile.id}.js`)
  })

  it.each(CONSOLES)(
    'leaves the profile of $id, and nothing else, in the world of the page',
    (profile) => {
      const world = createContext({})
      expect(runInContext(writeProfileScript(profile), world)).toBeUndefined()
      expect(Object.keys(world)).toEqual(['tillsideProfile'])
      expect(world).toMatchObject({
        tillsideProfile: {
          id: profile.id,
          hosts: profile.hosts,
          orderNumber: profile.orderNumber,
          pages: profile.pages.map(({ kind, path }) => ({ kind, path })),
        },
      })
    },
  )

  it.each([
    [':has(> :has(> .sn))', ':has(> * > .sn)'],
    [':has(> :has(> :has(> [class*="sn"])))', ':has(> * > * > [class*="sn"])'],
    ['.card, :has(> .row)', '.card, :has(> .row)'],
  ])('writes %s as browsers take it', (css, flat) => {
    expect(flatten(css)).toBe(flat)
  })

  it.each(CONSOLES)('carries no selector of $id that browsers refuse', (profile) => {
    expect(writeProfileScript(profile)).not.toMatch(/:has\(> :has\(/)
  })

  it.each(CONSOLES)('carries only what the engine reads of $id', (profile) => {
    expect(writeProfileScript(profile)).not.toMatch(
      /\b(?:evidence|seenOn|example|orderLink|caseLink|isOfOneOrder):/,
    )
  })
})
