import type {
  GuardBuyer,
  GuardOrder,
  GuardProduct,
  GuardTier,
} from '@/lib/replies/guard/guard-facts'
import type { OrderState } from '@/lib/shared/orders'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import {
  currencyIn,
  heldBy,
  instantIn,
  isObject,
  measureIn,
  membersOf,
  moneyIn,
  textsIn,
  type Member,
} from './guard-line-values'

/** How files name what they know of an order, without case and marks. */
const NAMES = {
  number:
    /^(?:order)?(?:no|num|number|id|sn|code)$|^order$|^tid$|^(?:订单|交易)?(?:编?号码?)$|^订单$|^单号$/u,
  parcel: /tracking|waybill|parcelno|运单|快递单|物流单/u,
  paid: /^(?:order)?(?:amount|total|paid|price|sum|value|cost)(?:minor|cents)?$|^(?:total|paid|order|grand|actual)(?:amount|total|price|paid|value|sum)(?:minor|cents)?$|amountpaid|金额|实付|总价|总额|付款$|价格/u,
  otherSums:
    /refund(?!.*(?:by|due|deadline|at|date))|shippingfee|postage|deposit|退款金额|运费|退款$/u,
  item: /^(?:item|product|goods|listing|order)s?(?:title|name)?s?$|title|lines|宝贝|商品|货品|品名/u,
  variant: /colou?r|size|variant|spec|sku|颜色|尺码|规格|款式/u,
  person: /buyer|customer|recipient|receiver|consignee|client|shipto|收货人|收件人|买家|顾客|客户/u,
  name: /^(?:full|first|last|nick|user)?name$|nick|姓名|昵称|名字/u,
  address: /address|street|city|shipto|地址/u,
  phone: /phone|mobile|tel|电话|手机/u,
  mail: /mail|邮箱/u,
  state: /state|status|状态/u,
  due: /deadline|due|(?:ship|deliver|reply|refund|respond|process|act|pay|return)(?:ed|ment)?(?:by|before|until)|latest|mustship|expires?|截止|最晚|期限|之前$/u,
  span: /(?:deadline|due|within|left|remaining).*(?:hours?|days?)|(?:hours?|days?)(?:left|remaining)/u,
  tier: /^(?:member|membership|customer|buyer|vip)?(?:tier|level|grade|rank)(?:name)?$|^vip$|等级|会员$/u,
  benefits: /benefit|perk|privilege|权益|福利/u,
  ladder: /^(?:all|shop)?(?:tiers|levels|ladder|等级表)$/u,
  others: /other|stranger|someone|别的买家|其他买家/u,
  stock: /stock|inventory|piecesleft|库存/u,
  offerEnd:
    /(?:offer|promo|promotion|sale|deal|discount|活动|优惠|campaign).*(?:end|until|结束|截止)/u,
} as const

const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/refunded|已退款|退款成功|退款完成/u, 'refunded'],
  [/refund|退款|退货/u, 'refunding'],
  [/cancel|closed|关闭|取消/u, 'closed'],
  [/unpaid|pending.?payment|awaiting.?payment|待付款|未付款/u, 'unpaid'],
  [
    /unshipped|not.?(?:yet.?)?shipped|to.?ship|awaiting.?(?:ship|dispatch)|processing|pending|paid|待发货|未发货|已付款/u,
    'paid',
  ],
  [/received|delivered|completed|finished|签收|收货|完成|成功/u, 'received'],
  [/shipped|transit|dispatched|on.?the.?way|已发货|运输|派送|在途|待收货/u, 'shipped'],
]
const stateOf = (said: string | undefined): OrderState | null =>
  STATES.find(([words]) => words.test(said?.toLowerCase() ?? ''))?.[1] ?? null

/** Titles of the things ordered; what kind they are of belongs to each. */
function itemsOf(members: readonly Member[]): readonly string[] {
  const kinds = textsIn(
    heldBy(
      members.filter(({ value }) => !isObject(value)),
      NAMES.variant,
    ),
  )
  return heldBy(members, NAMES.item).flatMap((item) => {
    if (!isObject(item)) return textsIn(item).map((title) => [title, ...kinds].join(' '))
    const own = membersOf(item)
    const title = textsIn(heldBy(own, /title|name|item|product|品名|名称|商品/u))
    return [[...title, ...textsIn(heldBy(own, NAMES.variant)), ...kinds].join(' ')]
  })
}

/** When the shop has to act, of a time or of "so many hours". */
function deadlinesOf(members: readonly Member[], zone: string, now: number | null): number[] {
  const spans = members.filter(
    ({ key, value }) => NAMES.span.test(key) && measureIn(value) !== null,
  )
  const ends = spans.flatMap(({ key, value }) => {
    const { n = 0 } = measureIn(value) ?? {}
    return now === null ? [] : [now + n * (/hour/u.test(key) ? HOUR_MS : DAY_MS)]
  })
  const times = heldBy(
    members.filter((member) => !spans.includes(member) && !NAMES.offerEnd.test(member.key)),
    NAMES.due,
  ).flatMap((value) => (isObject(value) ? Object.values(value) : [value]))
  return [...ends, ...times.flatMap((value) => instantIn(value, zone) ?? [])]
}

