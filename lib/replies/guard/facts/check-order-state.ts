import type { OrderState } from '@/lib/shared/orders'

import type { CheckFact } from './fact-hit'
import { findPattern, ordersMeant } from './fact-text'

/** What a text says of an order's state, and the states that are not so. */
interface StateClaim {
  readonly pattern: RegExp
  readonly unlike: readonly OrderState[]
}

const CLAIMS: readonly StateClaim[] = [
  {
    pattern:
      /已经?(?:帮您|给您|为您|全部|都)?(?:发货|发出|寄出|发走|出库|揽收)|已在(?:路上|途中|运输)|(?:has|have) (?:already )?(?:been )?(?:shipped|dispatched|sent out)|(?:is|are) (?:already )?on (?:its|the|their) way|(?:was|already) (?:shipped|dispatched)|shipped (?:yesterday|today|this morning)/gu,
    unlike: ['unpaid', 'paid'],
  },
  {
    pattern:
      /(?:还没有?|尚未|还未|暂未|没有)(?:给您)?(?:发货|发出|寄出|出库)|(?:has|have)(?:n't| not) (?:yet )?(?:been )?(?:shipped|dispatched|left)|not (?:yet )?(?:been )?shipped|待发货/gu,
    unlike: ['shipped', 'received'],
  },
  {
    pattern: /已经?(?:被)?(?:签收|送达|妥投)|(?:has been|was|already) delivered/gu,
    unlike: ['unpaid', 'paid'],
  },
  {
    pattern:
      /已经?(?:给您|为您|帮您|全额|原路)*(?:退款(?!申请)|退还|退回)|退款已经?(?:完成|到账|成功|退|原路)|refund (?:has been|was) (?:issued|completed|processed|sent)|(?:have|has|was|already) (?:been )?refunded/gu,
    unlike: ['unpaid', 'paid', 'shipped', 'received', 'refunding'],
  },
  {
    pattern:
      /(?:还没有?|尚未|还未|未)(?:付款|支付)|(?:has|have)(?:n't| not) (?:yet )?been paid|not (?:yet )?paid|awaiting payment|待付款/gu,
    unlike: ['paid', 'shipped', 'received', 'refunding', 'refunded'],
  },
  {
    pattern: /已经?(?:付款|支付)|(?:付款|支付)成功|payment (?:has been |was )?received/gu,
    unlike: ['unpaid'],
  },
  {
    pattern: /已经?(?:关闭|取消)|(?:has been|was|already) (?:cancell?ed|closed)/gu,
    unlike: ['unpaid', 'paid', 'shipped', 'received'],
  },
]

/** What makes of a statement a condition, a question or a thing of another order. */
const UNTOLD_BEFORE =
  /(?:如果|如|若|要是|假如|是否|一旦|只要|等|待|除非|有没有|其他|别的|申请|物流|if|whether|once|when|until|unless|after|other|request)[^,]{0,24}$/u
const UNTOLD_AFTER = /^\s?(?:吗|后|之后|的话|了吗|前|以后|\?|未|状态|的(?:订单|商品|话))/u

/** A state that no order of the buyer is in. */
export const checkOrderState: CheckFact = ({ reading: { signs }, facts }) => {
  const orders = ordersMeant(signs, facts.orders ?? [])
  const states = orders.flatMap(({ state }) => (state === null ? [] : [state]))
  if (states.length === 0 || states.length < orders.length) return []
  return CLAIMS.filter(({ unlike }) => states.every((state) => unlike.includes(state)))
    .flatMap(({ pattern }) => findPattern(signs, pattern))
    .filter(({ before, after }) => !UNTOLD_BEFORE.test(before) && !UNTOLD_AFTER.test(after))
    .map(({ from, to }) => ({ from, to, known: { kind: 'states', states }, isSure: true }))
}
