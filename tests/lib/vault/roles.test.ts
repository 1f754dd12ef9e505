import { describe, expect, it } from 'vitest'

import { mayDo, ROLE_ACTS, ROLES, type RoleAct } from '@/lib/vault/roles'

const actsOf = (role: (typeof ROLES)[number] | null): RoleAct[] =>
  ROLE_ACTS.filter((act) => mayDo(role, act))

describe('a role', () => {
  it('lets an agent do daily work', () => {
    expect(actsOf('agent')).toEqual(['work'])
  })
  it('lets a lead show, give out and set, and neither erase nor lock', () => {
    expect(actsOf('lead')).toEqual([
      'work',
      'reveal',
      'export',
      'access',
      'backup',
      'settings',
      'audit',
    ])
  })
  it.each([['owner' as const], [null]])('lets %s do everything', (role) => {
    expect(actsOf(role)).toEqual([...ROLE_ACTS])
  })
})
