import { z } from 'zod'

import { fail, ok, type Result } from '@/lib/shared/result'

import { columnMappingSchema, type ColumnMapping } from './column-mapping'

const KIND = 'tillside-columns'
const LARGEST_BYTES = 256 * 1024

const fileSchema = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(1),
  mapping: columnMappingSchema,
})

/** A mapping as a file that others can take in. */
export const writeMappingFile = (mapping: ColumnMapping): string =>
  `${JSON.stringify({ kind: KIND, version: 1, mapping }, null, 2)}\n`

/** Reads a mapping that somebody shared; nothing of a file that is anything else is taken. */
export async function readMappingFile(
  file: Blob,
): Promise<Result<ColumnMapping, 'no-mapping' | 'too-large'>> {
  if (file.size > LARGEST_BYTES) return fail('too-large')
  const parsed = fileSchema.safeParse(parseJson(await file.text()))
  return parsed.success ? ok(parsed.data.mapping) : fail('no-mapping')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
