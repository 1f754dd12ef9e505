import type { SegmentId } from '@/lib/customers/scores'

/** Segments as lists of them stand, the best first. */
export const SEGMENT_ORDER: readonly SegmentId[] = [
  'champions',
  'loyal',
  'promising',
  'newcomers',
  'fading',
  'lost',
]
