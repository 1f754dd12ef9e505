import type { CheckFact } from './fact-hit'
import { squeezed } from './fact-text'

/** Hosts of the marketplaces, of carriers and of offices: a link to them leads no trade away. */
const OPEN_HOSTS =
  /(?:^|[./@])(?:taobao|tmall|tb|jd|3\.cn|pinduoduo|yangkeduo|douyin|jinritemai|kuaishou|kwai|1688|alibaba|xiaohongshu|xhslink|amazon(?:\.[a-z]{2,3})?|shopee(?:\.[a-z]{2,3})?|mercadoli[bv]re|aliexpress|shopify|cainiao|sf-express|kuaidi100|17track|ups|usps|fedex|dhl|chinatax|gov)\.[a-z]{2,3}(?:\.[a-z]{2})?(?:[/?#]|$)/u

/** Contact details that are the buyer's own, numbers of their orders and links to the marketplaces lead nobody away. */
export const checkContact: CheckFact = ({ reading, said, facts }) => {
  const { buyer, orders } = facts
  const known = [
    ...(buyer?.phones ?? []),
    ...(buyer?.mails ?? []),
    ...(orders ?? []).map(({ number }) => number),
    ...(orders ?? []).flatMap(({ otherNumbers }) => otherNumbers),
  ].map(squeezed)
  return said
    .filter(({ from, to }) => {
      const words = reading.text.slice(from, to)
      if (OPEN_HOSTS.test(words.toLowerCase().replace(/^https?:\/\//u, '/'))) return false
      return !known.some((own) => own !== '' && own.endsWith(squeezed(words)))
    })
    .map(({ from, to }) => ({ from, to, known: null, isSure: true }))
}
