import { describe, expect, it } from 'vitest'

import { nameBuyer } from '@/lib/consoles/engine/name-buyer'
import { taobao } from '@/lib/consoles/taobao/profile'

describe('naming a buyer', () => {
  it.each(['青柠煎蛋', 'tb8812_33'])('takes the account name %s for an id', (nick) => {
    expect(nameBuyer(nick, taobao)).toEqual({ nick, id: nick })
  })

  it.each(['青**蛋', '青＊蛋', '青••蛋', '青…蛋', '青 蛋', '青', '匿名买家', 'x'.repeat(33)])(
    'identifies nobody by %s',
    (nick) => {
      expect(nameBuyer(nick, taobao)).toEqual({ nick })
    },
  )

  it('identifies nobody by a nick where nicks are no account names', () => {
    expect(nameBuyer('Robin', {})).toEqual({ nick: 'Robin' })
  })
})
