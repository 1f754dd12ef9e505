import type { Database } from './database'

/** What the customers of each shop come to, as it was last reckoned. */
export interface Surveys {
  /** As it was put; null where the shop has none. Read it through the survey's own schema. */
  readonly read: (shopId: string) => Promise<unknown>
  readonly put: (survey: { readonly shopId: string }) => Promise<void>
  /** The owner's figures of a shop as they were put; null where it has none. They lie apart: a card never reads them. */
  readonly readFigures: (shopId: string) => Promise<unknown>
  readonly putFigures: (figures: { readonly shopId: string }) => Promise<void>
  /** The roster of a shop as it was put; null where it has none. It is large, and read by lists of customers alone. */
  readonly readRoster: (shopId: string) => Promise<unknown>
  readonly putRoster: (roster: { readonly shopId: string }) => Promise<void>
}

/** Where the owner's figures of a shop lie, beside its survey. */
export const figuresKey = (shopId: string): string => `${shopId}/figures`

/** Where the roster of a shop lies, beside its survey. */
export const rosterKey = (shopId: string): string => `${shopId}/roster`

/** Where what shelves take of a shop's offer book lies, beside its survey. */
export const digestKey = (shopId: string): string => `${shopId}/offers`

/** Where all that was reckoned of a shop lies. */
export const surveyKeys = (shopId: string): string[] => [
  shopId,
  figuresKey(shopId),
  rosterKey(shopId),
  digestKey(shopId),
]

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
    readRoster: async (shopId) => (await db.surveys.get(rosterKey(shopId)))?.survey ?? null,
    putRoster: async (roster) => {
      await db.surveys.put({ shopId: rosterKey(roster.shopId), survey: roster })
    },
  }
}
