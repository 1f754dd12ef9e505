import { checkAddress } from './facts/check-address'
import { checkAmount } from './facts/check-amount'
import { checkBuyerName } from './facts/check-buyer-name'
import { checkContact } from './facts/check-contact'
import { checkDeadline } from './facts/check-deadline'
import { checkItem } from './facts/check-item'
import { checkOrderNumber } from './facts/check-order-number'
import { checkOrderState } from './facts/check-order-state'
import { checkOtherBuyer } from './facts/check-other-buyer'
import { checkPolicy } from './facts/check-policy'
import { checkEnd, checkStock } from './facts/check-pressure'
import { checkTier } from './facts/check-tier'
import type { CheckFact, FactHit, FactQuestion } from './facts/fact-hit'
import type { FactCheck } from './guard-pack'

const CHECKS: Readonly<Record<FactCheck, CheckFact>> = {
  contact: checkContact,
  'stock-pressure': checkStock,
  'price-pressure': checkEnd,
  'time-pressure': checkEnd,
  'other-buyer': checkOtherBuyer,
  'buyer-name': checkBuyerName,
  address: checkAddress,
  'order-number': checkOrderNumber,
  amount: checkAmount,
  item: checkItem,
  'order-state': checkOrderState,
  deadline: checkDeadline,
  'tier-benefit': checkTier,
  policy: checkPolicy,
}

/** Holds a text against the facts that a rule asks for. */
export const checkFacts = (check: FactCheck, question: FactQuestion): readonly FactHit[] =>
  CHECKS[check](question)
