import type { Contradiction } from '@/lib/replies/policy/contradictions'
import { CHINESE_NUMBER, ENGLISH_NUMBER } from '@/lib/replies/policy/read-number'
import type { StatedFact } from '@/lib/replies/policy/statement'

/** The stretch of a statement that gives way, and the unit that is said behind the fact, where it has one. */
interface Place {
  readonly pattern: RegExp
  /** A unit that the fact is counted in already and stays as written. */
  readonly own?: RegExp
  readonly unit: (isChinese: boolean) => string
}

const NUMBER = `(?:${CHINESE_NUMBER}|${ENGLISH_NUMBER})`
const none = (): string => ''
const counted = (units: string, own: RegExp, zh: string, en: string): Place => ({
  pattern: new RegExp(`${NUMBER}(?<unit>[\\s-]*(?:个|個)?(?:calendar\\s+)?(?:${units}))?`, 'iu'),
  own,
  unit: (isChinese) => (isChinese ? zh : ` ${en}`),
})

const PLACES: Readonly<Record<StatedFact, Place>> = {
  return_days: counted('天|日|周|週|星期|礼拜|禮拜|days?|weeks?', /天|日|day/iu, '天', 'days'),
  dispatch_hours: counted(
    '小时|小時|钟头|鐘頭|天|日|hours?|hrs?|h\\b|days?',
    /时|時|头|頭|^[\s-]*h/iu,
    '小时',
    'hours',
  ),
  warranty_months: counted('月|年半?|天|months?|years?|yrs?', /月|month/iu, '个月', 'months'),
  free_shipping_from: {
    pattern:
      /(?:(?:NT|HK|US)?[$¥€£]\s*)?(?:\d+(?:,\d{3})*(?:\.\d+)?|[零〇一二两兩三四五六七八九十百千]+)(?:\s*(?:元|块|塊|圆|圓|RMB|CNY|TWD|HKD|USD|EUR|GBP|yuan|dollars?)(?:人民币|錢|钱)?)?/iu,
    unit: none,
  },
  dispatch_cutoff: {
    pattern:
      /(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚間)?\s*(?:\d{1,2}|[一二两兩三四五六七八九十]{1,3})\s*(?::\d{2}|(?:点|點|时|時)(?:半|整|钟|鐘)?)|noon|\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?(?:\s*o'?clock)?/iu,
    unit: none,
  },
}

const TAGS: Readonly<Record<StatedFact, string>> = {
  return_days: '{{ policy.return_days }}',
  free_shipping_from: '{{ policy.free_shipping_from | money }}',
  dispatch_cutoff: '{{ policy.dispatch_cutoff }}',
  dispatch_hours: '{{ policy.dispatch_hours }}',
  warranty_months: '{{ policy.warranty_months }}',
}

const isStated = (name: string): name is StatedFact => Object.hasOwn(PLACES, name)

/** A body in which a number that the policy sheet contradicts gives way to the fact itself; as it was where no number is found. */
export function referToSheet(
  body: string,
  { fact, from, to }: Pick<Contradiction, 'fact' | 'from' | 'to'>,
): string {
  const name = fact.slice('policy.'.length)
  if (!isStated(name)) return body
  const { pattern, own, unit } = PLACES[name]
  const said = body.slice(from, to)
  const found = pattern.exec(said)
  if (found === null) return body
  const written = found.groups?.['unit']
  const stays = written !== undefined && own?.test(written) === true
  const behind = written === undefined ? '' : stays ? written : unit(/\p{Script=Han}/u.test(said))
  const start = from + found.index
  return `${body.slice(0, start)}${TAGS[name]}${behind}${body.slice(start + found[0].length)}`
}
