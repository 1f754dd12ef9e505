import {
  Dexie,
  type DBCore,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
} from 'dexie'

import { hash32, hashBytes } from './hash'
import type { PackRow } from './rows'
import { WRITTEN_TABLES } from './written-tables'

/**
 * Tables of which each row has its sum in the table `sums`, written in the same transaction: what people wrote and decided.
 * A row that is not what was written shows by it, and one that is gone too. Orders lie in packs, which carry their own
 * sum: a second record for each would cost an import more than the sum itself.
 */
export const SUMMED_TABLES = [...WRITTEN_TABLES, 'settings'] as const

const SUMMED: ReadonlySet<string> = new Set(SUMMED_TABLES)
const SUMS = 'sums'
const PACKS = 'packs'

/** The sum of a row, 32 bits: of its text, in the order in which its members were written. */
export const sumOfRow = (row: unknown): number => hash32(JSON.stringify(row))

/** The sum of a pack. */
export const sumOfPack = ({ lines }: Pick<PackRow, 'lines'>): number => hashBytes(lines)

const isPack = (row: unknown): row is PackRow =>
  typeof row === 'object' && row !== null && 'lines' in row && row.lines instanceof Uint8Array

/** Dexie's kinds of ranges, which it gives no names at run time: from one key to another, and no key at all. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unsafe-enum-assignment -- the kind that bears this number
const RANGE = 2 as DBCoreKeyRange['type']
const NONE: number = 4

/** The sums of the rows in a range of their table. */
function rangeOfSums(table: string, range: DBCoreKeyRange): DBCoreKeyRange {
  const kind: number = range.type
  if (kind === NONE) return range
  const from: unknown = range.lower ?? Dexie.minKey
  const to: unknown = range.upper ?? Dexie.maxKey
  return { ...range, type: RANGE, lower: [table, from], upper: [table, to] }
}

/** What a write does to the sums of a table; null: nothing. */
function sumsAfter(
  { name, schema }: Pick<DBCoreTable, 'name' | 'schema'>,
  request: DBCoreMutateRequest,
  { failures }: Pick<DBCoreMutateResponse, 'failures'>,
): DBCoreMutateRequest | null {
  const { trans } = request
  switch (request.type) {
    case 'add':
    case 'put': {
      const rows: readonly unknown[] = request.values
      const values = rows.flatMap((row, index) => {
        if (failures[index] !== undefined) return []
        const key: unknown = request.keys?.[index] ?? schema.primaryKey.extractKey?.(row)
        return [{ table: name, key, sum: sumOfRow(row) }]
      })
      return values.length === 0 ? null : { type: 'put', trans, values }
    }
    case 'delete':
      return { type: 'delete', trans, keys: request.keys.map((key: unknown) => [name, key]) }
    case 'deleteRange':
      return { type: 'deleteRange', trans, range: rangeOfSums(name, request.range) }
  }
}

/** A table that notes the sum of each row as it is written. */
function noteSums(table: DBCoreTable, sums: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) =>
      table.mutate(request).then((written) => {
        const after = sumsAfter(table, request, written)
        return after === null ? written : sums.mutate(after).then(() => written)
      }),
  }
}

/** A pack with its sum; whoever hands the row in keeps it as it is. */
const withSum = (row: unknown): unknown => (isPack(row) ? { ...row, sum: sumOfPack(row) } : row)

/** A table whose rows carry their own sum: nothing is asked of the database beside the write itself. */
function carrySums(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      if (request.type !== 'put' && request.type !== 'add') return table.mutate(request)
      const rows: readonly unknown[] = request.values
      const values = rows.map(withSum)
      return table.mutate({ ...request, values })
    },
  }
}

/** Has every write of a database note the sums of its rows, from the version on that has room for them. */
export function keepSums(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: SUMS,
    create: (core): Partial<DBCore> => {
      if (!core.schema.tables.some(({ name }) => name === SUMS)) return core
      return {
        ...core,
        transaction: (tables, mode, options) => {
          const isNoted = mode === 'readwrite' && tables.some((name) => SUMMED.has(name))
          const all = isNoted ? [...new Set([...tables, SUMS])] : tables
          return core.transaction(all, mode, options)
        },
        table: (name) => {
          const table = core.table(name)
          if (name === PACKS) return carrySums(table)
          return SUMMED.has(name) ? noteSums(table, core.table(SUMS)) : table
        },
      }
    },
  })
}
