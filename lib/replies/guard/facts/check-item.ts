import type { CheckFact } from './fact-hit'
import { findPattern, ordersMeant } from './fact-text'
import { isOfOtherColour, sharesWord } from './item-words'

const BOUGHT = [
  /(?:购买|买|下单|拍下?|订购|定|订)的(?:是|那[件款个双条])?(?<item>[^,。!?;:、\n]{2,24}?)(?=已|正|今|明|后天|预计|还|在|会|可以|因|没|到|目前|现在|将|我们|仓库|,|。|!|$)/gu,
  /(?:order (?:of|for)|bought|purchased|you ordered(?= (?:the|an?|our) )) (?:the |a |an |your )?(?!will |has |have |is |was |are |were |can |in |on |from |it |we |and |yesterday|today|earlier|last )(?<item>[a-z][a-z' -]{2,40}?)(?= (?:has|have|is|was|will|are|were|left|arrived|shipped|in|from|on|for|yesterday|today)\b|[,.!?]|$)/gu,
  /(?:^|[^a-z])(?:the|your) (?<item>[a-z][a-z' -]{2,40}?) (?:that |which )?(?:you|u) (?:ordered|bought|purchased)/gu,
  /(?:您|你)的(?<item>[^,。!?;:、\n的]{3,20}?)(?=已经?发|已经?寄|今天发|明天发|正在配送|已签收|已出库|在路上|已经?打包|已经?备好|已经?在|到货了|马上发)/gu,
  /(?:^|[^a-z])(?:the|your) (?<item>[a-z][a-z' -]{2,40}?) (?:has (?:been )?(?:shipped|dispatched|sent)|(?:is|are) on (?:its|their) way|will (?:be )?ship(?:ped)?|was shipped|shipped|(?:is|are) (?:packed|ready))/gu,
]
/** A sentence in which something may stand that was ordered. */
const CLAUSES = /[^,。!?;\n]{3,60}/gu

/** Words that stand for any item. */
const ANY_ITEM =
  /^(?:这|那|该|本)?(?:款|件|个|些)?(?:商品|宝贝|东西|产品|物品|货品|货物|货|订单|包裹|快递|款式|礼物|退款|申请|补发件|换货|时候|时间|尺码|颜色|价格)s?$|活动|优惠|特价|正品|现货|商品|宝贝|订单|包裹|快递|退款|时候|价格|尺码/u
const ANY_ENGLISH =
  /\b(?:order|parcel|package|item|items|product|products|goods|dollars?|euros?|pounds?|label|code|replacement|refund|exchange|purchase|one|ones|it|them|size|things?|shipment|details?)\b/u

/** What tells that another kind is offered, not that it was ordered. */
const OFFERED =
  /也有|还有|换成|换个|换|其他|别的|另外|没有|可以拍|要不要|现货的有|想要|推荐|or the|also|instead|other|another|exchange|available|in stock|prefer|recommend/u
/** What is said of a thing that was ordered. */
const OF_ORDERED =
  /留好|打包|备好|已经?发|已经?寄|发出|今天发|明天发|在路上|到货|派送|packed|shipped|on its way|on their way|ready|dispatched|confirmed|ordered|sent/u

/** Something that the buyer is said to have bought, but that no word of their orders means. */
export const checkItem: CheckFact = ({ reading: { signs }, facts }) => {
  const orders = ordersMeant(signs, facts.orders ?? [])
  const items = orders.flatMap((order) => order.items)
  if (items.length === 0 || orders.some((order) => order.items.length === 0)) return []
  const isElsewhere = (name: string): boolean =>
    (facts.products ?? []).some(({ title }) => sharesWord(title, name))
  const known = { kind: 'texts', texts: items } as const
  const isAnother = (item: string): boolean =>
    items.some((each) => /\p{Script=Han}/u.test(each) === /\p{Script=Han}/u.test(item)) &&
    !items.some((each) => sharesWord(each, item))
  const bought = BOUGHT.flatMap((pattern) => findPattern(signs, pattern))
    .filter(({ groups: { item = '' } }) => !ANY_ITEM.test(item) && !ANY_ENGLISH.test(item))
    .filter(({ groups: { item = '' } }) => isAnother(item))
    .map(({ from, to, groups: { item = '' } }) => ({ from, to, known, isSure: isElsewhere(item) }))
  const ofOtherKind = findPattern(signs, CLAUSES)
    .filter(({ said }) => OF_ORDERED.test(said) && !OFFERED.test(said))
    .filter(({ said }) => items.some((item) => sharesWord(item, said)))
    .filter(({ said }) =>
      items.every((item) => !sharesWord(item, said) || isOfOtherColour(said, item)),
    )
    .map(({ from, to }) => ({ from, to, known, isSure: false }))
  return [...bought, ...ofOtherKind]
}
