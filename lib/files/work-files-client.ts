import type { z } from 'zod'

import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import type { HoldableJob, WatchProgress, WorkDesk } from './work-desk'
import { resultSchemas, type Ask } from './work-protocol'

/** Asks the worker for one job, whose answer must pass the schema. */
type StartJob = <Result extends z.ZodType>(
  what: Ask,
  schema: Result,
  watch?: WatchProgress,
) => HoldableJob<z.output<Result>>

const nameOf = (file: File): string => file.name.slice(-TEXT_LIMIT)

/** Builds the part of the workbench's desk that looks at files and takes them in. */
export function createFileDesk(
  start: StartJob,
): Pick<WorkDesk, 'inspectFile' | 'importFile' | 'foreseeImport'> {
  return {
    inspectFile: (file, password) =>
      start({ ask: 'inspect', file, fileName: nameOf(file), password }, resultSchemas.inspect)
        .ended,
    importFile: (file, shop, watch, choice = {}) =>
      start(
        {
          ask: 'import',
          file,
          fileName: nameOf(file),
          shop,
          savedAt: file.lastModified,
          ...choice,
        },
        resultSchemas.import,
        watch,
      ),
    foreseeImport: (file, shop, choice = {}) =>
      start(
        { ask: 'foresee', file, fileName: nameOf(file), shop, ...choice },
        resultSchemas.foresee,
      ),
  }
}
