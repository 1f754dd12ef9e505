import type { HorizonPrediction, Prediction } from '@/lib/customers/prediction/prediction'
import type { Formats } from '@/lib/i18n/formats'

/** The span that the first glance speaks of. */
export const NEAR_DAYS = 90

/** What is expected of so many days; null where nothing is. */
export const horizonOf = (prediction: Prediction | null, days: number): HorizonPrediction | null =>
  prediction?.horizons.find((horizon) => horizon.days === days) ?? null

/** An expected count as people say it: whole from one on, below that with one decimal. */
export const countWords = (mean: number, formats: Formats): string =>
  formats.number(mean >= 1 ? Math.round(mean) : Math.round(mean * 10) / 10)

/** A share as it may be said: rounding makes nothing certain, so that nobody stays at 100 % or is gone at 0 %. */
export const chanceOf = (share: number): number => Math.min(0.99, Math.max(0.01, share))
