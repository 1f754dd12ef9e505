import { policyFacts } from '@/lib/replies/policy/policy-facts'
import type { PolicySheet } from '@/lib/replies/policy/policy-sheet'
import type { ReplyFacts } from '@/lib/replies/template/render'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

const SAID = {
  zh: {
    nick: '蓝鲸煮面',
    title: '珐琅汤锅 22 cm',
    state: '已发货',
    shop: '青禾厨具',
    agent: '小禾',
    tier: '金卡',
  },
  en: {
    nick: 'bluewhale',
    title: 'Enamel pot 22 cm',
    state: 'shipped',
    shop: 'Greenfield Kitchen',
    agent: 'Mei',
    tier: 'Gold',
  },
} as const

/** A made-up buyer of a shop with this sheet, in words that go with the language of a text. */
export function sampleFacts(
  lang: string,
  {
    policy,
    currency,
    now,
  }: { readonly policy: PolicySheet; readonly currency: string; readonly now: number },
): ReplyFacts {
  const said = SAID[/^zh\b/u.test(lang) ? 'zh' : 'en']
  const paid = { minor: 26_900, currency }
  return {
    customer: { nick: said.nick, orders: 4, platform_tier: said.tier, tier: said.tier },
    order: {
      number: '261118-214700912345678',
      title: said.title,
      paid,
      placed: now - 3 * DAY_MS,
      state: said.state,
    },
    item: { title: said.title },
    case: { number: 'TK2611190042', amount: paid, due: now + 5 * HOUR_MS, asked: now - DAY_MS },
    shop: { name: said.shop },
    agent: { name: said.agent },
    policy: policyFacts(policy),
    today: now,
  }
}
