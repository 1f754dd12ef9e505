import type { LifecycleStage } from '@/lib/customers/scores'

/** Stages of the lifecycle as they follow each other. */
export const LIFECYCLE_STAGE_ORDER: readonly LifecycleStage[] = [
  'new',
  'growing',
  'stable',
  'at-risk',
  'gone',
]
