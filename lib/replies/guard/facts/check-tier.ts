import type { CheckFact, FactHit } from './fact-hit'
import { findPattern } from './fact-text'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

const asPattern = (words: string): RegExp =>
  new RegExp(escaped(words.normalize('NFKC').toLowerCase()), 'gu')

/** What tells of a tier that may come, and of the buyer's own. */
const TO_COME =
  /升级|升到|升至|达到|成为|再消费|还差|距离|即可|可享|晋升|upgrade|reach|become|once you|when you|if you|away from|next tier/u
const OF_BUYER =
  /(?:您|你|咱)(?:是|现在是|目前是|已经?是|属于|作为|的)[^,]{0,12}$|(?:you are|you're|as (?:a|an|our)|your)[^,]{0,16}$/u

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
  return hits
}
