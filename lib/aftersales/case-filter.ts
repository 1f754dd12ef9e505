import type { CaseFilter } from './case-acts'

/** The filter that leaves no case out. */
export const ANY_CASE: CaseFilter = {
  shopId: null,
  platform: null,
  kind: null,
  from: null,
  atRiskBy: null,
  text: '',
}

/** Whether a filter leaves no case out. */
export const isAnyCase = ({ shopId, platform, kind, from, atRiskBy, text }: CaseFilter): boolean =>
  [shopId, platform, kind, from, atRiskBy].every((each) => each === null) && text.trim() === ''
