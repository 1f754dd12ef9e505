import type { OfferSituation } from './offer'

/** Words by which a buyer is unhappy with the shop or what it sent; Latin ones as whole words only. */
const GRIEVANCE =
  /[投举舉][诉訴报報]|差[评評]|[骗騙][子人钱錢]|假[货貨]|垃圾|太差|[质質]量(?:问题|差|不好|不行)|品[质質]差|破[损損]|[坏壞]了|裂了|碎了|漏[发發]|少[发發]|[发發][错錯]|[错錯][发發]|瑕疵|生[气氣]|[气氣]死|失望|消[费費]者[协協][会會]|12315|消保|\b(?:complain(?:t|ing)?|scam|fake|rubbish|garbage|terrible|awful|broken|damaged|defective|faulty|cracked|disappoint(?:ed|ing)|wrong item|missing (?:item|part)s?|bad review|unacceptable|worst|not as described)\b/iu
/** Words by which a buyer wants money or goods to go back. */
const REFUND =
  /退[款货貨钱錢差掉]|退一下|退回|[换換][货貨]|取消[订訂][单單]|不想要了|不要了|仅退|[仅僅]退款|[赔賠][偿償钱錢付]|\b(?:refund(?:ed|s|ing)?|money back|return (?:it|this|them|the)|send (?:it|this|them) back|cancel (?:my|the|this) order|chargeback|exchange (?:it|this|them|for))\b/iu

/** What a buyer's last words are about, in Chinese or English; a grievance goes before the refund that it asks for. */
export function subjectOf(message: string): OfferSituation['talk'] {
  const plain = message.normalize('NFKC')
  if (GRIEVANCE.test(plain)) return 'grievance'
  return REFUND.test(plain) ? 'refund' : 'sale'
}
