import { ENGLISH_NUMBER } from './read-number'
import type { StatementPatterns, Statements } from './statement'

/** A number that is not the end of a date, a range or a longer number. */
const N = String.raw`(?<!\d:|[\w.,/#–—$¥€£-])(?<n>${ENGLISH_NUMBER})(?![\d/:])`
const DAYS = String.raw`[\s-]*(?:calendar\s+)?(?<u>days?|weeks?)`
const WITHIN = String.raw`(?:within|in|inside|for|up\s+to)\s+(?:the\s+first\s+)?`
const EASY =
  '(?:no[\\s-]reason|no[\\s-]questions?(?:[\\s-]asked)?|hassle[\\s-]free|worry[\\s-]free|free|easy|full|unconditional|change[\\s-]of[\\s-]mind)'
const RETURN =
  '(?:returns?|refund\\s+policy|money[\\s-]?back)\\b(?!\\s+(?:label|address|shipping|postage|tracking|parcel|request|number|form|code|centre|center))'
const TAKEN = '(?:accepted|possible|allowed|free|welcome|available|fine|offered|taken)'
const MONEY = String.raw`(?:(?<sign>US\$|NT\$|HK\$|[$¥€£])\s*)?(?<![\w.,:/#-])(?<n>\d+(?:,\d{3})*(?:\.\d+)?)(?![\d%])\s*(?<code>USD|CNY|RMB|TWD|HKD|EUR|GBP|yuan|dollars?)?(?!\s*(?:items?|pieces?|units?|pcs|kg|days?|hours?|minutes?)\b)`
const FREE_SHIPPING = String.raw`free\s+(?:standard\s+|domestic\s+|express\s+)?(?:shipping|delivery|postage)`
const ABOVE = String.raw`(?:over|above|from|of|at|starting\s+at|more\s+than|at\s+least|reach(?:es)?)`
const TIME = String.raw`(?:(?<noon>noon)|(?<![\d:.])(?<h>\d{1,2})(?::(?<m>\d{2}))?(?![\d%])\s*(?<part>[ap]\.?m\b\.?)?(?:\s*o'?clock)?)`
const BY = String.raw`(?:before|by|until|till)\s+`
const SAME_DAY = '(?:same[\\s-]day|that\\s+day|today|that\\s+same\\s+day)'
const SENT =
  '(?:ships?|shipped|dispatch(?:es|ed)?|sent(?:\\s+out)?|leaves?|go(?:es)?\\s+out|posted)'
const HOURS = String.raw`[\s-]*(?<u>hours?|hrs?|h|days?)\b`
const THINGS =
  '(?:\\s+(?:out|it|them|your|the|our|all|every|order|orders|parcel|parcels|item|items|is|are|be|will|usually|normally|always|from|warehouse|for\\s+you|today))*'
const MONTHS = String.raw`[\s-]*(?<u>months?|years?|yrs?)`
const WARRANTY = '(?:warrant(?:y|ies)|guarantee)\\b'

const stated = (about: RegExp, ...sources: readonly string[]): Statements => ({
  about,
  patterns: sources.map((source) => new RegExp(source, 'giu')),
})

