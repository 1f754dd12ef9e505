import currentPractice from './current-practice.json'
import handbook from './handbook.json'
import { rulePackSchema, type RulePack } from './rule-pack'

/**
 * The packs that come with Tillside: what platforms are known to do now, and what handbooks teach. Only the first holds
 * until an owner chooses otherwise.
 */
export function presetPacks(): readonly RulePack[] {
  return [rulePackSchema.parse(currentPractice), rulePackSchema.parse(handbook)]
}
