/** What in a buyer's words says that they are about to buy, in the order in which it is answered. */
export const BUYING_SIGNALS = ['price', 'stock', 'dispatch', 'compares', 'hesitates'] as const
export type BuyingSignal = (typeof BUYING_SIGNALS)[number]

/** Words by which each signal is told; Latin ones as whole words only. */
const TELLING: Readonly<Record<BuyingSignal, RegExp>> = {
  price:
    /多少[钱錢]|[价價][格钱錢]|几[块钱]|幾[塊錢]|便宜|[优優]惠|打折|折扣|包[邮郵]|[运運][费費]|券|\b(?:how much|price|cost|discount|coupon|cheaper|deal|free shipping)\b/iu,
  stock:
    /有[货貨]|[现現][货貨]|[库庫]存|[还還]有[吗嗎么麼没沒]|[缺断斷][货貨]|[补補][货貨]|\b(?:in stock|available|availability|sold out|restock(?:ed)?|any left)\b/iu,
  dispatch:
    /(?:什么|什麼|啥)[时時]候.{0,4}(?:[发發][货貨]?|到|寄)|(?:今天|明天|多久|几天|幾天).{0,6}(?:[发發][货貨]?|到|寄)|[发發][货貨].{0,4}(?:[时時][间間]|多久|快)|\b(?:when (?:will|can|do|does) .{0,30}(?:ship|dispatch|arrive|deliver|send)\w*|how (?:soon|fast|long) .{0,30}(?:ship|dispatch|arriv|deliver|send)\w*|ship(?:s|ped)? today|delivery time)\b/iu,
  compares:
    /哪[个個款一种種].{0,6}(?:好|合[适適]|[适適]合|推[荐薦])|(?:区|區)[别別]|[对對比]比|比.{0,8}好[吗嗎]|[别別]家|[还還]是.{1,12}好|\b(?:which (?:one|is|would)|difference between|compared? (?:to|with)|better than|versus|vs|other shops?|or the)\b/iu,
  hesitates:
    /考[虑慮]|犹豫|猶豫|想想|再看看|[纠糾][结結]|有[点點](?:[贵貴]|大|小)|太[贵貴]|[会會]不[会會]|怕|担心|擔心|\b(?:not sure|think about it|think it over|hesitat\w+|worried|maybe later|a bit (?:too )?\w+|too expensive|unsure)\b/iu,
}

/** The buying signals in a buyer's message, in Chinese or English; none where it tells none. */
export const findBuyingSignals = (message: string): readonly BuyingSignal[] => {
  const plain = message.normalize('NFKC')
  return BUYING_SIGNALS.filter((signal) => TELLING[signal].test(plain))
}
