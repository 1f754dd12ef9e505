import type { CaseRecord } from '@/lib/aftersales/case-record'
import { createVault, VaultLockedError, type Vault } from '@/lib/vault/seal'

import { marksOf } from './case-marks'
import { openDatabase, type Database, type DatabaseFactory } from './database'
import { readKept } from './kept-keys'
import type { DatabaseLook } from './look-at-database'
import { takeSnapshot, type RowFilter, type Snapshot } from './snapshot'
import { WRITTEN_TABLES } from './written-tables'

/**
 * What no file and no page brings back: what people wrote, decided and set. Pictures of replies outweigh all else, and lie
 * in files of their own.
 */
const MIRRORED: ReadonlySet<string> = new Set([
  ...WRITTEN_TABLES,
  'claims',
  'settings',
  'tombstones',
  'meta',
])

const hasMember = <Name extends string>(
  row: unknown,
  name: Name,
): row is Readonly<Record<Name, unknown>> => typeof row === 'object' && row !== null && name in row

/** Whether people did something about a case; of the first versions' cases nobody can tell, and pages show them again. */
function isMarkedCase({ record }: Readonly<Record<'record', unknown>>): boolean {
  if (!hasMember(record, 'clocks') || !Array.isArray(record.clocks)) return false
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was read from a table of such rows
  return marksOf(record as CaseRecord) !== null
}

/** Claims that pages proved, they prove again, and cases that nobody did anything about; of the values of the device only its clock of edits orders later edits. */
const isIrreplaceable: RowFilter = (table, row) => {
  if (!MIRRORED.has(table)) return false
  if (table === 'claims' && hasMember(row, 'by')) return row.by === 'agent'
  if (table === 'cases' && hasMember(row, 'record')) return isMarkedCase(row)
  if (table === 'meta' && hasMember(row, 'key')) return row.key === 'hlc'
  return true
}

/** Takes what nothing else brings back, at one instant. */
export const takeMirror = (db: Database, vault: Vault): Promise<Snapshot> =>
  takeSnapshot(db, vault, isIrreplaceable)

/** Tables from which rows also go without an edit: with their shop, or with the person whom they are about. */
const COUNTED: ReadonlySet<string> = new Set([
  'shops',
  'notes',
  'tags',
  'joins',
  'records',
  'tombstones',
])

/** The clock of edits, changes of what people did about cases, and how many rows there are of what also goes without one; a few milliseconds. */
export async function readEditMark(db: Database): Promise<string> {
  const counted = db.tables.filter(({ name }) => COUNTED.has(name))
  const [hlc, marks, ...counts] = await Promise.all([
    db.meta.get('hlc'),
    db.meta.get('case-marks'),
    ...counted.map((table) => table.count()),
  ])
  return [hlc?.value ?? '', marks?.value ?? '', ...counts].join(' ')
}

/** A database of an older version, as it stands. */
export interface OldDatabase {
  readonly takeMirror: () => Promise<Snapshot>
  readonly readEditMark: () => Promise<string>
  /** All of it at one instant; what is sealed stays so, as nobody may have said the words yet. */
  readonly takeCopy: () => Promise<Snapshot>
  /** Whether a passphrase guards it. */
  readonly isGuarded: () => Promise<boolean>
  readonly close: () => void
}

/** Opens a database of an older version as it stands, without bringing it to the newest. */
export async function openOldDatabase(
  { name, version }: DatabaseLook,
  factory: DatabaseFactory,
  crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>,
): Promise<OldDatabase> {
  const db = await openDatabase(name, 'relaxed', { ...factory, mustExist: true }, version ?? 0)
  // Nothing that is mirrored is sealed.
  const vault = createVault(() => Promise.reject(new VaultLockedError()), crypto)
  return {
    takeMirror: () => takeMirror(db, vault),
    readEditMark: () => readEditMark(db),
    takeCopy: () => takeSnapshot(db, null),
    isGuarded: async () => (await readKept(db)).lock !== undefined,
    close: () => db.close(),
  }
}
