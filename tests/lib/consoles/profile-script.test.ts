import { createContext, runInContext } from 'node:vm'

import { describe, expect, it } from 'vitest'

import { profileScriptOf, writeProfileScript } from '@/lib/consoles/profile-script'
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
        tillsideProfile: { id: profile.id, hosts: profile.hosts, orderNumber: profile.orderNumber },
      })
    },
  )

  it.each(CONSOLES)('carries only what the engine reads of $id', (profile) => {
    expect(writeProfileScript(profile)).not.toMatch(
      /"(?:evidence|seenOn|example|orderLink|caseLink)":/,
    )
  })
})
