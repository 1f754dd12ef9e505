import { CHINESE_NUMBER } from './read-number'
import type { StatementPatterns, Statements } from './statement'

/** A number that is not the end of a date, a range or a longer number. */
const N = String.raw`(?<!\d:|[\d./~至到—–零〇一二两兩三四五六七八九十百千-])(?<n>${CHINESE_NUMBER})`
const DAYS = String.raw`\s*(?:个|個)?(?<u>天|日(?!期)|周|週|星期|礼拜|禮拜)`
const WITHIN = '(?:之?[内內]|以[内內])'
const IS = String.raw`\s*(?:为|為|是|有)?\s*:?\s*`
const MAY =
  '[,\\s]*(?:您|你|我们|我們|本店|小店)?(?:均|都|皆|也|还|還)?(?:可以?|能|支持|支援|享受?|享有|提供|接受)?(?:您|你)?(?:申请|申請|办理|辦理|享受?)?(?:免费|免費)?'
const NO_REASON = '(?:无理由|無理由|无条件|無條件|免理由)'
const GIVE_BACK = '(?:退换货?|退換貨?|退货(?!款)|退貨(?!款)|包退|包换|包換)'
const TRIAL = '(?:鉴赏期|鑑賞期|犹豫期|猶豫期)'
const SIGN = String.raw`(?:(?<sign>NT\$|HK\$|US\$|[¥$€£])\s*)?`
const MONEY = String.raw`${SIGN}${N}\s*(?<code>元|块|塊|圆|圓|RMB|CNY|TWD|HKD|USD)?(?:人民币|錢|钱)?`
const FREE_SHIPPING =
  '(?:包邮|包郵|免邮费?|免郵費?|免运费?|免運費?|包运费|包運費|免费配送|免費配送|免费送货|免費寄送)'
const SO =
  '(?:的?(?:订单|訂單))?[,\\s]*(?:就|即|则|則|便|都|均|全场|全場|全国|全國|全店|可以?|享受?|立享|能|给您|給您)*'
const TIME = String.raw`(?:(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚間)\s*)?(?<![\d:.~至到-])(?<h>\d{1,2}|[一二两兩三四五六七八九十]{1,3})\s*(?::(?<m>\d{2})(?!\d)|(?:点|點|时|時)(?:(?<half>半)|整|钟|鐘)?)`
const SAME_DAY = '(?:当天|当日|當天|當日|今天|今日)'
const NEXT_DAY = '(?:次日|翌日|隔天|隔日|第二天|明天)'
const SEND = '(?:发货|发出|发走|发件|發貨|發出|出货|出貨|寄出|出库|出庫)'
const WARRANTY = '(?:质保|質保|保修|保固|联保|聯保)'
const MONTHS = String.raw`\s*(?<u>(?:个|個)月|年)(?<half>半)?`
const FULL = '的?(?:免费|免費|全国|全國|官方|厂家|廠家|整机|整機|有限|原厂|原廠)*'

const stated = (about: RegExp, ...sources: readonly string[]): Statements => ({
  about,
  patterns: sources.map((source) => new RegExp(source, 'giu')),
})

/** How Chinese replies state what the shop keeps to, simplified and traditional. */
export const CHINESE_PATTERNS: StatementPatterns = {
  return_days: stated(
    /退|换|換|理由|条件|條件|鉴赏|鑑賞|犹豫|猶豫/u,
    `${N}${DAYS}${WITHIN}?${MAY}${NO_REASON}(?:${GIVE_BACK})?`,
    `${N}${DAYS}${WITHIN}?${MAY}${GIVE_BACK}`,
    `${NO_REASON}(?:${GIVE_BACK})?(?:服务|服務|期限|时间|時間|期)?${IS}${N}${DAYS}`,
    `${GIVE_BACK}的?(?:期限|时间|時間|时限|時限|有效期|期)${IS}(?:签收后|簽收後|收货后|收貨後)?${N}${DAYS}`,
    `${N}${DAYS}的?${TRIAL}`,
    `${TRIAL}${IS}${N}${DAYS}`,
  ),
  free_shipping_from: stated(
    /包[邮郵运運]|免[邮郵运運费費]|[运運邮郵][费費]/u,
    `(?:满|滿|达到?|達到?|超过|超過|够|夠|消费|消費|凑|湊)(?:满|滿|够|夠)?\\s*${MONEY}(?:及?以上|起)?${SO}${FREE_SHIPPING}`,
    `${MONEY}(?:起|及?以上)${SO}${FREE_SHIPPING}`,
    `${FREE_SHIPPING}的?(?:门槛|門檻|条件|條件|金额|金額|标准|標準|起点)${IS}(?:满|滿)?\\s*${MONEY}`,
    `(?:不满|不滿|未满|未滿|不足|不到)\\s*${MONEY}[^。.!?\\n]{0,8}?(?:运费|運費|邮费|郵費|${FREE_SHIPPING})`,
  ),
  dispatch_cutoff: stated(
    /[当當]天|[当當]日|今[天日]|[次翌隔]|第二天|明天|截[单單]/u,
    `${TIME}(?:之?前|以前)[^。.!?;\\n]{0,14}?${SAME_DAY}[^。.!?;\\n]{0,4}?(?:${SEND}|[发發寄](?!票))`,
    `${TIME}(?:之?[后後]|以[后後])[^。.!?;\\n]{0,10}?${NEXT_DAY}[^。.!?;\\n]{0,4}?(?:${SEND}|[发發寄](?!票))`,
    `${SAME_DAY}${SEND}的?(?:截止|截单|截單)?(?:时间|時間)${IS}(?:每天|每日)?${TIME}`,
    `(?:截单|截單)(?:时间|時間|点|點)?${IS}(?:每天|每日)?${TIME}`,
    `${TIME}(?:截单|截單)`,
  ),
  dispatch_hours: stated(
    /[发發][货貨出走件]|寄出|出[货貨库庫]/u,
    `${N}\\s*(?:个|個)?(?<u>小时|小時|钟头|鐘頭|天|日)${WITHIN}(?:就|会|會|即|可|能|给您|給您|为您|為您|安排|尽快|盡快|陆续|陸續|从仓库|仓库|倉庫|都|内)*${SEND}`,
    `${N}\\s*(?:个|個)?(?<u>小时|小時)${SEND}`,
    `${SEND}(?:时间|時間|时效|時效|时限|時限)${IS}(?:付款后|付款後|下单后|下單後|拍下后)?${N}\\s*(?:个|個)?(?<u>小时|小時|天|日)`,
  ),
  warranty_months: stated(
    /[质質]保|保修|保固|[联聯]保/u,
    `${WARRANTY}(?:期限?|时间|時間)?(?:为|為|是|有|:|整机|整機|\\s)*${N}${MONTHS}`,
    `${WARRANTY}期?${IS}${N}\\s*(?<u>天)(?![内內之])`,
    `${N}${MONTHS}${FULL}${WARRANTY}(?!卡)`,
    `${N}\\s*(?<u>天)${FULL}${WARRANTY}`,
  ),
}
