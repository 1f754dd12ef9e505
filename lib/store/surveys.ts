import type { Database } from './database'

/** What the customers of each shop come to, as it was last reckoned. */
export interface Surveys {
  /** As it was put; null where the shop has none. Read it through the survey's own schema. */
  readonly read: (shopId: string) => Promise<unknown>
  readonly put: (survey: { readonly shopId: string }) => Promise<void>
  /** The owner's figures of a shop as they were put; null where it has none. They lie apart: a card never reads them. */
  readonly readFigures: (shopId: string) => Promise<unknown>
  readonly putFigures: (figures: { readonly shopId: string }) => Promise<void>
}

/** Where the owner's figures of a shop lie, beside its survey. */
export const figuresKey = (shopId: string): string => `${shopId}/figures`

/** Builds the repository of surveys. */
export function createSurveys(db: Database): Surveys {
  return {
    read: async (shopId) => (await db.surveys.get(shopId))?.survey ?? null,
    put: async (survey) => {
      await db.surveys.put({ shopId: survey.shopId, survey })
    },
    readFigures: async (shopId) => (await db.surveys.get(figuresKey(shopId)))?.survey ?? null,
    putFigures: async (figures) => {
      await db.surveys.put({ shopId: figuresKey(figures.shopId), survey: figures })
    },
  }
}
