import { lazy } from 'react'

// Pages that are loaded when somebody opens them: the first card does not wait for them.

export const WhyTier = lazy(async () => ({ default: (await import('./why/why-tier')).WhyTier }))
export const WhyValue = lazy(async () => ({ default: (await import('./why/why-value')).WhyValue }))
export const WhyRisk = lazy(async () => ({ default: (await import('./why/why-risk')).WhyRisk }))
export const WhyLoyalty = lazy(async () => ({
  default: (await import('./why/why-loyalty')).WhyLoyalty,
}))
export const WhyRfm = lazy(async () => ({ default: (await import('./why/why-rfm')).WhyRfm }))
export const HabitsPage = lazy(async () => ({
  default: (await import('./why/habits-page')).HabitsPage,
}))
export const TimelineSheet = lazy(async () => ({
  default: (await import('./timeline/timeline-sheet')).TimelineSheet,
}))
export const SaveSheet = lazy(async () => ({
  default: (await import('./say/save-sheet')).SaveSheet,
}))
export const GuardSheet = lazy(async () => ({
  default: (await import('./guard/guard-sheet')).GuardSheet,
}))
export const IdentitySheet = lazy(async () => ({
  default: (await import('./identity/identity-sheet')).IdentitySheet,
}))
