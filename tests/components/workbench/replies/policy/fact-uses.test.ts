import { describe, expect, it } from 'vitest'

import { factUses } from '@/components/workbench/replies/policy/fact-uses'
import { makeReply } from '@/tests/helpers/make-reply'

describe('facts of the sheet', () => {
  it('know the replies that refer to them in a tag', () => {
    const uses = factUses([
      makeReply({ id: 'a', title: 'a', body: '{{ policy.gift }} {{ policy.gift }}' }),
      makeReply({ id: 'b', title: 'b', body: '{% if policy.颜色 %}x{% endif %}' }),
      makeReply({ id: 'c', title: 'c', body: 'our policy.gift is none' }),
    ])
    expect([...uses].map(([name, replies]) => [name, replies.map(({ id }) => id)])).toEqual([
      ['gift', ['a']],
      ['颜色', ['b']],
    ])
  })
})
