import { guardPackSchema, type GuardPack } from './guard-pack'
import words from './packs/words.json'

/** The packs that come with Tillside. */
export const shippedGuardPacks = (): readonly GuardPack[] => [guardPackSchema.parse(words)]
