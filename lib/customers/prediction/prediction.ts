/** What a prediction rests on: the shop's fitted model, a prior where the shop is small, or the customer's own rhythm where neither fits. */
export type PredictionBasis = 'model' | 'prior' | 'rhythm'

/** An expectation for the next `days`, each with its interval. */
export interface Horizon {
  readonly days: number
  /** `mass`: probability that the model itself puts between low and high, 0 to 1; counts are discrete. */
  readonly orders: {
    readonly mean: number
    readonly low: number
    readonly high: number
    readonly mass: number
  }
  /** Minor units of the shop's currency; null where spend could not be fitted. */
  readonly spend: {
    readonly meanMinor: number
    readonly lowMinor: number
    readonly highMinor: number
  } | null
}

/** What one customer is likely to do next. */
export interface Prediction {
  readonly basis: PredictionBasis
  /** Probability that the customer is still active, never 1. */
  readonly alive: { readonly value: number; readonly low: number; readonly high: number }
  readonly horizons: readonly Horizon[]
}
