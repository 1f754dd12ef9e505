import type { CheckFact } from './fact-hit'
import { findPattern, ordersMeant } from './fact-text'

const BOUGHT = [
  /(?:购买|买|下单|拍下?|订购|定|订)的(?:是|那[件款个双条])?(?<item>[^,。!?;:、\n]{2,24}?)(?=已|正|今|明|后天|预计|还|在|会|可以|因|没|到|目前|现在|将|我们|仓库|,|。|!|$)/gu,
  /(?:order (?:of|for)|bought|purchased) (?:the |a |an |your )?(?<item>[a-z][a-z' -]{2,40}?)(?= (?:has|have|is|was|will|are|were|left|arrived|shipped)\b|[,.!?]|$)/gu,
  /(?:^|[^a-z])(?:the|your) (?<item>[a-z][a-z' -]{2,40}?) (?:that |which )?(?:you|u) (?:ordered|bought|purchased)/gu,
  /(?:您|你)的(?<item>[^,。!?;:、\n的]{3,20}?)(?=已经?发|已经?寄|今天发|明天发|正在配送|已签收|已出库)/gu,
  /(?:^|[^a-z])your (?<item>[a-z][a-z' -]{2,40}?) (?:has (?:been )?(?:shipped|dispatched|sent)|is on its way|will ship|was shipped|shipped)/gu,
]

/** Words that stand for any item. */
const ANY_ITEM =
  /^(?:这|那|该|本)?(?:款|件|个|些)?(?:商品|宝贝|东西|产品|物品|货品|货物|货|订单|包裹|快递|款式|礼物|退款|申请|补发件|换货|时候|时间|尺码|颜色|价格)s?$|商品|宝贝|订单|包裹|快递|退款|时候|价格|尺码/u
const ANY_ENGLISH =
  /\b(?:order|parcel|package|item|items|product|products|goods|replacement|refund|exchange|purchase|one|ones|it|them|size|things?|shipment|details?)\b/u

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).filter(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair),
  )
const wordsOf = (text: string): string[] =>
  (text.match(/[a-z]{3,}/gu) ?? []).map((word) => word.replace(/(?:es|s)$/u, ''))

/** Whether two names can mean the same thing: they share a word. */
function sharesWord(one: string, other: string): boolean {
  const parts = new Set([...pairsOf(one), ...wordsOf(one)])
  return [...pairsOf(other), ...wordsOf(other)].some((part) => parts.has(part))
}

/** Something that the buyer is said to have bought, but that no word of their orders means. */
export const checkItem: CheckFact = ({ reading: { signs }, facts }) => {
  const orders = ordersMeant(signs, facts.orders ?? [])
  const items = orders.flatMap((order) => order.items)
  if (items.length === 0 || orders.some((order) => order.items.length === 0)) return []
  const plain = items.map((item) => item.normalize('NFKC').toLowerCase())
  const isElsewhere = (name: string): boolean =>
    (facts.products ?? []).some(({ title }) =>
      sharesWord(title.normalize('NFKC').toLowerCase(), name),
    )
  return BOUGHT.flatMap((pattern) => findPattern(signs, pattern)).flatMap(
    ({ from, to, groups }) => {
      const { item = '' } = groups
      if (ANY_ITEM.test(item) || ANY_ENGLISH.test(item)) return []
      const canTell = plain.some(
        (each) => /\p{Script=Han}/u.test(each) === /\p{Script=Han}/u.test(item),
      )
      if (!canTell || plain.some((each) => sharesWord(each, item))) return []
      return [{ from, to, known: { kind: 'texts', texts: items }, isSure: isElsewhere(item) }]
    },
  )
}
