import { describe, expect, it } from 'vitest'

import { replySchema } from '@/lib/replies/reply'
import { starterReplies } from '@/lib/replies/starter/starter'

describe('the starter library', () => {
  it.each(starterReplies.map((reply) => [reply.id, reply] as const))(
    'keeps %s as a reply',
    (_, reply) => {
      expect(replySchema.parse(reply)).toEqual(reply)
    },
  )

  it('names each reply once', () => {
    expect(new Set(starterReplies.map(({ id }) => id)).size).toBe(starterReplies.length)
  })

  it('promises nothing and pays for nothing', () => {
    const texts = starterReplies
      .flatMap(({ texts }) => texts)
      .flatMap(({ wordings }) => wordings.map(({ body }) => body))
      .join('\n')
    expect(texts).not.toMatch(
      /guarantee|100 ?%|保证|保證|一定|最好|第一|返现|返現|微信|WeChat|好评|好評/i,
    )
  })
})
