import { describe, expect, it } from 'vitest'

import { groupNameIn, REPLY_STAGES, replyGroupSchema, replySchema } from '@/lib/replies/reply'
import { STARTER, starterReplies } from '@/lib/replies/starter/starter'
import { LOCALES } from '@/lib/settings/settings'

const { groups } = STARTER

/** Groups that stand for the kinds of quick replies, with the fewest replies each must offer. */
const KINDS = [
  ['auto-reply', 4],
  ['welcome', 3],
  ['needs', 3],
  ['product', 5],
  ['product-use', 3],
  ['stock', 3],
  ['offers', 3],
  ['objections', 5],
  ['bulk', 2],
  ['order-check', 3],
  ['payment', 3],
  ['order-change', 3],
  ['invoice', 3],
  ['notes', 3],
  ['dispatch', 3],
  ['tracking', 3],
  ['abroad', 3],
  ['exchange', 3],
  ['repair', 3],
  ['faults', 3],
  ['refund', 5],
  ['return', 5],
  ['refund-rules', 3],
  ['apology', 3],
  ['complaint', 4],
  ['boundaries', 3],
  ['follow-up-visits', 3],
  ['reviews', 2],
  ['greetings', 6],
  ['win-back', 3],
  ['members', 3],
  ['closing', 3],
] as const

/** Replies that guides, suggestions and the board look for by their id. */
const NAMED = [
  ['welcome', 'product-question', 'stock-dispatch', 'price', 'quality', 'trust'],
  ['order-check', 'pay-reminder', 'not-shipped', 'where-is-it', 'exchange'],
  ['refund-reason', 'apology', 'complaint', 'follow-up', 'win-back', 'closing'],
].flat()

describe('the starter library', () => {
  it('has at least 150 replies, 30 of them in several wordings', () => {
    const several = starterReplies.filter(({ texts }) => texts.some((t) => t.wordings.length > 1))
    expect(starterReplies.length).toBeGreaterThanOrEqual(150)
    expect(several.length).toBeGreaterThanOrEqual(30)
  })

  it.each(starterReplies.map((reply) => [reply.id, reply] as const))(
    'keeps %s as a reply',
    (_, reply) => {
      expect(replySchema.parse(reply)).toEqual(reply)
    },
  )

  it('names each reply and each group once', () => {
    for (const each of [starterReplies, groups]) {
      const ids = each.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('keeps the ids that others look for', () => {
    expect(starterReplies.map(({ id }) => id)).toEqual(expect.arrayContaining(NAMED))
  })

  it.each(KINDS)('has replies of the kind %s', (kind, fewest) => {
    const inKind = starterReplies.filter(({ groupId }) => groupId === kind)
    expect(inKind.length).toBeGreaterThanOrEqual(fewest)
  })

  it.each(REPLY_STAGES)('has replies for the stage %s', (stage) => {
    expect(starterReplies.filter((reply) => reply.stage === stage).length).toBeGreaterThan(1)
  })
})

describe('the groups of the starter library', () => {
  it.each(groups.map((group) => [group.id, group] as const))('hold %s as a group', (_, group) => {
    expect(replyGroupSchema.parse(group)).toEqual(group)
  })

  it('nest two deep, with the replies in the inner ones', () => {
    const top = new Set(groups.filter(({ parentId }) => parentId === null).map(({ id }) => id))
    const inner = groups.filter(({ parentId }) => parentId !== null && top.has(parentId))
    expect(top.size + inner.length).toBe(groups.length)
    expect(new Set(starterReplies.map(({ groupId }) => groupId))).toEqual(
      new Set(inner.map(({ id }) => id)),
    )
  })

  it.each(LOCALES)('bear different names in %s, each in its own place', (locale) => {
    const inner = groups.filter(({ parentId }) => parentId !== null)
    const names = inner.map((group) => groupNameIn(group, locale))
    expect(new Set(names).size).toBe(names.length)
    const places = groups.map(({ parentId, place }) => `${parentId}/${place}`)
    expect(new Set(places).size).toBe(places.length)
  })
})