/** An order as a file tells it. */
export function orderOfLine(
  members: readonly Member[],
  {
    currency,
    zone,
    now,
  }: { readonly currency: string; readonly zone: string; readonly now: number | null },
): GuardOrder {
  const isMinor = textsIn(heldBy(members, /unit/u)).some((unit) => /minor|cent|分/u.test(unit))
  const sums = members
    .filter(({ key }) => NAMES.paid.test(key))
    .flatMap(
      ({ key, value }) => moneyIn(value, currency, isMinor || /minor|cents/u.test(key)) ?? [],
    )
  const others = members
    .filter(({ key }) => NAMES.otherSums.test(key))
    .flatMap(
      ({ key, value }) => moneyIn(value, currency, isMinor || /minor|cents/u.test(key)) ?? [],
    )
  const ofLines = heldBy(members, NAMES.item)
    .filter(isObject)
    .flatMap((item) => heldBy(membersOf(item), NAMES.paid))
    .flatMap((value) => moneyIn(value, currency) ?? [])
  const numbers = heldBy(members, NAMES.number).filter((value) => !isObject(value))
  return {
    number: textsIn(numbers)[0] ?? '',
    state: stateOf(textsIn(heldBy(members, NAMES.state))[0]),
    paid: sums[0] ?? null,
    amounts: [...sums.slice(1), ...others, ...ofLines],
    items: itemsOf(members),
    otherNumbers: textsIn(heldBy(members, NAMES.parcel)),
    deadlines: deadlinesOf(members, zone, now),
  }
}

const isWord = (value: unknown): boolean => typeof value === 'string'

/** The buyer as a file tells them; null where it says nothing of them. */
export function buyerOfLine(members: readonly Member[]): GuardBuyer | null {
  const person = heldBy(members, NAMES.person)
  const all = [...person.filter(isObject).flatMap(membersOf), ...members]
  const about = all.filter(({ key, value }) => !isObject(value) || NAMES.address.test(key))
  const buyer: GuardBuyer = {
    nick: null,
    names: textsIn([
      ...members
        .filter(
          ({ key }) =>
            NAMES.person.test(key) &&
            !NAMES.address.test(key) &&
            !NAMES.phone.test(key) &&
            !NAMES.mail.test(key),
        )
        .map(({ value }) => value)
        .filter(isWord),
      ...heldBy(about, NAMES.name).filter(isWord),
    ]),
    phones: textsIn(heldBy(about, NAMES.phone)),
    mails: textsIn(heldBy(about, NAMES.mail)),
    addresses: heldBy(about, NAMES.address).map((value) => textsIn(value).join(' ')),
  }
  return Object.values(buyer).every((held) => held === null || held.length === 0) ? null : buyer
}

/** The buyer's tier as a file tells it; null where it says nothing of it. */
export function tierOfLine(members: readonly Member[]): GuardTier | null {
  const [tier] = heldBy(members, NAMES.tier)
  const told = heldBy(members, NAMES.benefits)
  if (tier === undefined && told.length === 0) return null
  const own = isObject(tier) ? membersOf(tier) : []
  const held = isObject(tier) ? textsIn(heldBy(own, /name|tier|level|title/u)) : textsIn(tier)
  const published = heldBy([...members, ...own], /publish|public|公布|公开/u)[0] !== false
  const rungs = members
    .filter(({ key }) => NAMES.ladder.test(key))
    .flatMap(({ value }): { names: readonly string[]; benefits: readonly string[] }[] => {
      if (isObject(value))
        return Object.entries(value).map(([name, benefits]) => ({
          names: [name],
          benefits: textsIn(benefits),
        }))
      return (Array.isArray(value) ? value : []).map(membersOf).map((rung) => ({
        names: textsIn(heldBy(rung, /name|tier|level/u)),
        benefits: textsIn(heldBy(rung, NAMES.benefits)),
      }))
    })
  return {
    held,
    atLeast: false,
    published,
    ladder: [
      { names: held, benefits: textsIn([...told, ...heldBy(own, NAMES.benefits)]), isHeld: true },
      ...rungs.map(({ names, benefits }) => ({
        names,
        benefits,
        isHeld: names.some((name) => held.includes(name)),
      })),
    ],
  }
}

/** Stock and offer of what was ordered, where a file tells them; null where it does not. */
export function productsOfLine(
  members: readonly Member[],
  zone: string,
): readonly GuardProduct[] | null {
  const stock = measureIn(heldBy(members, NAMES.stock)[0])?.n ?? null
  const offerEndsAt = instantIn(heldBy(members, NAMES.offerEnd)[0], zone)
  if (stock === null && offerEndsAt === null) return null
  return [{ title: itemsOf(members)[0] ?? '', price: null, stock, offerEndsAt }]
}

/** What a file says is another buyer's; null where it says nothing of others. */
export function othersOfLine(members: readonly Member[]): readonly string[] | null {
  const others = textsIn(heldBy(members, NAMES.others))
  return others.length === 0 ? null : others
}

/** The currency that an order names, by a member or with its amount. */
export const currencyOfLine = (members: readonly Member[]): string | undefined =>
  textsIn(heldBy(members, /currency|币种/u))[0]?.toUpperCase() ??
  currencyIn(textsIn(heldBy(members, NAMES.paid)).join(' '))
