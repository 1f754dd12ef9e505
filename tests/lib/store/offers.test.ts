import { describe, expect, it } from 'vitest'

import { DAY_MS } from '@/lib/shared/time'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const ANNA = { shopId: 's', customerId: 'anna', tier: 'gold', stage: 'confirm' }

describe('conversations', () => {
  it('last seven days from the first words, so that no order counts for two', async () => {
    const { offers } = await openTestStore()
    const first = await offers.talk({ ...ANNA, at: NOON })
    expect(await offers.talk({ ...ANNA, at: NOON + 6 * DAY_MS, tier: null })).toEqual(first)
    const next = await offers.talk({ ...ANNA, at: NOON + 7 * DAY_MS })
    expect(next.id).not.toBe(first.id)
    const other = await offers.talk({ ...ANNA, customerId: 'bert', at: NOON })
    expect(other.id).not.toBe(first.id)
    const since = await offers.talksSince('s', NOON + 1, 9)
    expect(since).toEqual([next])
    expect(await offers.talksSince('s', NOON, 1)).toEqual([next])
    expect(await offers.talksSince('t', 0, 9)).toEqual([])
  })
  it('begin once, however often they are looked at in the same moment', async () => {
    const { offers } = await openTestStore()
    const talks = await Promise.all([0, 1, 2].map(() => offers.talk({ ...ANNA, at: NOON })))
    expect(new Set(talks.map(({ id }) => id)).size).toBe(1)
  })
  it('hold an offer once, with the last answer to it and the time of the first telling', async () => {
    const { offers } = await openTestStore()
    const { id: conversationId } = await offers.talk({ ...ANNA, at: NOON })
    const said = {
      conversationId,
      shopId: 's',
      customerId: 'anna',
      offerId: 'product:A',
      title: 'A',
    }
    const note = (answer: 'offered' | 'taken' | 'refused', at: number) =>
      offers.note({ ...said, answer, at })
    await note('offered', NOON)
    await note('refused', NOON + 1)
    await note('offered', NOON + 2)
    await note('taken', NOON + 3)
    expect(await offers.ofTalk(conversationId)).toMatchObject([{ answer: 'taken', at: NOON }])
    expect(await offers.recordsOf('s')).toHaveLength(1)
    await offers.takeBack(conversationId, 'product:A')
    await offers.takeBack(conversationId, 'product:B')
    expect(await offers.ofTalk(conversationId)).toMatchObject([{ answer: 'offered', at: NOON }])
  })
})
