import { contradictions, type Contradiction } from '@/lib/replies/policy/contradictions'
import type { PolicySheet } from '@/lib/replies/policy/policy-sheet'
import type { Reply } from '@/lib/replies/reply'
import { policyOf } from '@/lib/settings/policy-of'
import type { Settings } from '@/lib/settings/settings'
import type { PlatformId } from '@/lib/shared/platforms'

/** A number in a body that is not what some shop's sheet says. */
interface BodyFinding extends Contradiction {
  /** The shop whose sheet it is; null: that of all shops. */
  readonly shopId: string | null
}

/** The same, with the wording (from 0) that holds it. */
export interface SheetFinding extends BodyFinding {
  readonly lang: string
  readonly wording: number
}

/** A shop as far as replies are meant for it. */
export interface SheetShop {
  readonly id: string
  readonly platform: PlatformId
}

type Scoped = Pick<Reply, 'texts' | 'scope'>

/** Holds replies against the sheets of the shops that they may be used in. */
export interface SheetCheck {
  readonly check: (reply: Scoped) => readonly SheetFinding[]
  /** Findings of one body with its language. */
  readonly checkBody: (body: string, lang: string, scope: Reply['scope']) => readonly BodyFinding[]
}

/** Whose sheets count: that of all shops, and those of shops that have one of their own and where the reply may be used. */
function sheetsFor(
  { platforms, shopIds }: Reply['scope'],
  settings: Pick<Settings, 'policy' | 'shopPolicies'>,
  shops: readonly SheetShop[],
): readonly (readonly [string | null, PolicySheet])[] {
  const inScope = shops.filter(
    ({ id, platform }) =>
      (platforms.length === 0 || platforms.includes(platform)) &&
      (shopIds.length === 0 || shopIds.includes(id)),
  )
  const own = inScope.filter(({ id }) => Object.hasOwn(settings.shopPolicies, id))
  const all = shopIds.length > 0 && own.length === inScope.length && own.length > 0
  return [
    ...(all ? [] : [[null, settings.policy] as const]),
    ...own.map(({ id }) => [id, policyOf(settings, id)] as const),
  ]
}

const ofShop = (found: Contradiction, shopId: string | null): BodyFinding => ({ ...found, shopId })

const inWording = (found: BodyFinding, lang: string, wording: number): SheetFinding => ({
  ...found,
  lang,
  wording,
})

/** Builds the check; what it has read of a body is remembered for as long as the sheets stay. */
export function createSheetCheck(
  settings: Pick<Settings, 'policy' | 'shopPolicies'>,
  shops: readonly SheetShop[],
): SheetCheck {
  const remembered = new Map<string, readonly Contradiction[]>()
  const read = (
    body: string,
    lang: string,
    [shopId, sheet]: readonly [string | null, PolicySheet],
  ) => {
    const key = JSON.stringify([shopId, lang, body])
    const known = remembered.get(key) ?? contradictions(body, sheet, lang)
    remembered.set(key, known)
    return known.map((each) => ofShop(each, shopId))
  }
  const checkBody: SheetCheck['checkBody'] = (body, lang, scope) => {
    const found = sheetsFor(scope, settings, shops).flatMap((sheet) => read(body, lang, sheet))
    const seen = new Set<string>()
    return found.filter(({ fact, from, sheet }) => {
      const key = JSON.stringify([fact, from, sheet])
      return !seen.has(key) && seen.add(key)
    })
  }
  return {
    checkBody,
    check: ({ texts, scope }) =>
      texts.flatMap(({ lang, wordings }) =>
        wordings.flatMap(({ body }, wording) =>
          checkBody(body, lang, scope).map((each) => inWording(each, lang, wording)),
        ),
      ),
  }
}
