import type { GuardTier } from '../guard-facts'
import type { CheckFact, FactHit } from './fact-hit'
import { findPattern } from './fact-text'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

const asPattern = (words: string): RegExp =>
  new RegExp(escaped(words.normalize('NFKC').toLowerCase()), 'gu')

/** What tells of a tier that may come, and of the buyer's own. */
const TO_COME =
  /升级|升到|升至|达到|成为|再消费|还差|距离|即可|就可享|晋升|upgrade|reach|become|once you|when you|if you|away from|next tier/u
const OF_BUYER =
  /(?:您|你|咱)(?:是|现在是|目前是|已经?是|属于|作为|的)[^,]{0,12}$|(?:you are|you're|as (?:a|an|our)|your)[^,]{0,16}$/u

/** What tiers are called in most shops; each row is one tier. */
const TIERS: readonly string[] = [
  '普通|标准|standard|basic|regular',
  '铜|bronze',
  '银|silver',
  '金|gold',
  '白金|铂金|platinum',
  '钻石|diamond',
  '黑金|黑|至尊|black',
  'svip',
  'vip',
  'plus|premium|elite',
]
const NAMED = new RegExp(
  String.raw`(?:(?:您|你)(?:是|属于|现在是|目前是|已经?是)|作为|尊贵的|尊敬的|(?:you are|you're|as) (?:an? |our |one of our )?|your )[^,。.!?]{0,5}?(?<![a-z])(?<tier>${TIERS.join('|')})(?:卡|牌|级|等级| card| tier| level| status)*\s?(?:会员|用户|客户|贵宾|卡|members?|customers?|status|tier)`,
  'gu',
)
const GRANTED =
  /(?:会员|贵宾|卡|member|customer)[^。.!?]{0,6}?(?:可以享受|可享受?|享受?有?|能享受?|可以用|you (?:can )?(?:get|enjoy|receive|have|qualify for)|(?:gets?|enjoys?|entitled to))\s?(?<benefit>[^,。.!?]{2,24})/gu

const rowOf = (name: string): string | undefined =>
  TIERS.find((row) => row.split('|').some((way) => name.includes(way)) && !isOfHigherRow(row, name))
/** 白金 and 黑金 hold 金 as well, svip holds vip. */
const isOfHigherRow = (row: string, name: string): boolean =>
  (row.startsWith('金') && /白金|铂金|黑金/u.test(name)) || (row === 'vip' && name.includes('svip'))

const pairsOf = (text: string): readonly string[] => [
  ...Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).filter(
    (pair) => /^[\p{Script=Han}\d]{2}$/u.test(pair),
  ),
  ...(text.match(/[a-z]{4,}|\d+%?/gu) ?? []),
]

const plain = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.normalize('NFKC').toLowerCase())

/** Tiers that the buyer is said to hold though they hold another, and benefits that none of theirs is. */
function wronglyGranted(signs: Parameters<typeof findPattern>[0], tier: GuardTier) {
  const held = plain(tier.held)
  const known = tier.ladder.flatMap(({ names }) => plain(names))
  const rows = held.map(rowOf)
  const owned = plain(
    tier.ladder.filter(({ isHeld }) => isHeld).flatMap(({ benefits }) => benefits),
  )
  const isOther = (name: string): boolean =>
    !known.some((each) => each.includes(name)) && rows.every((row) => row !== rowOf(name))
  const isLacking = (benefit: string): boolean =>
    !owned.some((own) => pairsOf(own).some((pair) => benefit.includes(pair)))
  const named = held.length === 0 ? [] : findPattern(signs, NAMED)
  const granted = owned.length === 0 ? [] : findPattern(signs, GRANTED)
  return [
    ...named.filter(({ groups: { tier: name = '' } }) => isOther(name)),
    ...granted.filter(({ groups: { benefit = '' } }) => isLacking(benefit)),
  ].filter(({ before, after, said }) => !TO_COME.test(before + said + after))
}

/** A benefit or tier that the buyer lacks, or that the owner has not published. */
export const checkTier: CheckFact = ({ reading: { signs }, facts: { tier } }) => {
  if (tier === null) return []
  const held = tier.ladder.filter(({ isHeld }) => isHeld)
  const owned = held.flatMap(({ benefits }) => benefits)
  const known = {
    kind: 'texts',
    texts: tier.published ? [...tier.held, ...owned] : tier.held,
  } as const
  const hits: FactHit[] = []
  const look = (words: string, isSure: boolean, isOwn: (before: string) => boolean): void => {
    if (words.trim() === '') return
    for (const { from, to, before, after } of findPattern(signs, asPattern(words)))
      if (!TO_COME.test(before + after) && isOwn(before)) hits.push({ from, to, known, isSure })
  }
  for (const { names, benefits, isHeld } of tier.ladder) {
    const isLacking = !isHeld && tier.held.length > 0
    for (const benefit of benefits)
      if (!tier.published || (isLacking && !owned.includes(benefit)))
        look(benefit, !tier.published || !tier.atLeast, () => true)
    if (isLacking)
      for (const name of names)
        if (!tier.held.includes(name)) look(name, !tier.atLeast, (before) => OF_BUYER.test(before))
  }
  for (const { from, to } of wronglyGranted(signs, tier))
    hits.push({ from, to, known, isSure: false })
  return hits
}
