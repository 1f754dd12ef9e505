import { lineOf, type CaseLine } from '@/lib/aftersales/case-line'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import { CASE_COLUMNS, CASE_KINDS } from '@/lib/shared/cases'
import { groupBy } from '@/lib/shared/group-by'
import { pause } from '@/lib/shared/pause'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import type { Database } from './database'
import { hash32 } from './hash'
import { joinLines, splitLines } from './lines'

/** Few enough to be read at once, many enough that a change rewrites little. */
const BUCKETS = 256

const bucketOf = (caseId: string): number => hash32(caseId) % BUCKETS

const TAB = '\t'
/** What could be taken for the end of a field or a line; numbers are written without them by every marketplace. */
const plain = (text: string): string => text.replaceAll(/[\t\n]/g, ' ')

/** One line as text; names out of closed lists go by their place in them, which only ever grow at their end. */
function pack({ amount, ...line }: CaseLine): string {
  return [
    line.id,
    CASE_COLUMNS.indexOf(line.column),
    line.place,
    line.atRisk ? 1 : 0,
    amount?.minor ?? '',
    amount?.currency ?? '',
    line.kind ?? '',
    line.platform,
    line.shopId,
    plain(line.number),
    line.orderNumber === null ? '' : plain(line.orderNumber),
  ].join(TAB)
}

const KINDS = new Map(CASE_KINDS.map((kind) => [kind as string, kind]))
const PLATFORMS = new Map(PLATFORM_IDS.map((platform) => [platform as string, platform]))

function unpack(text: string): CaseLine | null {
  const [id = '', column, place, risk, minor, currency = '', kind = '', ...rest] = text.split(TAB)
  const [platformId = '', shopId = '', number = '', orderNumber = ''] = rest
  const platform = PLATFORMS.get(platformId)
  const stands = CASE_COLUMNS[Number(column)]
  if (platform === undefined || stands === undefined) return null
  return {
    id,
    column: stands,
    place: Number(place),
    atRisk: risk === '1',
    amount: currency === '' ? null : { minor: Number(minor), currency },
    kind: KINDS.get(kind) ?? null,
    platform,
    shopId,
    number,
    orderNumber: orderNumber === '' ? null : orderNumber,
  }
}

const idOf = (text: string): string => text.slice(0, text.indexOf(TAB))

/** Writes buckets; one without a line goes. */
async function writeBuckets(
  db: Database,
  buckets: readonly (readonly [number, readonly string[]])[],
): Promise<void> {
  const filled = buckets.filter(([, lines]) => lines.length > 0)
  const empty = buckets.filter(([, lines]) => lines.length === 0)
  await db.caseLines.bulkDelete(empty.map(([bucket]) => bucket))
  await db.caseLines.bulkPut(filled.map(([bucket, lines]) => ({ bucket, lines: joinLines(lines) })))
}

/** Puts cases in the place of their lines, in the transaction of the caller, which spans `caseLines`. */
export async function writeCaseLines(db: Database, records: readonly CaseRecord[]): Promise<void> {
  const changed = groupBy(records, ({ id }) => bucketOf(id))
  const rows = await db.caseLines.bulkGet([...changed.keys()])
  const buckets = [...changed].map(([bucket, written], index) => {
    const replaced = new Set(written.map(({ id }) => id))
    const row = rows[index]
    const kept = row === undefined ? [] : splitLines(row.lines)
    const fresh = written.flatMap((record) => {
      const line = lineOf(record)
      return line === null ? [] : [pack(line)]
    })
    return [bucket, [...kept.filter((text) => !replaced.has(idOf(text))), ...fresh]] as const
  })
  await writeBuckets(db, buckets)
}

/** Takes the lines of a shop's cases out. */
export const removeCaseLines = (db: Database, shopId: string): Promise<void> =>
  db.transaction('rw', db.caseLines, async () => {
    const rows = await db.caseLines.toArray()
    await writeBuckets(
      db,
      rows.map(({ bucket, lines }) => [
        bucket,
        splitLines(lines).filter((text) => unpack(text)?.shopId !== shopId),
      ]),
    )
  })

/** Lines between two pauses: some 15 ms. */
const PAUSE_EVERY = 10_000

/** All lines; whoever else asks something meanwhile is answered between them. */
export async function readCaseLines(db: Database): Promise<CaseLine[]> {
  const read: CaseLine[] = []
  let paused = 0
  for (const row of await db.caseLines.toArray()) {
    for (const text of splitLines(row.lines)) {
      const line = unpack(text)
      if (line !== null) read.push(line)
    }
    if (read.length - paused < PAUSE_EVERY) continue
    paused = read.length
    await pause()
  }
  return read
}
