import type { Catalogue } from '@/lib/i18n/translate'
import type { TierId, TierRules } from '@/lib/customers/tier-rules'
import type { ChipView, ChipWords, TileView } from '@/lib/messaging/chip-calls'
import { firstSign } from '@/lib/shared/first-sign'
import { tileColours } from '@/lib/shared/tile-colours'

import type { OrderMark } from './chip-marks'

/** A tier as the owner calls and paints it. */
function viewTile(
  tier: TierId | null,
  atLeast: boolean,
  { looks }: TierRules,
  { common }: Catalogue,
): TileView {
  const key = tier ?? 'none'
  const { name = null, colour = null } = (tier === null ? undefined : looks[tier]) ?? {}
  const said = name ?? common.tiers[key]
  return {
    tier: key,
    letter: name === null ? common.tierLetters[key] : firstSign(name),
    name: atLeast && tier !== null ? common.atLeast(said) : said,
    ...(colour === null ? {} : { colours: tileColours(colour) }),
  }
}

/** What a list shows of a mark; null where there is nothing to show. */
export function viewChip(mark: OrderMark, rules: TierRules, words: Catalogue): ChipView | null {
  const { number, buyer, clock } = mark
  if (buyer === null && clock === null) return null
  const risk = buyer?.risk ?? null
  return {
    number,
    tile: buyer && viewTile(buyer.tier, buyer.atLeast, rules, words),
    risk: risk && { level: risk, word: words.chips.risks[risk] },
    clock,
  }
}

/** The words that a page needs to put chips together. */
export function chipWordsIn({ chips }: Catalogue): ChipWords {
  const { units, about, overdue, card } = chips
  return { units, about, overdue, card }
}
