import { fieldsOfPage } from '@/lib/consoles/field-evidence'
import {
  healthKey,
  isFailing,
  noteReading,
  type FieldHealth,
  type HealthBook,
  type PageField,
} from '@/lib/consoles/health'
import { CONSOLES } from '@/lib/consoles/registry'
import type { Sighting } from '@/lib/consoles/sighting'
import type { HealthLine } from '@/lib/messaging/health-calls'
import { createQueue } from '@/lib/shared/queue'
import type { Clock } from '@/lib/shared/time'

export interface HealthParts {
  /** Where the book outlives the worker. */
  readonly shelf: {
    readonly read: () => Promise<HealthBook>
    readonly write: (book: HealthBook) => Promise<void>
  }
  /** Tells people that fields of a console's page are not read any more. */
  readonly tell: (fields: readonly PageField[]) => Promise<void>
  readonly clock: Clock
}

/** Keeps an eye on what can be read of each console. */
export interface HealthDesk {
  /** Notes what a page's fields came to, and tells of those that have begun to fail. */
  readonly note: (sighting: Sighting) => Promise<void>
  readonly list: () => Promise<readonly HealthLine[]>
}

/** Everything that consoles are asked for, whether or not a page of theirs was ever open. */
const allFields = () =>
  CONSOLES.flatMap(({ id: platform, shop, pages }) =>
    pages.flatMap((page) =>
      [...fieldsOfPage(page, shop)].map(([field, evidence]) => ({
        platform,
        page: page.kind,
        field,
        evidence,
      })),
    ),
  )

function lineOf(
  field: Omit<HealthLine, 'lastReadAt' | 'failing'>,
  health: FieldHealth | undefined,
  now: number,
): HealthLine {
  if (health === undefined) return { ...field, lastReadAt: null, failing: null }
  const { lastReadAt, failing } = health
  if (failing === null || !isFailing(health, now)) return { ...field, lastReadAt, failing: null }
  return { ...field, lastReadAt, failing: { since: failing.since, state: failing.state } }
}

/** Builds the desk; readings are taken one after the other. */
export function createHealthDesk({ shelf, tell, clock }: HealthParts): HealthDesk {
  const oneByOne = createQueue()
  let known: HealthBook | undefined
  const read = async (): Promise<HealthBook> => (known ??= await shelf.read())
  return {
    note: (sighting) =>
      oneByOne(async () => {
        const before = await read()
        const { book, begun } = noteReading(before, sighting)
        if (book === before) return
        // Written before it is told: told twice would be worse than not at all.
        await shelf.write(book)
        known = book
        if (begun.length > 0) await tell(begun)
      }),
    list: async () => {
      const book = await read()
      const lines = new Map(allFields().map((field) => [healthKey(field), field]))
      return [...lines].map(([key, field]) => lineOf(field, book[key], clock()))
    },
  }
}
