import type { Database } from './database'

/** What the customers of each shop come to, as it was last reckoned. */
export interface Surveys {
  /** As it was put; null where the shop has none. Read it through the survey's own schema. */
  readonly read: (shopId: string) => Promise<unknown>
  readonly put: (survey: { readonly shopId: string }) => Promise<void>
}

/** Builds the repository of surveys. */
export function createSurveys(db: Database): Surveys {
  return {
    read: async (shopId) => (await db.surveys.get(shopId))?.survey ?? null,
    put: async (survey) => {
      await db.surveys.put({ shopId: survey.shopId, survey })
    },
  }
}
