import { z } from 'zod'

import { entryPlace } from './guard-log'
import { sealPlace } from './sealed-rows'

const inRun = z.looseObject({ shopId: z.string(), bucket: z.number(), run: z.string() })
const withId = z.looseObject({ id: z.string() })

const runPlace =
  (table: string) =>
  (row: unknown): string | null => {
    const { data } = inRun.safeParse(row)
    return data === undefined ? null : sealPlace(table, data)
  }

/** What the seal of a row is bound to, by the tables whose rows are sealed; null for what is no such row. */
export const SEAL_PLACES: ReadonlyMap<string, (row: unknown) => string | null> = new Map([
  ['contacts', runPlace('contacts')],
  ['finders', runPlace('finders')],
  [
    'guardLog',
    (row: unknown) => {
      const { data } = withId.safeParse(row)
      return data === undefined ? null : entryPlace(data)
    },
  ],
])
