/** What a message tells about where its talk stands, that which decides before all behind it first. */
export const STAGE_SIGNALS = [
  /** Something is wrong with what came, or money is to go back. */
  'trouble',
  /** Asks for a parcel, or changes an order. */
  'parcel',
  /** Has ordered, is paying, checks the details. */
  'paying',
  /** Asks the price, the stock, the dispatch time, or hesitates over one point. */
  'buying',
  /** Cannot decide, compares, or doubts the shop. */
  'advice',
  /** Asks what a product is, or what it can do. */
  'need',
  'thanks',
  'greeting',
] as const
export type StageSignal = (typeof STAGE_SIGNALS)[number]

/** Words of one language by what they tell; `farewell` are those by which a shop ends a talk. */
export type StageWords = Readonly<Record<StageSignal | 'farewell', readonly string[]>>
