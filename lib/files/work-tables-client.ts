import type { z } from 'zod'

import type { Job, WatchProgress } from './work-desk'
import type { TablesDesk } from './work-tables-desk'
import { tableResultSchemas, type TableAsk } from './work-tables-protocol'

/** Asks the worker for one job, whose answer must pass the schema. */
type StartTableJob = <Result extends z.ZodType>(
  what: TableAsk,
  schema: Result,
  watch?: WatchProgress,
) => Job<z.output<Result>>

/** Builds the part of the workbench's desk that is about tables. */
export function createTablesDesk(start: StartTableJob): TablesDesk {
  const results = tableResultSchemas
  return {
    peek: (file, choice = {}) =>
      start({ ask: 'peek-table', file, ...choice }, results['peek-table']).ended,
    preview: (file, mapping, choice = {}) =>
      start({ ask: 'preview-mapping', file, mapping, ...choice }, results['preview-mapping']),
    readRefused: (spool, wish) =>
      start({ ask: 'read-refused', spool, ...wish }, results['read-refused']).ended,
    saveRefused: (spool, header, { row, reason, reasons }, watch) =>
      start(
        {
          ask: 'save-refused',
          spool,
          header: [...header],
          words: { row, reason, reasons: { ...reasons } },
        },
        results['save-refused'],
        watch,
      ),
  }
}
