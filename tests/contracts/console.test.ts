import { describe, expect, it } from 'vitest'

import { CONSOLES } from '@/lib/consoles/registry'

import { describeConsole, loadConsoleFixtures } from './console'

for (const profile of CONSOLES) describeConsole(profile)

describe('a console without fixtures', () => {
  it('fails its contract', () => {
    expect(() => loadConsoleFixtures('nowhere')).toThrow('nowhere has no fixtures')
  })
})
