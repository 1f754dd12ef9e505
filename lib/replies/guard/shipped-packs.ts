import { guardPackSchema, type GuardPack } from './guard-pack'
import claims from './packs/claims.json'
import conduct from './packs/conduct.json'
import facts from './packs/facts.json'
import trade from './packs/trade.json'

/** The packs that come with Tillside. */
export const shippedGuardPacks = (): readonly GuardPack[] =>
  [trade, claims, conduct, facts].map((pack) => guardPackSchema.parse(pack))