/** How English replies state what the shop keeps to. */
export const ENGLISH_PATTERNS: StatementPatterns = {
  return_days: stated(
    /return|refund|money|send/iu,
    String.raw`${N}${DAYS}'?[\s-]*(?:,?\s*${EASY}[\s-]*)*${RETURN}`,
    String.raw`\breturns?(?:\s+(?:and|or|&)\s+(?:exchanges?|refunds?))?\s+(?:are\s+|is\s+)?${TAKEN}\s+${WITHIN}${N}${DAYS}`,
    String.raw`\b(?:accepts?|offers?|takes?|allows?)\s+(?:free\s+)?returns?\s+${WITHIN}${N}${DAYS}`,
    String.raw`\b(?:can|may|could)\s+(?:be\s+)?(?:returned|return|send)(?:\s+(?:it|them|the|your|this|that|any|back|item|items|order|goods|product|for|a|full|refund|free|without|reason))*\s+${WITHIN}${N}${DAYS}`,
    String.raw`\breturn\s+(?:window|period|policy|time)(?:\s+(?:is|of|lasts|runs))?\s*:?\s*(?:up\s+to\s+|for\s+)?${N}${DAYS}`,
    String.raw`\b(?:have|has|get)\s+${N}${DAYS}\s+to\s+(?:return|send\s+(?:it|them)\s+back)`,
  ),
  free_shipping_from: stated(
    /free/iu,
    String.raw`${FREE_SHIPPING}(?:\s+(?:is|applies|starts|available|on|for|with|all|any|every|your|orders?|purchases?|if|when|once|you|spend|the|total|order|it))*\s+(?:${ABOVE}\s+)+${MONEY}`,
    String.raw`\b(?:orders?|spend|purchases?|carts?|baskets?)\s+(?:of\s+|over\s+|above\s+|from\s+|at\s+least\s+)?${MONEY}\s*(?:or\s+more|and\s+up|and\s+over|and\s+above|\+)?[\s,]*(?:(?:to|get|gets|qualify|qualifies|ship|ships|for|have|has|with|receive|are|is|and|we|you|enjoy)\s+)*(?:${FREE_SHIPPING}|free\b|shipped\s+free)`,
    String.raw`\b(?:shipping|delivery|postage)\s+is\s+free(?:\s+(?:on|for|with|all|any|your|orders?|purchases?|if|when|once|you|spend|the|total))*\s+(?:${ABOVE}\s+)+${MONEY}`,
    String.raw`${FREE_SHIPPING}\s+(?:threshold|minimum|limit)(?:\s+is|\s+of|:)?\s*${MONEY}`,
  ),
  dispatch_cutoff: stated(
    /day|cut/iu,
    String.raw`\b${BY}${TIME}[^.!?\n]{0,30}?\b${SENT}\b[^.!?\n]{0,16}?\b${SAME_DAY}`,
    String.raw`\bsame[\s-]day\s+(?:dispatch|shipping|shipment)[^.!?\n]{0,30}?\b${BY}${TIME}`,
    String.raw`\b${SENT}\s+(?:out\s+)?(?:on\s+)?(?:the\s+)?${SAME_DAY}[^.!?\n]{0,40}?\b${BY}${TIME}`,
    String.raw`\bcut[\s-]?off(?:\s+time)?(?:\s+for\s+(?:same[\s-]day\s+)?(?:dispatch|shipping|orders?))?(?:\s+is|\s+at|:)*\s*(?:at\s+)?${TIME}`,
  ),
  dispatch_hours: stated(
    /ship|dispatch|sen[dt]|leave|go|post/iu,
    String.raw`\b${SENT}${THINGS}\s+(?:within|in|under)\s+${N}${HOURS}`,
    String.raw`\bwithin\s+${N}${HOURS}(?:\s+of\s+(?:payment|ordering|your\s+order|the\s+order|purchase))?,?\s+(?:we|it|they|your\s+(?:order|parcel)|the\s+(?:order|parcel)|orders?|parcels?)\s+(?:will\s+|is\s+|are\s+|be\s+)*(?:${SENT}|ship|dispatch|send)\b`,
    String.raw`${N}[\s-]*(?<u>hours?|hrs?)\s+(?:dispatch|shipping\s+out)\b`,
    String.raw`\bdispatch(?:\s+time)?(?:\s+is|:|\s+takes)?\s+(?:within\s+)?${N}${HOURS}`,
  ),
  warranty_months: stated(
    /warrant|guarantee|covered/iu,
    String.raw`${N}${MONTHS}'?s?[\s-]*(?:(?:limited|full|free|local|manufacturer'?s?|of)\s+)*${WARRANTY}`,
    String.raw`\b${WARRANTY}(?:\s+(?:is|of|for|lasts?|period|covers?|runs|term|you|it|the|product|a|full))*\s*[:,]?\s*${N}${MONTHS}`,
    String.raw`\b(?:guaranteed|warranted|covered)\s+for\s+(?:a\s+full\s+)?${N}${MONTHS}`,
  ),
}
