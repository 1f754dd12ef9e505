import type { Fix, FlawedOrder, FoundFlaws, PlacedOrder } from '@/lib/files/work-cleaning-protocol'

/** Names an order that is to be mended. */
export const fixKey = ({ shopId, number }: Pick<Fix, 'shopId' | 'number'>): string =>
  `${shopId} ${number}`

/** What mends a wrong order without asking for more: twins go into the one that tells most, what is impossible is forgotten. */
export function proposeFixes({ kind, order, twins }: FlawedOrder): Fix[] {
  const { shopId, facts } = order
  const { number } = facts
  switch (kind) {
    case 'twin':
      return twins.map((twin) => ({
        shopId: twin.shopId,
        number: twin.facts.number,
        fix: twin.shopId === shopId ? { how: 'link', to: number } : { how: 'remove' },
      }))
    case 'bad-date':
      return [{ shopId, number, fix: { how: 'correct', placedAt: null } }]
    case 'bad-amount':
      return [{ shopId, number, fix: { how: 'correct', paidMinor: null } }]
    case 'damaged-number':
    case 'orphan-items':
      return [{ shopId, number, fix: { how: 'remove' } }]
  }
}

const keyOf = ({ shopId, facts }: PlacedOrder): string => fixKey({ shopId, number: facts.number })

/** Whether a fix leaves nothing of this flaw: an order that goes has none, one that is corrected may still have others. */
function mends({ fix }: Fix, kind: FlawedOrder['kind']): boolean {
  if (fix.how !== 'correct') return true
  if (kind === 'bad-date') return fix.placedAt !== undefined
  return kind === 'bad-amount' && fix.paidMinor !== undefined
}

/** What is left to mend after these fixes. */
export function leftAfter(found: FoundFlaws, fixes: readonly Fix[]): FoundFlaws {
  const fixOf = new Map(fixes.map((fix) => [fixKey(fix), fix]))
  const isMended = (order: PlacedOrder, kind: FlawedOrder['kind']): boolean => {
    const fix = fixOf.get(keyOf(order))
    return fix !== undefined && mends(fix, kind)
  }
  const flawed = found.flawed.flatMap((each): FlawedOrder[] => {
    const { kind, order } = each
    const twins = each.twins.filter((twin) => !isMended(twin, kind))
    const isDone = isMended(order, kind) || (kind === 'twin' && twins.length === 0)
    return isDone ? [] : [{ ...each, twins }]
  })
  const counts = { ...found.counts }
  for (const { kind } of found.flawed) counts[kind] -= 1
  for (const { kind } of flawed) counts[kind] += 1
  return { ...found, counts, flawed }
}
