import type { Ask } from './body-piece'

/** What a placeholder's word stands for: a fact as a template writes it, or something to ask the agent. */
export type Meaning =
  | { readonly fact: string; readonly sure: boolean }
  | { readonly ask: Ask['kind']; readonly sure: boolean }

const fact = (expression: string): Meaning => ({ fact: expression, sure: true })
/** A word that may as well mean another thing. */
const likely = (expression: string): Meaning => ({ fact: expression, sure: false })
const ask = (kind: Ask['kind']): Meaning => ({ ask: kind, sure: true })

/** Words of templates in Chinese and English, and the paths of help desks and shop systems, by what they mean. */
const WORDS: readonly (readonly [Meaning, string])[] = [
  [
    fact('customer.nick'),
    '买家昵称|客户昵称|顾客昵称|买家旺旺|旺旺名|旺旺|昵称|買家暱稱|暱稱|nick|nickname|customer nick|customer nickname|buyer nick|buyer nickname|buyer id|buyer username|username|customer name|customer|buyer name|buyer|customer first name|customer full name|client name|ticket requester name|ticket requester first name|ticket requester full name|contact name|contact first name|conversation contact name|user name',
  ],
  [
    likely('customer.nick'),
    '买家|客户|顾客|客户名|客户姓名|买家姓名|顾客姓名|姓名|名字|買家|name|first name|full name|recipient|recipient name',
  ],
  [
    fact('order.number'),
    '订单号|订单编号|订单号码|訂單號|訂單編號|订单id|order number|order no|order no.|order id|order #|order name|ordernumber|orderid',
  ],
  [fact('order.title'), '订单商品|购买商品|所购商品|order title|purchased item|purchased product'],
  [
    likely('item.title'),
    '商品名称|产品名称|商品|产品|宝贝|宝贝名称|宝贝标题|商品标题|商品名|产品名|product name|product|item name|item|product title|item title',
  ],
  [
    fact('order.paid | money'),
    '实付金额|订单金额|付款金额|实付|订单总额|實付金額|order total|order amount|amount paid|total paid|order total price',
  ],
  [
    fact('order.placed | date'),
    '下单时间|下单日期|下單時間|order date|order time|order created at|purchase date',
  ],
  [
    fact('case.number'),
    '退款编号|售后单号|售后编号|退款单号|工单号|refund number|refund id|case number|case id|ticket id|return number',
  ],
  [fact('case.amount | money'), '退款金额|退款額|refund amount|amount refunded'],
  [
    fact('shop.name'),
    '店铺名|店铺名称|店铺|店名|店舖名稱|本店|shop name|store name|shop|store|business name|your store|your shop|company name|brand name',
  ],
  [
    fact('agent.name'),
    '客服名|客服|客服昵称|客服姓名|客服名字|客服名称|agent name|agent|your name|my name|ticket assignee name|ticket assignee first name|current user name|current user first name|signature|sender name',
  ],
  [
    fact('today | date'),
    '今天|今日|今天日期|当前日期|當前日期|today|current date|todays date|today s date|date today|now',
  ],
  [
    fact('policy.return_days'),
    '退货天数|无理由天数|退換天數|return days|return window|return period',
  ],
  [
    fact('policy.free_shipping_from | money'),
    '包邮门槛|包邮金额|免邮门槛|free shipping threshold|free shipping from|free shipping minimum',
  ],
  [
    fact('policy.dispatch_cutoff'),
    '截单时间|当天发货截止时间|cutoff time|cut off time|cutoff|dispatch cutoff',
  ],
  [fact('policy.return_address'), '退货地址|退换货地址|退貨地址|return address'],
  [likely('policy.gift'), '赠品|礼品|贈品|gift|free gift'],
  [
    ask('text'),
    '物流单号|快递单号|运单号|单号|物流公司|快递公司|快递|地址|收货地址|tracking number|tracking no|tracking id|tracking code|tracking link|tracking url|tracking|carrier|courier|courier name|address|reason',
  ],
  [
    ask('money'),
    '金额|价格|差价|运费|优惠金额|补偿金额|amount|price|shipping fee|shipping cost|discount amount|compensation',
  ],
  [
    ask('date'),
    '日期|预计送达日期|最晚日期|开始日期|结束日期|发货日期|date|delivery date|expected date|start date|end date|estimated delivery date|ship date',
  ],
  [ask('number'), '数量|天数|件数|quantity|days|number of days|qty|count'],
]

/** A word with case, width and separators left aside: `Order_Number` is `order number`. */
const plain = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[\s_.\-:]+/gu, ' ')
    .trim()

const meanings: ReadonlyMap<string, Meaning> = new Map(
  WORDS.flatMap(([meaning, words]) =>
    words.split('|').map((word) => [plain(word), meaning] as const),
  ),
)

/** What a placeholder's word is known to stand for; null for a word that nobody knows. */
export const meaningOf = (word: string): Meaning | null => meanings.get(plain(word)) ?? null
