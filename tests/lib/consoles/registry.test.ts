import { describe, expect, it } from 'vitest'

import { CONSOLES, findConsole, matchPatternsOf } from '@/lib/consoles/registry'
import { minorDigits } from '@/lib/shared/amount'
import { PLATFORMS } from '@/lib/shared/platforms'

describe('the register of consoles', () => {
  it('names every console, and every host, once', () => {
    const ids = CONSOLES.map(({ id }) => id)
    const hosts = CONSOLES.flatMap((profile) => profile.hosts)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(hosts).size).toBe(hosts.length)
  })

  it('asks for exactly the hosts of a console, over https', () => {
    expect(CONSOLES.flatMap(matchPatternsOf)).toEqual(
      expect.arrayContaining([
        'https://mms.pinduoduo.com/*',
        'https://qn.taobao.com/*',
        'https://sellercentral.amazon.co.uk/*',
      ]),
    )
    for (const pattern of CONSOLES.flatMap(matchPatternsOf))
      expect(pattern).toMatch(/^https:\/\/[a-z\d]+(?:\.[a-z\d]+){2,3}\/\*$/)
  })

  it.each(CONSOLES)('counts in the money of the platform on $id', ({ id, currency }) => {
    expect(currency).toBe(PLATFORMS[id].currency)
  })

  it.each(CONSOLES)('knows the minor unit of all money on $id', ({ places, ...profile }) => {
    for (const { currency, digits = 2 } of [profile, ...Object.values(places ?? {})])
      expect([currency, digits]).toEqual([currency, minorDigits(currency)])
  })

  it('finds a console on whatever port its host answers', () => {
    expect(findConsole('https://mms.pinduoduo.com:8443/chat-merchant/index.html')?.id).toBe(
      'pinduoduo',
    )
  })
})
