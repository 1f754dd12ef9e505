import { describe, expect, it } from 'vitest'

import { CONSOLES } from '@/lib/consoles/registry'

import { describeConsole } from './console'
import { loadConsoleFixtures } from './console-fixtures'

for (const profile of CONSOLES) describeConsole(profile)

describe('a console without fixtures', () => {
  it('fails its contract', () => {
    expect(() => loadConsoleFixtures('nowhere')).toThrow('nowhere has no fixtures')
  })
})
