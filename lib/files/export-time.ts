import { SECOND_MS } from '@/lib/shared/time'

import { createTimeReader } from './platform-time'

/** Douyin's files begin with the second of their making. */
const EPOCH = /^(1[5-9]\d{8})(?!\d)/u
const STAMP = /(?<!\d)(20\d{2})-?(\d{2})-?(\d{2})[-_T ]?(\d{2})[:-]?(\d{2})(?:[:-]?(\d{2}))?(?!\d)/u

/**
 * When a file was exported, epoch ms, by the time that consoles write into its name in the platform's zone
 * (`ExportItemlList202611211432.csv`); undefined where the name tells none. It outlives copying and sending, unlike the
 * time at which the file was saved.
 */
export function readExportTime(fileName: string, zone: string): number | undefined {
  const second1970 = EPOCH.exec(fileName)?.[1]
  if (second1970 !== undefined) return Number(second1970) * SECOND_MS
  const found = STAMP.exec(fileName)
  if (found === null) return undefined
  const [, year, month, day, hour, minute, second = '00'] = found
  return createTimeReader(zone)(`${year}-${month}-${day} ${hour}:${minute}:${second}`)?.at
}
