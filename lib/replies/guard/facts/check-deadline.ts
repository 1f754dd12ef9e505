import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import type { CheckFact } from './fact-hit'
import { findPattern, ordersMeant, type Found } from './fact-text'
import { dateIn, latestIn } from './read-date'

const DATES = [
  /(?:(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})[日号]/gu,
  /(?<!\d)(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/gu,
  /(?<word>明天|后天|大后天|tomorrow|the day after tomorrow)/gu,
  /(?<weekday>下{1,2}个?(?:周|星期|礼拜)[一二三四五六日天]|next (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|next week(?!end)|下{1,2}个?(?:周|星期|礼拜)(?![一二三四五六日天])|下个?月)/gu,
  /(?<![a-z])(?<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)? (?<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)/gu,
]
const SPANS = [
  /(?<![\d-])(?:(?<least>\d+)\s?(?:-|到|至|~)\s?)?(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s?个?(?<unit>小时|天|工作日|周|星期|月)(?:之?内|以内|后|之后)/gu,
  /(?:in|within) (?:(?<least>\d+)\s?(?:-|to)\s?)?(?<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fourteen)\s?(?<unit>hours?|hrs?|(?:business |working )?days?|weeks?|months?)/gu,
]

/** What the shop does to an order, and what others do or what only follows. */
const OF_SHOP =
  /发货|发出|寄出|发走|补发|处理|退款|退给|退您|回复|答复|审核|同意|审批|解决|安排|ship|send|sent|dispatch|refund|process|answer|reply|approve|issue|resolve|complete|handle|get back/u
const OF_OTHERS =
  /到账|到货|送达|送到|签收|寄回|退回来|退货寄|到达|派送|arriv|deliver|reach|bank|return it|send it back|send back|show up|appear|account|无理由|质保|保修|warranty|收到货/u

const isOfShop = ({ before, after }: Found): boolean => {
  const clause = `${before.split(',').at(-1) ?? ''} ${after.split(',')[0] ?? ''}`
  return OF_SHOP.test(clause) && !OF_OTHERS.test(clause)
}

/** A time at which the shop is said to act, though it must have acted before. */
export const checkDeadline: CheckFact = ({ reading: { signs }, facts, now }) => {
  const dues = ordersMeant(signs, facts.orders ?? [])
    .flatMap(({ deadlines }) => deadlines)
    .filter((due) => due > now)
  const due = Math.min(...dues)
  if (dues.length === 0) return []
  const place = { now, zone: facts.zone }
  const told = [
    ...DATES.flatMap((pattern) => findPattern(signs, pattern)).map((found) => ({
      found,
      at: dateIn(found.groups, place),
    })),
    ...SPANS.flatMap((pattern) => findPattern(signs, pattern)).map((found) => ({
      found,
      at: latestIn(found.groups, now, { hour: HOUR_MS, day: DAY_MS }),
    })),
  ]
  return told.flatMap(({ found, at }) =>
    at === null || at <= due || !isOfShop(found)
      ? []
      : [
          {
            from: found.from,
            to: found.to,
            known: { kind: 'due', at: due },
            isSure: at > Math.max(...dues),
          },
        ],
  )
}
